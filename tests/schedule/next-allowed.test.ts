import { expect, it } from 'vitest';
import type { PostingRules } from '../../src/domain/posting.ts';
import { bestSlots } from '../../src/schedule/best-slots.ts';
import { nextAllowed } from '../../src/schedule/next-allowed.ts';
import { postingRulesOf } from '../../src/schedule/posting-rules.ts';
import { toLocalIso } from '../../src/text/dates.ts';

const free: PostingRules = { quiet: null, blackoutDates: [], spacingMinutes: 0 };
const night = { from: '22:00', to: '06:00' };
const local = (text: string) => new Date(`${text}:00+07:00`);
const shown = (instant: Date) => toLocalIso(instant).slice(0, 16);

const cases: { name: string; at: string; rules?: Partial<PostingRules>; occupied?: string[]; to: string; reasons: string[] }[] = [
  { name: 'nothing without rules', at: '2026-11-22T23:30', to: '2026-11-22T23:30', reasons: [] },
  { name: 'the last minute before', at: '2026-11-22T21:59', rules: { quiet: night }, to: '2026-11-22T21:59', reasons: [] },
  {
    name: 'the first quiet minute',
    at: '2026-11-22T22:00',
    rules: { quiet: night },
    to: '2026-11-23T06:00',
    reasons: ['quiet'],
  },
  { name: 'after midnight', at: '2026-11-23T03:00', rules: { quiet: night }, to: '2026-11-23T06:00', reasons: ['quiet'] },
  { name: 'the end itself', at: '2026-11-23T06:00', rules: { quiet: night }, to: '2026-11-23T06:00', reasons: [] },
  {
    name: 'quiet hours within a day',
    at: '2026-11-23T12:15',
    rules: { quiet: { from: '12:00', to: '13:30' } },
    to: '2026-11-23T13:30',
    reasons: ['quiet'],
  },
  {
    name: 'a blackout day keeps the hour',
    at: '2026-11-23T07:00',
    rules: { blackoutDates: ['2026-11-23', '2026-11-24'] },
    to: '2026-11-25T07:00',
    reasons: ['blackout'],
  },
  {
    name: 'a blackout day that is not over in UTC yet',
    at: '2026-11-24T00:30',
    rules: { blackoutDates: ['2026-11-23'] },
    to: '2026-11-24T00:30',
    reasons: [],
  },
  {
    name: 'quiet hours that end on a blackout day',
    at: '2026-11-22T23:00',
    rules: { quiet: night, blackoutDates: ['2026-11-23'] },
    to: '2026-11-24T06:00',
    reasons: ['quiet', 'blackout'],
  },
  {
    name: 'two posts in the way',
    at: '2026-11-23T07:00',
    rules: { spacingMinutes: 30 },
    occupied: ['2026-11-23T06:50', '2026-11-23T07:25'],
    to: '2026-11-23T07:55',
    reasons: ['spacing'],
  },
  {
    name: 'exactly the spacing',
    at: '2026-11-23T07:00',
    rules: { spacingMinutes: 30 },
    occupied: ['2026-11-23T06:30', '2026-11-23T07:30'],
    to: '2026-11-23T07:00',
    reasons: [],
  },
  {
    name: 'spacing into the night',
    at: '2026-11-23T21:50',
    rules: { quiet: night, spacingMinutes: 30 },
    occupied: ['2026-11-23T21:40', '2026-11-24T06:10'],
    to: '2026-11-24T06:40',
    reasons: ['spacing', 'quiet'],
  },
];

it.each(cases)('moves $name', ({ at, rules, occupied = [], to, reasons }) => {
  const shift = nextAllowed(local(at), { rules: { ...free, ...rules }, occupied: occupied.map(local) });
  expect({ at: shown(shift.at), reasons: shift.reasons }).toEqual({ at: to, reasons });
});

it('never moves back, is at rest where it has arrived, and lands where every rule holds, for a thousand made-up plans', () => {
  const random = numbers(20_261_125);
  const pick = (below: number) => Math.floor(random() * below);
  const clock = () => `${String(pick(24)).padStart(2, '0')}:${String(pick(60)).padStart(2, '0')}`;
  const start = local('2026-11-20T00:00').getTime();
  for (let round = 0; round < 1_000; round++) {
    const [from, to] = [clock(), clock()];
    const rules: PostingRules = {
      quiet: from === to ? null : { from, to },
      blackoutDates: Array.from({ length: pick(5) }, () => `2026-11-${20 + pick(10)}`),
      spacingMinutes: pick(120),
    };
    const occupied = Array.from({ length: pick(20) }, () => new Date(start + pick(10 * 1_440) * 60_000));
    const nominal = new Date(start + pick(10 * 1_440) * 60_000);
    const { at, reasons } = nextAllowed(nominal, { rules, occupied });
    expect(at.getTime()).toBeGreaterThanOrEqual(nominal.getTime());
    expect(at.getTime() === nominal.getTime()).toBe(reasons.length === 0);
    expect(nextAllowed(at, { rules, occupied })).toEqual({ at, reasons: [] });
    expect(rules.blackoutDates).not.toContain(shown(at).slice(0, 10));
    const gaps = occupied.map((other) => Math.abs(other.getTime() - at.getTime()) / 60_000);
    expect(Math.min(...gaps, Number.POSITIVE_INFINITY)).toBeGreaterThanOrEqual(rules.spacingMinutes);
    expect(nextAllowed(nominal, { rules, occupied: occupied.toReversed() })).toEqual({ at, reasons });
  }
});

it('takes what is set for the channel before what its kind says', () => {
  const kind = { limits: { quietHours: night }, posting: { spacingMinutes: 15 } };
  expect(postingRulesOf(undefined)).toEqual(free);
  expect(postingRulesOf(kind)).toEqual({ quiet: night, blackoutDates: [], spacingMinutes: 15 });
  const channel = { quiet: { from: '23:00', to: '05:00' }, blackoutDates: ['2026-12-01'], spacingMinutes: 0 };
  expect(postingRulesOf(kind, channel)).toEqual(channel);
});

it('proposes free good hours only, the nearest first, each with its reason', () => {
  const why = { vi: 'Giờ nghỉ trưa', en: 'Lunch' };
  const goodHours = [
    { from: '19:30', to: '21:30', why: { vi: 'Buổi tối', en: 'Evening' } },
    { from: '11:30', to: '13:00', weekdays: [1, 2, 3, 4, 5], why },
  ];
  const rules = { ...free, quiet: { from: '20:00', to: '06:00' }, blackoutDates: ['2026-11-24'], spacingMinutes: 60 };
  const occupied = ['2026-11-23T11:00', '2026-11-25T11:45', '2026-11-25T12:30'].map(local);
  const slots = bestSlots({ goodHours, rules, occupied, from: local('2026-11-23T09:00'), limit: 4 });
  expect(slots.map(({ at, why: { vi } }) => `${shown(at)} ${vi}`)).toEqual([
    '2026-11-23T12:00 Giờ nghỉ trưa',
    '2026-11-23T19:30 Buổi tối',
    '2026-11-25T19:30 Buổi tối',
    '2026-11-26T11:30 Giờ nghỉ trưa',
  ]);
});

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
