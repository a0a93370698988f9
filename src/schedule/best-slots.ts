import { dayMs } from '../domain/durations.ts';
import type { GoodHours, PostingRules } from '../domain/posting.ts';
import { localDate } from '../text/dates.ts';
import { nextAllowed } from './next-allowed.ts';
import { isoWeekdayOf } from './occurrences.ts';
import { floating, floatingToInstant } from './wall-time.ts';

/** An instant worth proposing, and why. */
export type Slot = { at: Date; why: GoodHours['why'] };

const daysAhead = 14;

/**
 * The next free instants inside the hours in which the channel is read: after `from`, out of quiet hours, blackouts and other
 * posts' way. A day whose good hours are taken gives none; fewer than `limit` come when two weeks hold no more.
 */
export function bestSlots({
  goodHours,
  rules,
  occupied,
  from,
  limit,
}: {
  goodHours: readonly GoodHours[];
  rules: PostingRules;
  occupied: readonly Date[];
  from: Date;
  limit: number;
}): Slot[] {
  const slots: Slot[] = [];
  for (let day = 0; day < daysAhead; day++) {
    const date = localDate(new Date(from.getTime() + day * dayMs));
    for (const hours of goodHours) {
      if (hours.weekdays !== undefined && !hours.weekdays.includes(isoWeekdayOf(date))) continue;
      const [begin, end] = [hours.from, hours.to].map((time) => floatingToInstant(floating(date, time))) as [Date, Date];
      const { at } = nextAllowed(begin, { rules, occupied });
      if (at > from && at < end) slots.push({ at, why: hours.why });
    }
  }
  return slots.sort((one, other) => one.at.getTime() - other.at.getTime()).slice(0, limit);
}
