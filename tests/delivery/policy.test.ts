import { expect, it } from 'vitest';
import { effectKeyOf, markOf } from '../../src/delivery/plan/effect-key.ts';
import { backoffMs, deliveryPolicy as policy } from '../../src/delivery/ports/policy.ts';
import { startTicking } from '../../src/delivery/start-ticking.ts';
import { firstDue, openWorld } from '../setup/delivery-world.ts';

it('spreads retries over the whole range, from 30 seconds to 30 minutes', () => {
  const waits = (attempts: number) =>
    [0, 0.5, 0.999999].map((value) => Math.round(backoffMs({ attempts, random: () => value, policy }) / 1_000));
  expect(waits(1)).toEqual([30, 45, 60]);
  expect(waits(3)).toEqual([30, 135, 240]);
  expect(waits(20)).toEqual([30, 915, 1800]);
});

it('believes "not there" only long after any call of any claim has ended, also with clocks five minutes apart', () => {
  const skewMs = 5 * 60_000;
  expect(policy.commitRoomMs).toBeGreaterThan(30_000);
  expect(policy.leaseMs).toBeGreaterThan(policy.commitRoomMs);
  expect(policy.absentAfterMs).toBeGreaterThan(skewMs + policy.leaseMs + policy.commitRoomMs);
  expect(policy.searchBackMs).toBeGreaterThan(skewMs);
  expect(policy.looksAfterMs).toContain(policy.absentAfterMs);
});

it('names an effect by schedule, subject, channel, occurrence and artwork alone', () => {
  const effect = { scheduleId: 's', subject: 'a', channelId: 'b', occurrenceAt: 'c', artworkKey: null };
  expect(effectKeyOf(effect)).toMatch(/^[0-9a-f]{64}$/);
  expect(effectKeyOf({ ...effect })).toBe(effectKeyOf(effect));
  const others = [
    { ...effect, scheduleId: 'x' },
    { ...effect, subject: 'x' },
    { ...effect, channelId: 'x' },
    { ...effect, occurrenceAt: 'x' },
    { ...effect, artworkKey: 'x' },
  ];
  expect(new Set([effect, ...others].map(effectKeyOf)).size).toBe(6);
  expect(markOf(effectKeyOf(effect))).toBe(effectKeyOf(effect).slice(0, 12));
});

it('sweeps at boot, before the clock strikes, and stops only after the round that is running', async () => {
  const world = await openWorld();
  world.clock.at = firstDue;
  await world.tickAt(-1);
  const [left] = await world.ctx.deliveries.claimDue({ now: firstDue, leaseMs: 3_600_000, owner: world.ctx.owner, limit: 1 });
  world.clock.at = firstDue;
  expect(left?.state).toBe('claimed');
  // A clock that never strikes during the test: 29 February.
  const ticking = startTicking(world.ctx, { cron: '0 0 0 29 2 *' });
  await ticking.stop();
  expect(world.only().state).toBe('published');
  await world.simulator.close();
});
