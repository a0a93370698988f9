import type { Payload } from 'payload';
import { idOf, listSchedules, readNames, type ScheduleNames, toRecurrence } from '../db/schedules.ts';
import type { Schedule as ScheduleRow } from '../payload-types.ts';
import type { ScheduleDraft } from './sheet/schedule-draft.ts';

/** All schedules by the names that people know, in the order of their making. */
export async function readDrafts(payload: Payload): Promise<ScheduleDraft[]> {
  const rows = await listSchedules(payload);
  const names = await readNames(payload);
  return rows.map((row) => draftOf(row, names));
}

/** What is gone from the database is left out: a file can't name it. */
function draftOf(row: ScheduleRow, { editions, channels, themes }: ScheduleNames): ScheduleDraft {
  const numbers = new Map([...editions].map(([number, { id }]) => [id, number]));
  const channelKeys = new Map([...channels].map(([key, id]) => [id, key]));
  const themeKeys = new Map([...themes].map(([key, id]) => [id, key]));
  return {
    title: row.title,
    editions: known((row.editions ?? []).map((edition) => numbers.get(idOf(edition)))),
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
    theme: draft.theme === null ? null : (themes.get(draft.theme) ?? null),
    artworkKey: draft.artworkKey,
    channels: known(draft.channels.map((key) => channels.get(key))),
    startDate: noon(recurrence.startDate),
    time: recurrence.time,
    repeat: repeat?.freq ?? null,
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
