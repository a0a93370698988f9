import type { Recurrence } from '../../domain/schedule.ts';
import { timesOf } from '../../schedule/occurrences.ts';

/** A schedule as a file has it: everything by the names that people know. */
export type ScheduleDraft = {
  title: string;
  /** Numbers of editions, in their order. */
  editions: number[];
  /** Exactly these editions, also when newer ones are approved; otherwise a number stands for its document. */
  isFixed: boolean;
  /** Keys of theme, artwork and channels. */
  theme: string | null;
  artworkKey: string | null;
  channels: string[];
  recurrence: Recurrence;
  cooldownDays: number;
  isActive: boolean;
};

/** Equal for two drafts that would post the same: everything but the title and the order of the lists. */
export function contentKeyOf({
  editions,
  isFixed,
  theme,
  artworkKey,
  channels,
  recurrence,
  cooldownDays,
}: ScheduleDraft): string {
  const { startDate, timeZone, repeat, exceptDates = [] } = recurrence;
  const rule = repeat && [
    ...[repeat.freq, repeat.weekdays?.toSorted() ?? [], repeat.until ?? null, repeat.count ?? null],
    ...[repeat.interval ?? 1, repeat.weekStart ?? 1, repeat.monthDay ?? null, repeat.weeks?.toSorted() ?? []],
  ];
  const lists = [editions.toSorted((one, other) => one - other), channels.toSorted(), exceptDates.toSorted()];
  return JSON.stringify([lists, isFixed, theme, artworkKey, startDate, timesOf(recurrence), timeZone, rule, cooldownDays]);
}
