import { afterEach, expect, it } from 'vitest';
import { afterAnswer, closedCircuit } from '../../src/delivery/gates/circuit.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { firstDue, openWorld, schedule, type World } from '../setup/delivery-world.ts';

const minuteMs = 60_000;
const policy = { ...deliveryPolicy, lateAfterMs: 1e12 };
let world: World;
afterEach(() => world?.simulator.close());

it('opens after five failures in a row, for longer each time, and closes with the first answer', () => {
  const now = firstDue;
  let circuit = closedCircuit;
  const seconds: (number | null)[] = [];
  for (let failure = 0; failure < 8; failure++) {
    circuit = afterAnswer(circuit, { isAlive: false, now, policy }) ?? circuit;
    seconds.push(circuit.openUntil === null ? null : (Date.parse(circuit.openUntil) - now.getTime()) / 1_000);
  }
  expect(seconds).toEqual([null, null, null, null, 60, 120, 240, 480]);
  expect(afterAnswer(circuit, { isAlive: true, now, policy })).toMatchObject({ failures: 0, openUntil: null });
  expect(afterAnswer(closedCircuit, { isAlive: true, now, policy })).toBeNull();
});

it('stops asking a platform that is down, lets one delivery try, and lets all go on when it answers', async () => {
  const schedules = Array.from({ length: 12 }, (_, index) =>
    schedule({ id: `s-${index}`, subject: { kind: 'editions', sha256s: [`${index}`.padEnd(64, 'e')] } }),
  );
  world = await openWorld({ schedules, ctx: { policy } });
  await world.fault({ fault: '5xx_before', path: 'photos', times: 99 });
  await world.tickAt(0);
  await world.tickAt(minuteMs);
  expect(world.facebook.circuit.failures).toBeGreaterThanOrEqual(5);
  const before = world.simulator.state.calls.length;
  await world.tickAt(minuteMs + 1_000);
  expect(world.simulator.state.calls).toHaveLength(before);
  const waiting = [...world.rows.values()].filter(({ lastError }) => lastError?.code === 'channel.circuit-open');
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.every(({ state }) => state === 'retry-wait')).toBe(true);

  // Half open: one tries, and fails.
  const open = Date.parse(world.facebook.circuit.openUntil ?? '');
  await world.tickAt(open + 20_000 - firstDue.getTime());
  expect(world.simulator.state.calls).toHaveLength(before + 1);

  world.simulator.state.faults.length = 0;
  for (let round = 0; round < 12; round++) await world.tickAt((60 + round * 30) * minuteMs);
  expect(world.simulator.posts()).toHaveLength(12);
  expect(world.facebook.circuit).toMatchObject({ failures: 0, openUntil: null });
});

it('does everything but sending while in rehearsal, and says so', async () => {
  world = await openWorld();
  world.facebook.isRehearsal = true;
  await world.tickAt(0);
  expect(world.only()).toMatchObject({ state: 'rehearsed', receipt: null, checkpoint: { intent: null } });
  expect(world.simulator.posts()).toHaveLength(0);
  expect(await world.ctx.deliveries.attempts.list(world.only().id)).toMatchObject([{ phase: 'prepared', outcome: 'rehearsed' }]);
  await world.tickAt(10 * minuteMs);
  expect(world.only().state).toBe('rehearsed');
});

it('sees a switch that was thrown while the post was drawn for the irreversible call', async () => {
  for (const name of ['isPaused', 'isAllPaused'] as const) {
    world = await openWorld();
    const { contentOf } = world.ctx;
    world.ctx.contentOf = (delivery, ...rest) => {
      if (delivery.state === 'prepared') world.facebook[name] = true;
      return contentOf(delivery, ...rest);
    };
    await world.tickAt(0);
    expect(world.only()).toMatchObject({ state: 'held', checkpoint: { intent: null } });
    expect(world.simulator.posts()).toHaveLength(0);
    world.facebook[name] = false;
    world.ctx.contentOf = contentOf;
    await world.tickAt(minuteMs);
    expect(world.only().state).toBe('published');
    await world.simulator.close();
  }
});

it('keeps a row of each attempt: how far it came, how it ended, why, and what the platform said', async () => {
  world = await openWorld();
  await world.fault({ fault: '429', path: 'feed', retryAfterSeconds: 300 });
  await world.tickAt(0);
  await world.tickAt(300_000);
  const { id } = world.only();
  expect(await world.ctx.deliveries.attempts.list(id)).toMatchObject([
    {
      number: 1,
      worker: 'worker-1',
      phase: 'committing',
      outcome: 'retry-wait',
      errorCode: 'channel.rate-limited',
      forPeople: expect.stringContaining('chờ đúng thời gian'),
      raw: expect.stringContaining('HTTP'),
    },
    { number: 2, phase: 'committing', outcome: 'published', errorCode: null },
  ]);
});
