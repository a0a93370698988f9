import type { Recurrence } from '../../domain/schedule.ts';

/** A schedule as a file has it: everything by the names that people know. */
export type ScheduleDraft = {
  title: string;
  /** Numbers of editions, in their order. */
  editions: number[];
  /** Keys of theme, artwork and channels. */
  theme: string | null;
  artworkKey: string | null;
  channels: string[];
  recurrence: Recurrence;
  cooldownDays: number;
  isActive: boolean;
};

/** Equal for two drafts that would post the same: everything but the title and the order of the lists. */
export function contentKeyOf({ editions, theme, artworkKey, channels, recurrence, cooldownDays }: ScheduleDraft): string {
  const { startDate, time, timeZone, repeat, exceptDates = [] } = recurrence;
  const rule = repeat && [repeat.freq, repeat.weekdays?.toSorted() ?? [], repeat.until ?? null, repeat.count ?? null];
  const lists = [editions.toSorted(), channels.toSorted(), exceptDates.toSorted()];
  return JSON.stringify([lists, theme, artworkKey, startDate, time, timeZone, rule, cooldownDays]);
}
