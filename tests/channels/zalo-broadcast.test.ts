import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import zalo from '../../src/channels/zalo.ts';
import { openZalo, postToZalo, prepared, type ZaloWorld } from '../setup/zalo-world.ts';

let world: ZaloWorld;
beforeEach(async () => {
  world = await openZalo({ mode: 'broadcast', audience: { cities: '45', gender: '0' } });
});
afterEach(() => world.close());

const content = postToZalo();
const hourMs = 3_600_000;
const broadcasts = () => world.simulator.posts().filter(({ id }) => id.startsWith('broadcast-'));

it('shows the article first and then sends one message about it, to whom the channel is set', async () => {
  const checkpoint = await prepared(world, content);
  const [article] = world.simulator.posts();
  expect(world.simulator.posts()).toHaveLength(1);
  const before = world.simulator.state.calls.length;
  const sent = await zalo.commit(world.context, { content, checkpoint });
  expect(sent).toMatchObject({ kind: 'ok', value: { id: article?.id, url: expect.stringContaining(String(article?.id)) } });
  expect(world.simulator.state.calls.slice(before)).toEqual([{ method: 'POST', path: 'v2.0/oa/message' }]);
  expect(world.simulator.state.broadcasts).toMatchObject([{ articleIds: [article?.id], target: { cities: '45', gender: '0' } }]);
  expect(broadcasts()).toHaveLength(1);
});

it('goes on after a crash between showing and sending without showing again', async () => {
  const checkpoint = await prepared(world, content);
  expect(await prepared(world, content, checkpoint)).toEqual(checkpoint);
  expect(world.callsTo('article/update')).toBe(1);
});

describe('a fault at the message', () => {
  it.each(faultKinds)('%s: whatever is not clearly refused is for a person, and never sent again', async (fault) => {
    const checkpoint = await prepared(world, content);
    world.strike(fault, 'oa/message');
    const outcome = await zalo.commit(world.context, { content, checkpoint });
    const clear: Partial<Record<typeof fault, unknown>> = {
      latency: { kind: 'ok' },
      '429': { kind: 'retry', isCounted: false },
      expire_token: { kind: 'auth' },
    };
    expect(outcome).toMatchObject(clear[fault] ?? { kind: 'unknown', mayResend: false });
    expect(broadcasts().length).toBeLessThanOrEqual(1);
    const fingerprint = { deliveryKey: content.deliveryKey, link: content.link, since: world.clock.at, checkpoint };
    world.simulator.state.calls.length = 0;
    expect(await zalo.reconcile(world.context, fingerprint)).toMatchObject({ kind: 'cannot-tell', canAskAgain: false });
    expect(world.simulator.state.calls).toEqual([]);
  });
});

it.each(['reset_after_commit', 'truncate_after_commit', '5xx_after_commit'] as const)(
  'shows the article once although %s took the answer',
  async (fault) => {
    world.strike(fault, 'article/update');
    await prepared(world, content);
    expect(world.simulator.posts()).toHaveLength(1);
  },
);

it('waits for six in the morning before it shows anything, and once more if the message meets the night', async () => {
  world.clock.at = new Date('2026-11-25T16:00:00Z');
  const wait = { kind: 'retry', isCounted: false, afterMs: 7 * hourMs, error: { code: 'channel.quiet-hours' } };
  expect(await zalo.preflight(world.context, content)).toMatchObject(wait);
  expect(world.simulator.state.calls).toEqual([]);
  const checkpoint = await prepared(world, content);
  expect(await zalo.commit(world.context, { content, checkpoint })).toMatchObject({ kind: 'retry', isCounted: false });
  world.clock.at = new Date('2026-11-25T23:00:00Z');
  expect(await zalo.preflight(world.context, content)).toEqual({ kind: 'ok', value: [] });
  expect(await zalo.commit(world.context, { content, checkpoint })).toMatchObject({ kind: 'ok' });
});

it('waits for the next day when the quota is used up, and says how much is left', async () => {
  world.simulator.state.broadcastsPerDay = 1;
  expect(await zalo.identify?.(world.context)).toMatchObject({ value: { quotaLeft: 1 } });
  await zalo.commit(world.context, { content, checkpoint: await prepared(world, content) });
  expect(await zalo.identify?.(world.context)).toMatchObject({ value: { quotaLeft: 0 } });
  const next = postToZalo({}, 'a'.repeat(64));
  expect(await zalo.preflight(world.context, next)).toMatchObject({
    kind: 'retry',
    isCounted: false,
    error: { code: 'channel.quota-used' },
  });
  const refused = await zalo.commit(world.context, { content: next, checkpoint: await prepared(world, next) });
  expect(refused).toMatchObject({ kind: 'retry', isCounted: false, error: { code: 'channel.quota-used' } });
  expect(broadcasts()).toHaveLength(1);
  world.pass(24 * hourMs - 2_000_000);
  expect(await zalo.preflight(world.context, next)).toEqual({ kind: 'ok', value: [] });
});

it('asks nobody about nights and quotas for an article alone', async () => {
  const settings = { ...(world.context.settings as Record<string, unknown>), mode: 'article' };
  world.clock.at = new Date('2026-11-25T16:00:00Z');
  expect(await zalo.preflight({ ...world.context, settings }, content)).toEqual({ kind: 'ok', value: [] });
  expect(world.simulator.state.calls).toEqual([]);
});
