import { afterEach, expect, it } from 'vitest';
import { firstDue, openWorld, schedule, type World } from '../setup/delivery-world.ts';

const [minuteMs, dayMs] = [60_000, 86_400_000];
let world: World;
afterEach(() => world.simulator.close());

it('holds for a day of mourning that is announced after the post was planned, and posts at the same hour of the next day', async () => {
  world = await openWorld();
  await world.tickAt(-10 * minuteMs);
  world.facebook.posting = { blackoutDates: ['2026-11-22'] };
  await world.tickAt(0);
  const next = new Date(firstDue.getTime() + dayMs).toISOString();
  expect(world.only()).toMatchObject({ state: 'planned', dueAt: next, nextAt: next, occurrenceAt: firstDue.toISOString() });
  expect(world.simulator.posts()).toHaveLength(0);
  await world.tickAt(dayMs);
  expect(world.only()).toMatchObject({ state: 'published' });
  expect(world.simulator.posts()).toHaveLength(1);
});

it('does not post a retry into the night, nor count the night as late', async () => {
  const recurrence = { ...schedule().recurrence, time: '21:50' };
  world = await openWorld({ schedules: [schedule({ recurrence })] });
  world.facebook.posting = { quiet: { from: '22:00', to: '06:00' } };
  const evening = 14 * 60 * minuteMs + 50 * minuteMs;
  await world.fault({ fault: '429', path: 'feed', retryAfterSeconds: 900 });
  await world.tickAt(evening);
  expect(world.only()).toMatchObject({ state: 'retry-wait' });
  await world.tickAt(evening + 15 * minuteMs);
  expect(world.only()).toMatchObject({ state: 'planned', dueAt: '2026-11-22T23:00:00.000Z' });
  await world.tickAt(evening + 15 * minuteMs + 8 * 60 * minuteMs);
  expect(world.only()).toMatchObject({ state: 'published' });
});

it('takes the channel’s own limit for what is too late', async () => {
  world = await openWorld();
  world.facebook.posting = { lateLimitMinutes: 10 };
  await world.tickAt(11 * minuteMs);
  expect(world.only()).toMatchObject({ state: 'missed', lastError: { params: { limit: 10 } } });
});

it('publishes what fell due while it was down in the order of the plan', async () => {
  const times = ['07:00', '07:10', '07:20', '07:30', '07:40'];
  const plans = times.map((time, index) =>
    schedule({
      id: `schedule-${index}`,
      subject: { kind: 'editions', sha256s: [`edition-${index}`] },
      recurrence: { ...schedule().recurrence, time },
    }),
  );
  world = await openWorld({ schedules: plans.toReversed(), imageCount: 0 });
  await world.tickAt(50 * minuteMs);
  const published = [...world.rows.values()].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  expect(published.map(({ state }) => state)).toEqual(times.map(() => 'published'));
  const order = world.simulator.posts().map(({ message }) => /\.([0-9a-f]{12})\w{6}$/.exec(message)?.[1]);
  expect(order).toEqual(published.map(({ effectKey }) => effectKey.slice(0, 12)));
});

it('brings entries of the portal out together: each would otherwise wait for a generation of its own', async () => {
  const sha256s = ['a', 'b', 'c', 'd', 'e'];
  world = await openWorld({ schedules: [schedule({ subject: { kind: 'editions', sha256s }, channelIds: ['portal'] })] });
  const { publish } = world.ctx.generation;
  let [running, most] = [0, 0];
  world.ctx.generation.publish = async (args) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    return publish(args);
  };
  await world.tickAt(0);
  expect(most).toBe(sha256s.length);
});

it('keeps the spacing between posts that waited out a pause', async () => {
  const times = ['07:00', '08:00', '09:00'];
  const plans = times.map((time, index) =>
    schedule({
      id: `schedule-${index}`,
      subject: { kind: 'editions', sha256s: [`edition-${index}`] },
      recurrence: { ...schedule().recurrence, time },
    }),
  );
  world = await openWorld({ schedules: plans, imageCount: 0 });
  world.facebook.posting = { spacingMinutes: 60, lateLimitMinutes: 24 * 60 };
  world.facebook.isPaused = true;
  for (const minutes of [0, 60, 120]) await world.tickAt(minutes * minuteMs);
  expect(new Set([...world.rows.values()].map(({ state }) => state))).toEqual(new Set(['held']));
  world.facebook.isPaused = false;
  for (let minutes = 270; minutes < 480; minutes += 10) await world.tickAt(minutes * minuteMs);
  const at = [...world.rows.values()].map(({ receipt }) => Date.parse(receipt?.at ?? '')).sort((one, other) => one - other);
  const gaps = at.slice(1).map((instant, index) => (instant - (at[index] ?? 0)) / minuteMs);
  expect(gaps).toEqual([60, 60]);
  expect((at[0] ?? 0) - firstDue.getTime()).toBe(270 * minuteMs);
});
