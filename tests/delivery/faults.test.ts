import { afterEach, describe, expect, it } from 'vitest';
import { type faultKinds as allFaults, faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import type { DeliveryState } from '../../src/domain/delivery.ts';
import { firstDue, openWorld, schedule, settle, type World } from '../setup/delivery-world.ts';

type Fault = (typeof allFaults)[number];

const minuteMs = 60_000;
let world: World;
afterEach(() => world.simulator.close());

/** What must stand at the end, by where the fault strikes. In every row: how many posts the public sees. */
const ends: Record<Fault, Record<'photos' | 'feed', { state: DeliveryState; posts: 0 | 1 }>> = {
  latency: { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  reset_before: { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  reset_after_commit: { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  '5xx_before': { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  '5xx_after_commit': { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  truncate_after_commit: { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  '429': { photos: { state: 'published', posts: 1 }, feed: { state: 'published', posts: 1 } },
  expire_token: { photos: { state: 'auth-wait', posts: 0 }, feed: { state: 'auth-wait', posts: 0 } },
};

describe.each(faultKinds)('%s', (fault) => {
  it.each(['photos', 'feed'] as const)('at /%s ends with one post or none, in a state that says which', async (path) => {
    world = await openWorld({ imageCount: 1 });
    await world.fault({ fault, path, latencyMs: 20 });
    await world.tickAt(0);
    const { state, posts } = ends[fault][path];
    expect((await settle(world)).state).toBe(state);
    expect(world.simulator.posts()).toHaveLength(posts);
    expect(world.only().receipt?.id).toBe(world.simulator.posts()[0]?.id);
  });
});

it('never sends again after a lost answer before it has looked: one call, then the list', async () => {
  world = await openWorld();
  await world.fault({ fault: 'reset_after_commit', path: 'feed' });
  await world.tickAt(0);
  expect(world.only()).toMatchObject({
    state: 'committing',
    checkpoint: { intent: { at: firstDue.toISOString() } },
    receipt: null,
  });
  await world.tickAt(29_000);
  expect(calls()).toEqual(['POST photos', 'POST feed']);
  await world.tickAt(30_000);
  expect(calls()).toEqual(['POST photos', 'POST feed', 'GET published_posts']);
  expect(world.only()).toMatchObject({ state: 'published', checkpoint: { intent: null } });
});

it('believes "not there" only after ten minutes, then sends once more', async () => {
  world = await openWorld();
  await world.fault({ fault: 'reset_before', path: 'feed' });
  await world.tickAt(0);
  for (const seconds of [30, 120, 599]) await world.tickAt(seconds * 1_000);
  expect(world.only()).toMatchObject({ state: 'committing' });
  expect(calls().filter((call) => call === 'POST feed')).toHaveLength(1);
  await world.tickAt(600_000);
  expect(world.only().state).toBe('published');
  expect(world.simulator.posts()).toHaveLength(1);
});

it('asks on while the list cannot be read, and then asks a person instead of sending', async () => {
  world = await openWorld();
  await world.fault({ fault: 'reset_before', path: 'feed' });
  await world.fault({ fault: '5xx_before', path: 'published_posts', times: 99 });
  await world.tickAt(0);
  expect(await settle(world)).toMatchObject({ state: 'unconfirmed', lastError: { code: 'delivery.unconfirmed' } });
  expect(world.only().lastError?.forPeople).toContain('https://bdhvs.example.vn/q/0001000050?k=facebook.');
  expect(calls().filter((call) => call === 'POST feed')).toHaveLength(1);
  expect(calls().filter((call) => call === 'GET published_posts')).toHaveLength(6);
});

it('finds the post although the kill switch is on and the edition was withdrawn meanwhile', async () => {
  world = await openWorld();
  await world.fault({ fault: 'reset_after_commit', path: 'feed' });
  await world.tickAt(0);
  world.facebook.isPaused = true;
  world.schedules.length = 0;
  await world.tickAt(minuteMs);
  expect(world.only()).toMatchObject({ state: 'published', receipt: { id: world.simulator.posts()[0]?.id } });
});

it('finds the post after hours of silence, although it is far too late to send', async () => {
  world = await openWorld();
  await world.fault({ fault: 'reset_after_commit', path: 'feed' });
  await world.tickAt(0);
  await world.tickAt(20 * 60 * minuteMs);
  expect(world.only().state).toBe('published');
});

it('does not send hours later what certainly did not go out: it is missed', async () => {
  world = await openWorld();
  await world.fault({ fault: 'reset_before', path: 'feed' });
  await world.tickAt(0);
  await world.tickAt(20 * 60 * minuteMs);
  expect(world.only()).toMatchObject({ state: 'missed' });
  expect(world.simulator.posts()).toHaveLength(0);
});

it('takes "duplicate" for a sign that it is public, and leaves the judgement to a person when it is not found', async () => {
  world = await openWorld();
  world.ctx.contentOf = async (delivery) => ({
    ...(await content(delivery)),
    link: 'https://bdhvs.example.vn/q/same',
    images: [],
  });
  const { simulator } = world;
  const message = `${(await content(dummy())).text}\n\nhttps://bdhvs.example.vn/q/same`;
  const twin = {
    id: '4711_1',
    accountId: '4711',
    message,
    link: 'https://bdhvs.example.vn/q/same',
    mediaIds: [],
    createdAt: new Date('2026-11-21T10:00:00Z'),
  };
  simulator.state.posts.push(twin);
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'committing', lastError: { code: 'channel.duplicate' } });
  expect(await settle(world)).toMatchObject({ state: 'unconfirmed' });
  expect(simulator.posts()).toEqual([twin]);
});

it('does not send when the machine slept between writing the intent and calling', async () => {
  world = await openWorld();
  const { save } = world.ctx.deliveries;
  let hasSlept = false;
  world.ctx.deliveries.save = async (delivery, fence) => {
    const isSaved = await save(delivery, fence);
    if (delivery.state === 'committing' && !hasSlept) {
      hasSlept = true;
      world.clock.at = new Date(world.clock.at.getTime() + 20 * minuteMs);
    }
    return isSaved;
  };
  await world.tickAt(0);
  expect(calls().filter((call) => call === 'POST feed')).toHaveLength(1);
  expect(world.only()).toMatchObject({ state: 'published', fence: 2 });
  expect(world.simulator.posts()).toHaveLength(1);
});

it.each(['preparing', 'prepared', 'committing', 'published'] as const)(
  'survives a database that fails to write "%s"',
  async (state) => {
    world = await openWorld();
    const { save } = world.ctx.deliveries;
    let failures = 1;
    world.ctx.deliveries.save = async (delivery, fence) => {
      if (delivery.state === state && failures-- > 0) throw new Error('SQLITE_BUSY: database is locked');
      return save(delivery, fence);
    };
    await world.tickAt(0);
    expect(world.simulator.posts().length).toBe(state === 'published' ? 1 : 0);
    expect((await settle(world)).state).toBe('published');
    expect(world.simulator.posts()).toHaveLength(1);
  },
);

it('loses nothing to a worker whose clock is five minutes ahead while the call is on its way', async () => {
  world = await openWorld();
  const ahead = { ...world.ctx, owner: 'ahead', now: () => new Date(world.clock.at.getTime() + 5 * minuteMs) };
  const { tick } = await import('../../src/delivery/tick.ts');
  let hasLooked = false;
  world.ctx.fetch = async (input, init) => {
    if (String(input).includes('/feed') && !hasLooked) {
      hasLooked = true;
      await tick(ahead);
    }
    return fetch(input, init);
  };
  await world.tickAt(0);
  expect(hasLooked).toBe(true);
  expect((await settle(world)).state).toBe('published');
  expect(world.simulator.posts()).toHaveLength(1);
});

it('lets two workers share 200 deliveries so that each goes out exactly once', async () => {
  const channelIds = Array.from({ length: 200 }, (_, index) => `page-${index}`);
  world = await openWorld({ schedules: [schedule({ channelIds })], imageCount: 0 });
  for (const id of channelIds) world.connected.set(id, { ...world.facebook, id });
  const { tick } = await import('../../src/delivery/tick.ts');
  world.clock.at = firstDue;
  await Promise.all([tick(world.ctx), tick({ ...world.ctx, owner: 'worker-2' })]);
  expect([...world.rows.values()].filter(({ state }) => state === 'published')).toHaveLength(200);
  const messages = world.simulator.posts().map(({ message }) => message);
  expect(messages).toHaveLength(200);
  expect(new Set(messages).size).toBe(200);
  expect(new Set([...world.rows.values()].map(({ leaseOwner }) => leaseOwner))).toEqual(new Set(['worker-1', 'worker-2']));
});

function calls(): string[] {
  return world.simulator.state.calls.map(({ method, path }) => `${method} ${path.split('/')[2]}`);
}

function dummy() {
  return { editionSha256: 'e'.repeat(64), effectKey: 'f'.repeat(64) };
}

async function content(delivery: { editionSha256: string; effectKey: string }) {
  const { postFor } = await import('../setup/delivery-world.ts');
  return postFor(delivery, []);
}
