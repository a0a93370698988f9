import { expect, it } from 'vitest';
import { atRisk, type Condition, conditionOf, tokenUntil } from '../../src/delivery/health/health-report.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { connectedChannel } from './memory-channel-store.ts';

const now = new Date('2026-11-22T00:00:00.000Z');
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
type Change = Partial<ReturnType<typeof connectedChannel>>;
const seen = (change: Change, renewsItself = false) => ({
  channel: connectedChannel({ id: 'trang', kind: 'facebook', ...change }),
  renewsItself,
  now,
});
const tokens = (accessUntil: string | null, refreshUntil: string | null = null) => ({
  version: 1,
  from: inHours(-1),
  accessUntil,
  refreshUntil,
});
const delivery = (hours: number, state: Delivery['state'] = 'planned', channelId = 'trang') =>
  ({ id: `${hours}`, dueAt: inHours(hours), state, channelId }) as Delivery;

const cases: [Condition, Change][] = [
  ['well', {}],
  ['rehearsal', { isRehearsal: true }],
  ['token-ending', { tokens: tokens(inHours(71)), isRehearsal: true }],
  ['well', { tokens: tokens(inHours(73)) }],
  ['unchecked', { isUnchecked: true, tokens: tokens(inHours(1)) }],
  ['circuit-open', { circuit: { failures: 5, openUntil: inHours(1), probe: null, version: 1 }, isUnchecked: true }],
  ['paused', { isPaused: true }],
  ['needs-login', { isPaused: true, needsLogin: true }],
  ['all-paused', { isAllPaused: true, needsLogin: true }],
];

it.each(cases)('says the gravest thing first: %s', (condition, change) => {
  expect(conditionOf(seen(change))).toBe(condition);
});

it('counts the life that a person must care for: the refresh token’s where a kind renews by itself', () => {
  const change = { tokens: tokens(inHours(1), inHours(900)) };
  expect(tokenUntil(seen(change))).toBe(inHours(1));
  expect(tokenUntil(seen(change, true))).toBe(inHours(900));
  expect(conditionOf(seen(change, true))).toBe('well');
});

it('warns of what is due within 72 hours on a channel that will not take it', () => {
  const planned = [delivery(1), delivery(71, 'held'), delivery(73), delivery(2, 'published'), delivery(2, 'planned', 'khac')];
  const ids = (change: Change) => atRisk(seen(change), planned).map(({ id }) => id);
  expect(ids({ needsLogin: true })).toEqual(['1', '71']);
  expect(ids({ isPaused: true })).toEqual(['1', '71']);
  expect(ids({ tokens: tokens(inHours(50)) })).toEqual(['71']);
  expect(ids({})).toEqual([]);
});
