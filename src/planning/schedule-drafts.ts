import { type AsUser, idOf, listSchedules, readNames, type ScheduleNames, toRecurrence } from '../db/schedules.ts';
import type { Schedule as ScheduleRow } from '../payload-types.ts';
import type { ScheduleDraft } from './sheet/schedule-draft.ts';

/** The account's schedules by the names that people know, in the order of their making. */
export async function readDrafts(reader: AsUser): Promise<ScheduleDraft[]> {
  const rows = await listSchedules(reader);
  const names = await readNames(reader.payload);
  return rows.map((row) => draftOf(row, names));
}

/** What is gone from the database is left out: a file can't name it. */
function draftOf(row: ScheduleRow, { editions, channels, themes }: ScheduleNames): ScheduleDraft {
  const numbers = new Map([...editions].map(([number, { id }]) => [id, number]));
  const channelKeys = new Map([...channels].map(([key, { id }]) => [id, key]));
  const themeKeys = new Map([...themes].map(([key, { id }]) => [id, key]));
  return {
    title: row.title,
    editions: known((row.editions ?? []).map((edition) => numbers.get(idOf(edition)))),
    // Rows from before there was a choice are fixed.
    isFixed: (row.editions ?? []).length > 0 && row.whichEdition !== 'newest',
    theme: row.theme ? (themeKeys.get(idOf(row.theme)) ?? null) : null,
    artworkKey: row.artworkKey || null,
    channels: known(row.channels.map((channel) => channelKeys.get(idOf(channel)))),
    recurrence: toRecurrence(row),
    cooldownDays: row.cooldownDays ?? 0,
    isActive: row.isActive !== false,
  };
}

function known<T>(values: (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** The fields that the studio's form would send. */
export function fieldsOf(draft: ScheduleDraft, { editions, channels, themes }: ScheduleNames) {
  const { recurrence } = draft;
  const { repeat, exceptDates = [] } = recurrence;
  return {
    title: draft.title,
    editions: known(draft.editions.map((number) => editions.get(number)?.id)),
    whichEdition: draft.isFixed ? ('fixed' as const) : ('newest' as const),
    theme: draft.theme === null ? null : (themes.get(draft.theme)?.id ?? null),
    artworkKey: draft.artworkKey,
    channels: known(draft.channels.map((key) => channels.get(key)?.id)),
    startDate: noon(recurrence.startDate),
    time: recurrence.time,
    alsoAt: (recurrence.alsoAt ?? []).map((time) => ({ time })),
    repeat: repeat?.freq ?? null,
    interval: repeat?.interval ?? null,
    weekStart: (repeat?.weekStart === undefined ? null : String(repeat.weekStart)) as ScheduleRow['weekStart'],
    monthDay: repeat?.monthDay ?? null,
    weeks: (repeat?.weeks ?? []).map(String) as ScheduleRow['weeks'],
    weekdays: (repeat?.weekdays ?? []).map(String) as ScheduleRow['weekdays'],
    until: repeat?.until ? noon(repeat.until) : null,
    count: repeat?.count ?? null,
    exceptDates: exceptDates.map((date) => ({ date: noon(date) })),
    cooldownDays: draft.cooldownDays,
    isActive: draft.isActive,
  };
}

/** As the studio stores a picked day. */
const noon = (date: string): string => `${date}T12:00:00.000Z`;
