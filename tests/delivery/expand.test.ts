import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { defineGenerationChannel } from '../../src/channels/define-generation-channel.ts';
import { expandSchedules } from '../../src/delivery/plan/expand.ts';
import { isPlanned } from '../../src/delivery/plan/plan.ts';
import type { DeliveryContext, DeliveryEvent } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { ChannelPosting, QuietHours } from '../../src/domain/posting.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import { toLocalIso } from '../../src/text/dates.ts';
import { schedule, startOfTests } from '../setup/delivery-world.ts';
import { memoryDeliveries, memorySchedules } from './memory-store.ts';

afterEach(() => vi.unstubAllEnvs());

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000];
const daily = { startDate: '2026-11-22', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh' } as const;
const kind = {
  ...defineGenerationChannel({ id: 'board', surface: 'boards', label: { vi: 'Bảng', en: 'Board' }, settings: z.object({}) }),
};
const night = { from: '22:00', to: '06:00' };

/** What expanding needs, with a clock in the test's hand. `hours` are what was set for each channel. */
function planner({
  schedules,
  hours = {},
  quietHours = null,
}: {
  schedules: Schedule[];
  hours?: Record<string, ChannelPosting>;
  /** Of the kind of channel. */
  quietHours?: QuietHours | null;
}) {
  const rows = new Map<string, Delivery>();
  const newest = new Map<string, string>();
  const events: DeliveryEvent[] = [];
  const clock = { at: startOfTests };
  const inside = { kind: 'board', settings: {}, secrets: {}, isPaused: false, needsLogin: false };
  const ctx = {
    deliveries: memoryDeliveries({ rows }),
    schedules: memorySchedules(schedules, newest),
    channelStore: { get: async (id: string) => ({ ...inside, id, ...(hours[id] ? { posting: hours[id] } : {}) }) },
    kinds: { board: { ...kind, limits: { ...kind.limits, quietHours } } },
    now: () => clock.at,
    policy: deliveryPolicy,
    report: (event: DeliveryEvent) => events.push(event),
  } as unknown as DeliveryContext;
  return {
    rows,
    newest,
    events,
    schedules,
    ctx,
    at: async (afterMs: number) => {
      clock.at = new Date(startOfTests.getTime() + afterMs);
      return expandSchedules(ctx);
    },
    /** "channel edition due", and the occurrence where it is another instant. */
    seen: () =>
      [...rows.values()]
        .filter(({ state }) => state !== 'cancelled')
        .map(({ channelId, editionSha256, occurrenceAt, dueAt }) => {
          const [nominal, due] = [occurrenceAt, dueAt].map((text) => toLocalIso(new Date(text)).slice(0, 16));
          return `${channelId} ${editionSha256} ${due}${due === nominal ? '' : ` (${nominal})`}`;
        })
        .sort(),
    rest: () => [...rows.values()].map(({ effectKey, dueAt, editionSha256 }) => `${effectKey} ${dueAt} ${editionSha256}`).sort(),
  };
}

const editions = (...sha256s: string[]) => ({ kind: 'editions' as const, sha256s });

it('crosses editions, channels and occurrences, and keeps the key of what it shifts', async () => {
  const repeat = { freq: 'daily' as const, count: 2 };
  const late = { ...daily, time: '23:00', repeat };
  const world = planner({
    schedules: [schedule({ subject: editions('A', 'B'), channelIds: ['zalo', 'portal'], recurrence: late })],
    hours: { zalo: { spacingMinutes: 30 }, portal: { quiet: { from: '01:00', to: '02:00' } } },
    quietHours: night,
  });
  expect(await world.at(2 * dayMs)).toBe(8);
  expect(world.seen()).toEqual([
    'portal A 2026-11-22T23:00',
    'portal A 2026-11-23T23:00',
    'portal B 2026-11-22T23:00',
    'portal B 2026-11-23T23:00',
    'zalo A 2026-11-23T06:00 (2026-11-22T23:00)',
    'zalo A 2026-11-24T06:00 (2026-11-23T23:00)',
    'zalo B 2026-11-23T06:30 (2026-11-22T23:00)',
    'zalo B 2026-11-24T06:30 (2026-11-23T23:00)',
  ]);
  const [plan] = world.schedules;
  if (plan === undefined) throw new Error('Expected the schedule.');
  for (const delivery of world.rows.values()) expect(isPlanned(plan, delivery)).toBe(true);
});

/** A plan with everything in it: weekdays, an end, exceptions, a cooldown, quiet hours, a blackout day and spacing. */
function fullPlan() {
  const repeat = { freq: 'weekly' as const, weekdays: [1, 3, 5], until: '2027-04-02' };
  const recurrence = { ...daily, time: '22:30', repeat, exceptDates: ['2026-12-04'] };
  const subject = editions('A', 'B', 'C');
  return planner({
    schedules: [schedule({ subject, channelIds: ['zalo', 'led'], recurrence, cooldownDays: 4 })],
    hours: { zalo: { blackoutDates: ['2026-12-08'], spacingMinutes: 45 }, led: { quiet: { from: '00:00', to: '00:01' } } },
    quietHours: night,
  });
}
const winter = 140 * dayMs;

it('plans the same whether at once, hour by hour, after a month without power, or twice from the start', async () => {
  const once = fullPlan();
  await once.at(winter);
  expect(once.rows.size).toBeGreaterThan(100);

  const hourly = fullPlan();
  for (let at = 0; at <= winter; at += hourMs) await hourly.at(at);
  expect(hourly.rest()).toEqual(once.rest());

  const interrupted = fullPlan();
  for (const at of [0, 5 * dayMs, 36 * dayMs, 36 * dayMs + minuteMs, winter]) await interrupted.at(at);
  expect(interrupted.rest()).toEqual(once.rest());

  if (once.schedules[0]) once.schedules[0].expandedUntil = null;
  expect(await once.at(winter)).toBe(0);
});

it('plans the same on workers whose clocks are five minutes early and late, at the same time', async () => {
  const alone = fullPlan();
  await alone.at(winter);
  const skewed = fullPlan();
  for (let at = 0; at <= winter; at += dayMs / 2) {
    await Promise.all([skewed.at(at - 5 * minuteMs), skewed.at(at + 5 * minuteMs), skewed.at(at)]);
  }
  expect(skewed.rest()).toEqual(alone.rest());
});

it.each(['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh', 'Europe/Berlin'])(
  'plans the same on a machine that stands in %s, over its changes of summer time',
  async (zone) => {
    const reference = fullPlan();
    await reference.at(winter);
    vi.stubEnv('TZ', zone);
    const offsets = new Set([new Date(2026, 10, 25), new Date(2027, 3, 5)].map((date) => date.getTimezoneOffset()));
    expect(offsets.size).toBe(/New_York|Berlin/.test(zone) ? 2 : 1);
    const there = fullPlan();
    for (let at = 0; at <= winter; at += dayMs) await there.at(at);
    expect(there.rest()).toEqual(reference.rest());
    expect(there.seen().every((line) => line.startsWith('led') === line.endsWith('T22:30'))).toBe(true);
  },
);

it('goes on without doubling or skipping when the machine’s zone is changed between two ticks', async () => {
  const reference = fullPlan();
  await reference.at(winter);
  const moved = fullPlan();
  for (let day = 0; day <= 140; day++) {
    vi.stubEnv('TZ', ['UTC', 'America/New_York', 'Asia/Ho_Chi_Minh'][day % 3] ?? 'UTC');
    await moved.at(day * dayMs);
  }
  expect(moved.rest()).toEqual(reference.rest());
});

it('leaves out the same edition within the cooldown, also when another schedule has brought it', async () => {
  const repeat = { freq: 'daily' as const, count: 8 };
  const plan = schedule({ subject: editions('A'), channelIds: ['led'], recurrence: { ...daily, repeat }, cooldownDays: 3 });
  const world = planner({ schedules: [plan] });
  await world.at(9 * dayMs);
  expect(world.seen().map((line) => line.slice(6, 16))).toEqual(['2026-11-22', '2026-11-25', '2026-11-28']);
  world.schedules.push({ ...plan, id: 'schedule-2', channelIds: ['led', 'portal'], expandedUntil: null });
  await world.at(9 * dayMs);
  expect(world.seen().filter((line) => line.startsWith('led'))).toHaveLength(3);
  expect(world.seen().filter((line) => line.startsWith('portal'))).toHaveLength(3);
});

it('posts once when two schedules name the same edition, channel and instant', async () => {
  const world = planner({ schedules: [schedule(), schedule({ id: 'schedule-2' })] });
  await world.at(dayMs);
  expect(world.rows.size).toBe(1);
});

it('takes back what an edit removed, and brings it again when the edit is taken back', async () => {
  const plan = schedule({ subject: editions('A'), channelIds: ['led'] });
  const world = planner({ schedules: [plan] });
  const edit = (change: Partial<Schedule>) => Object.assign(plan, { expandedUntil: null }, change);
  await world.at(0);
  edit({ recurrence: { ...plan.recurrence, time: '08:00' } });
  await world.at(minuteMs);
  expect(world.seen()).toEqual(['led A 2026-11-22T08:00']);
  expect([...world.rows.values()].filter(({ state }) => state === 'cancelled')).toMatchObject([
    { lastError: { code: 'delivery.plan-changed' } },
  ]);
  edit({ recurrence: { ...plan.recurrence, time: '07:00' } });
  await world.at(2 * minuteMs);
  expect(world.seen()).toEqual(['led A 2026-11-22T07:00']);
  expect(world.rows.size).toBe(2);
});

it('resolves "the newest of a theme" when its time comes, pins it, and plans one even if two workers see different ones', async () => {
  const repeat = { freq: 'daily' as const, count: 3 };
  const subject = { kind: 'newest' as const, themeId: 'vneid' };
  const world = planner({ schedules: [schedule({ subject, channelIds: ['led'], recurrence: { ...daily, repeat } })] });
  world.newest.set('vneid', 'A');
  await world.at(0);
  expect(world.rows.size).toBe(0);
  await world.at(8.5 * hourMs);
  world.newest.set('vneid', 'B');
  if (world.schedules[0]) world.schedules[0].expandedUntil = null;
  await world.at(8.6 * hourMs);
  expect(world.seen()).toEqual(['led A 2026-11-22T07:00']);
  await world.at(dayMs + 8.5 * hourMs);
  expect(world.seen()).toEqual(['led A 2026-11-22T07:00', 'led B 2026-11-23T07:00']);
  const [plan] = world.schedules;
  for (const delivery of world.rows.values()) expect(plan && isPlanned(plan, delivery)).toBe(true);
});

it('says so when a theme has nothing approved, and plans the others', async () => {
  const subject = { kind: 'newest' as const, themeId: 'vneid' };
  const world = planner({ schedules: [schedule({ subject }), schedule({ id: 'schedule-2' })] });
  await world.at(9 * hourMs);
  expect(world.events).toMatchObject([{ kind: 'notice', error: { code: 'schedule.nothing-new' } }]);
  expect(world.rows.size).toBe(1);
});
