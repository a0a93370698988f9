import { afterEach, beforeEach, expect, it } from 'vitest';
import { maintainChannels } from '../../src/delivery/maintain-channels.ts';
import { keepTokensFresh } from '../../src/delivery/tokens/keep-fresh.ts';
import { renewTokens } from '../../src/delivery/tokens/renew-tokens.ts';
import { isRenewalDue } from '../../src/delivery/tokens/token-policy.ts';
import { firstDue, openWorld, schedule, startOfTests, type World } from '../setup/delivery-world.ts';
import { burning, lifeMs, startBurningPlatform } from './burning-channel.ts';
import { connectedChannel } from './memory-channel-store.ts';

const minuteMs = 60_000;
let world: World;
let platform: Awaited<ReturnType<typeof startBurningPlatform>>;
const channelId = 'zalo-gia-vien';

beforeEach(async () => {
  platform = await startBurningPlatform();
  world = await openWorld({ schedules: [schedule({ channelIds: [channelId] })] });
  Object.assign(world.ctx, { kinds: { ...world.ctx.kinds, burning } });
  const secrets = { accessToken: 'access-token-1', refreshToken: 'refresh-token-1' };
  const accessUntil = new Date(firstDue.getTime() + 40 * lifeMs).toISOString();
  const tokens = { version: 1, from: startOfTests.toISOString(), accessUntil, refreshUntil: null };
  const connected = { id: channelId, kind: 'burning', settings: { url: platform.url }, secrets, tokens };
  world.connected.set(channelId, connectedChannel(connected));
});
afterEach(async () => {
  await world.simulator.close();
  await platform.close();
});

const channel = () => {
  const found = world.connected.get(channelId);
  if (found === undefined) throw new Error('Expected the channel.');
  return found;
};

it('renews a pair at half its life, at the share its kind names, and at once when its age is not known', () => {
  const tokens = { version: 1, from: startOfTests.toISOString(), accessUntil: null, refreshUntil: null };
  const at = (share: number) => new Date(startOfTests.getTime() + share * lifeMs);
  const ending = { ...tokens, accessUntil: at(1).toISOString() };
  expect([0.49, 0.5, 2].map((share) => isRenewalDue(ending, at(share)))).toEqual([false, true, true]);
  expect([0.5, 0.8].map((share) => isRenewalDue(ending, at(share), 0.8))).toEqual([false, true]);
  expect(isRenewalDue(tokens, at(99))).toBe(false);
  expect(isRenewalDue({ ...tokens, from: null }, at(0))).toBe(true);
});

it('lets one of eight who want a new pair at once fetch it', async () => {
  const renewals = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      renewTokens({ channelId, version: 1, ctx: { ...world.ctx, owner: `worker-${index}` } }),
    ),
  );
  expect(renewals.filter(({ kind }) => kind === 'renewed')).toHaveLength(1);
  expect(renewals.filter(({ kind }) => kind === 'busy')).toHaveLength(7);
  expect(await renewTokens({ channelId, version: 1, ctx: world.ctx })).toEqual({ kind: 'renewed' });
  expect(platform.state).toMatchObject({ refreshes: 1, burnt: [] });
  expect(channel().secrets).toEqual({ accessToken: 'access-token-2', refreshToken: 'refresh-token-2' });
});

it('renews before anything is refused', async () => {
  channel().tokens = { ...channel().tokens, accessUntil: startOfTests.toISOString() };
  await maintainChannels(world.ctx);
  expect(platform.state.refreshes).toBe(1);
  await world.tickAt(0);
  expect(world.only().state).toBe('published');
  expect(platform.state).toMatchObject({ refreshes: 1, burnt: [] });
});

it('renews once when the platform refuses the token, and posts with the new one in the same walk', async () => {
  channel().secrets = { ...channel().secrets, accessToken: 'an-access-token-that-ended' };
  await world.tickAt(0);
  expect(world.only().state).toBe('published');
  expect(platform.state).toMatchObject({ refreshes: 1, burnt: [] });
  expect(platform.state.posts).toHaveLength(1);
  expect(await world.ctx.deliveries.attempts.list(world.only().id)).toHaveLength(1);
});

it('waits for a person when the new pair is refused too, and does not fetch a third', async () => {
  platform.state.faults.push('refuse-post');
  platform.state.faults.push(...([undefined, 'refuse-post'] as never[]));
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'auth-wait', lastError: { code: 'channel.login-needed' } });
  expect(platform.state.refreshes).toBe(1);
  expect(channel().needsLogin).toBe(true);
});

it('takes a network that fails during a refresh for what it is: nothing is revoked, it asks again', async () => {
  channel().secrets = { ...channel().secrets, accessToken: 'an-access-token-that-ended' };
  platform.state.faults.push(...([undefined, 'fail'] as never[]));
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'retry-wait', lastError: { code: 'channel.server-error' } });
  expect(channel().needsLogin).toBe(false);
  await world.tickAt(2 * minuteMs);
  expect(world.only().state).toBe('published');
});

it('asks a person when the answer to a refresh was lost and the token is burnt', async () => {
  channel().secrets = { ...channel().secrets, accessToken: 'an-access-token-that-ended' };
  platform.state.faults.push(...([undefined, 'lose-answer'] as never[]));
  await world.tickAt(0);
  expect(world.only().state).toBe('retry-wait');
  await world.tickAt(2 * minuteMs);
  expect(world.only().state).toBe('auth-wait');
  expect(channel().needsLogin).toBe(true);
});

it('does not stop a channel whose early renewal fails: the old pair may be good for hours', async () => {
  channel().tokens = { ...channel().tokens, accessUntil: startOfTests.toISOString() };
  platform.state.faults.push('fail');
  expect(await keepTokensFresh(world.ctx)).toBe(0);
  expect(channel().needsLogin).toBe(false);
  expect(world.troubles.map(({ code }) => code)).toEqual(['channel.server-error']);
  platform.state.faults.length = 0;
  expect(await keepTokensFresh(world.ctx)).toBe(0);
  world.clock.at = new Date(startOfTests.getTime() + minuteMs);
  expect(await keepTokensFresh(world.ctx)).toBe(1);
});

it('sends nothing until it is known whose the new keys are, and never as somebody else', async () => {
  const known = { name: 'Phường', url: null, tokenUntil: null, quotaLeft: null, notices: [], checkedAt: 'x' };
  Object.assign(channel(), { isUnchecked: true, account: { ...known, id: 'oa-1' } });
  platform.state.accountId = 'somebody-else';
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'auth-wait' });
  expect(platform.state.posts).toHaveLength(0);
  expect(world.troubles.at(-1)?.forPeople).toContain('somebody-else');
  expect(channel()).toMatchObject({ needsLogin: true, account: { id: 'oa-1' } });
});

it('lets parked deliveries go on once the right account is connected again', async () => {
  channel().needsLogin = true;
  await world.tickAt(0);
  expect(world.only().state).toBe('auth-wait');
  Object.assign(channel(), { needsLogin: false, isUnchecked: true });
  await world.tickAt(minuteMs);
  expect(world.only().state).toBe('published');
  expect(channel()).toMatchObject({ isUnchecked: false, account: { id: 'oa-1', quotaLeft: 5 } });
});

it('waits while a new connection cannot be asked whose it is', async () => {
  channel().isUnchecked = true;
  platform.state.faults.push('fail');
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'retry-wait', attempts: 0, lastError: { code: 'channel.unchecked' } });
  await world.tickAt(2 * minuteMs);
  expect(world.only().state).toBe('published');
});

it('takes numbers at an hour, a day and a week, adds them to a series and keeps null as null', async () => {
  await world.tickAt(0);
  const { id } = world.only();
  for (const hours of [0.9, 1.1, 2, 25, 169, 400]) {
    world.clock.at = new Date(firstDue.getTime() + hours * lifeMs);
    await maintainChannels(world.ctx);
  }
  const series = await world.ctx.deliveries.metrics.list(id);
  expect(series.map(({ age }) => age)).toEqual(['1h', '24h', '7d']);
  expect(series[0]?.values).toEqual({ views: expect.any(Number), shares: null });
  expect(world.only().measureAt).toBeNull();
});
