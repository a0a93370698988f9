import { afterEach, expect, it } from 'vitest';
import { AppError } from '../../src/domain/errors.ts';
import { firstDue, openWorld, pageToken, schedule, settle, startOfTests, type World } from '../setup/delivery-world.ts';

const minuteMs = 60_000;
let world: World;
afterEach(() => world.simulator.close());

it('publishes a post with its picture on time, and leaves a receipt', async () => {
  world = await openWorld({ imageCount: 2 });
  await world.tickAt(-minuteMs);
  expect(world.only()).toMatchObject({ state: 'planned', dueAt: firstDue.toISOString() });
  expect(world.simulator.posts()).toHaveLength(0);
  await world.tickAt(0);
  const [post] = world.simulator.posts();
  expect(post?.message).toMatch(
    /nhà văn hóa\.\n\nhttps:\/\/bdhvs\.example\.vn\/q\/0001000050\?k=facebook\.[0-9a-f]{12}[0-9A-Z]{6}$/,
  );
  expect(post?.mediaIds).toHaveLength(2);
  expect(world.only()).toMatchObject({
    state: 'published',
    receipt: { id: post?.id, url: expect.stringContaining('/posts/') },
    lastError: null,
    attempts: 0,
    leaseUntil: null,
  });
  expect(world.events.map((event) => (event.kind === 'moved' ? event.delivery.state : event.kind))).toEqual([
    'preparing',
    'prepared',
    'committing',
    'published',
  ]);
});

it('changes nothing when it ticks again, or plans again from the start', async () => {
  world = await openWorld();
  await world.tickAt(0);
  const before = structuredClone(world.only());
  if (world.schedules[0]) world.schedules[0].expandedUntil = null;
  await world.tickAt(5 * minuteMs);
  expect(world.only()).toEqual(before);
  expect(world.simulator.posts()).toHaveLength(1);
});

it('posts each Monday of a weekly schedule once, although the words are the same', async () => {
  const repeat = { freq: 'weekly', weekdays: [1], until: '2026-12-14' } as const;
  world = await openWorld({
    schedules: [schedule({ recurrence: { ...schedule().recurrence, repeat: { ...repeat, weekdays: [1] } } })],
  });
  for (let day = -1; day < 40; day++) await world.tickAt(day * 24 * 60 * minuteMs);
  expect(world.simulator.posts().map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-30',
    '2026-12-07',
    '2026-12-14',
  ]);
});

it('brings an entry into the next generation for portal and LED, also a day late', async () => {
  world = await openWorld({ schedules: [schedule({ channelIds: ['portal', 'led'] })] });
  await world.tickAt(24 * 60 * minuteMs);
  expect([...world.rows.values()].map(({ state, channelId }) => `${channelId} ${state}`).sort()).toEqual([
    'led published',
    'portal published',
  ]);
  expect([...world.generation.values()]).toEqual([1, 1]);
});

it('publishes on return what is less than an hour late, and marks the rest missed without sending it', async () => {
  world = await openWorld();
  await world.tickAt(-minuteMs);
  await world.tickAt(59 * minuteMs);
  expect(world.only().state).toBe('published');
  await world.simulator.close();

  world = await openWorld();
  await world.tickAt(61 * minuteMs);
  expect(world.only()).toMatchObject({ state: 'missed', lastError: { code: 'delivery.missed' } });
  expect(world.only().lastError?.forPeople).toContain('07:00 ngày 22/11/2026');
  expect(world.simulator.posts()).toHaveLength(0);
});

it('remembers what fell due while nothing ran for a month', async () => {
  const repeat = { freq: 'daily' as const, until: '2026-12-22' };
  world = await openWorld({ schedules: [schedule({ recurrence: { ...schedule().recurrence, repeat } })] });
  await world.tickAt(30 * 24 * 60 * minuteMs);
  const states = [...world.rows.values()].map(({ state }) => state);
  expect(states.filter((state) => state === 'missed')).toHaveLength(30);
  expect(states.filter((state) => state === 'published')).toHaveLength(1);
});

it('holds everything back while the kill switch is on, and goes on when it is off', async () => {
  world = await openWorld();
  world.facebook.isPaused = true;
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'held', lastError: { code: 'channel.paused' } });
  world.facebook.isPaused = false;
  await world.tickAt(minuteMs);
  expect(world.only().state).toBe('published');
});

it('sees the kill switch thrown between preparing and the irreversible call', async () => {
  world = await openWorld();
  const { contentOf } = world.ctx;
  world.ctx.contentOf = (delivery, ...rest) => {
    if (delivery.state === 'preparing') world.facebook.isPaused = true;
    return contentOf(delivery, ...rest);
  };
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'held' });
  expect(world.simulator.posts()).toHaveLength(0);
});

it('cancels what was withdrawn or taken off the schedule before it went out', async () => {
  world = await openWorld();
  world.ctx.contentOf = async () => {
    throw new AppError('workflow.not-approved', { params: { title: 'Áp phích' } });
  };
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'cancelled', lastError: { code: 'workflow.not-approved' } });
  await world.simulator.close();

  world = await openWorld();
  await world.tickAt(-minuteMs);
  if (world.schedules[0]) world.schedules[0].recurrence = { ...world.schedules[0].recurrence, time: '08:00' };
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'cancelled', lastError: { code: 'delivery.plan-changed' } });
  expect(world.simulator.posts()).toHaveLength(0);
});

it('refuses before sending what the channel would not take', async () => {
  world = await openWorld();
  const { contentOf } = world.ctx;
  world.ctx.contentOf = async (...args) => ({ ...(await contentOf(...args)), text: 'ă'.repeat(63_207) });
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'rejected', lastError: { code: 'channel.text-too-long' } });
  expect(world.simulator.state.calls).toHaveLength(0);
});

it('waits as long as the platform asks, without counting it as an attempt', async () => {
  world = await openWorld();
  await world.fault({ fault: '429', path: 'feed', retryAfterSeconds: 300 });
  await world.tickAt(0);
  expect(world.only()).toMatchObject({
    state: 'retry-wait',
    attempts: 0,
    nextAt: new Date(firstDue.getTime() + 300_000).toISOString(),
    checkpoint: { intent: null },
    lastError: { code: 'channel.rate-limited' },
  });
  await world.tickAt(299_000);
  expect(world.simulator.posts()).toHaveLength(0);
  await world.tickAt(300_000);
  expect(world.only().state).toBe('published');
  expect(world.simulator.state.calls.filter(({ path }) => path.endsWith('/photos'))).toHaveLength(1);
});

it('parks on an expired token, and goes on after the reconnect with the new one', async () => {
  world = await openWorld();
  await world.fault({ fault: 'expire_token', path: 'photos' });
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'auth-wait', lastError: { code: 'channel.login-needed' } });
  expect(world.facebook.needsLogin).toBe(true);
  await world.tickAt(minuteMs);
  expect(world.only().state).toBe('auth-wait');
  const order = { pageId: '4711', token: 'a-new-page-token' };
  await fetch(`${world.simulator.url}/__sim/tokens`, { method: 'POST', body: JSON.stringify(order) });
  Object.assign(world.facebook, { secrets: { accessToken: order.token, appSecret: 'app-secret' }, needsLogin: false });
  await world.tickAt(2 * minuteMs);
  expect(world.only().state).toBe('published');
  expect(world.simulator.posts()).toHaveLength(1);
});

it('never lets a token into rows, events or errors', async () => {
  world = await openWorld();
  await world.fault({ fault: 'expire_token', path: 'feed' });
  await world.tickAt(0);
  const everything = JSON.stringify([
    [...world.rows.values()],
    world.events,
    world.troubles.map((error) => [error, String(error.cause), error.stack]),
  ]);
  expect(everything).toContain('login-needed');
  expect(everything).not.toContain(pageToken);
  expect(everything).not.toContain('app-secret');
});

it('gives up after eight attempts and keeps the reason for a person', async () => {
  world = await openWorld({
    ctx: { policy: { ...(await import('../../src/delivery/ports/policy.ts')).deliveryPolicy, lateAfterMs: 1e12 } },
  });
  await world.fault({ fault: '5xx_before', path: 'photos', times: 99 });
  await world.tickAt(0);
  expect(await settle(world)).toMatchObject({ state: 'held', attempts: 8, lastError: { code: 'delivery.exhausted' } });
  expect(world.simulator.posts()).toHaveLength(0);
});

it('takes a bug in a channel for what it is: reported with its stack, tried again, the others unharmed', async () => {
  world = await openWorld({ schedules: [schedule({ channelIds: ['facebook-gia-vien', 'portal'] })] });
  const bug = new TypeError('Cannot read properties of undefined');
  const { facebook, portal, ...rest } = world.ctx.kinds;
  if (!facebook || !portal) throw new Error('Expected both kinds.');
  const broken = { ...facebook, prepare: () => Promise.reject(bug) };
  world.ctx = Object.assign(world.ctx, { kinds: { ...rest, portal, facebook: broken } });
  await world.tickAt(0);
  expect(world.events).toContainEqual({ kind: 'bug', subject: expect.stringContaining('delivery '), error: bug });
  const states = Object.fromEntries([...world.rows.values()].map(({ channelId, state }) => [channelId, state]));
  expect(states).toEqual({ 'facebook-gia-vien': 'retry-wait', portal: 'published' });
});

it('starts from the instant a schedule was made: the past is not made up for', async () => {
  world = await openWorld({ schedules: [schedule({ activeFrom: new Date(firstDue.getTime() + 1).toISOString() })] });
  await world.tickAt(minuteMs);
  expect(world.rows.size).toBe(0);
  expect(startOfTests < firstDue).toBe(true);
});
