import type { Payload, Where } from 'payload';
import type { ScheduleStore } from '../delivery/store.ts';
import type { Frequency, Recurrence, Schedule } from '../domain/schedule.ts';
import type { Schedule as ScheduleRow } from '../payload-types.ts';
import { timeZone } from '../text/dates.ts';

const collection = 'schedules';

/** Schedules as the worker reads them. It writes only how far it has expanded them, by compare-and-set and past the hooks. */
export function payloadSchedules(payload: Payload): ScheduleStore {
  return {
    listActive: async () => {
      const { docs } = await payload.find({ collection, where: { isActive: { equals: true } }, pagination: false, depth: 1 });
      return docs.map(fromRow);
    },
    getActive: async (id) => {
      const row = await payload.findByID({ collection, id, depth: 1, disableErrors: true });
      return row?.isActive ? fromRow(row) : null;
    },
    saveExpandedUntil: async ({ id, activeFrom }, until) => {
      const where: Where = { and: [{ id: { equals: id } }, { activeFrom: { equals: activeFrom } }] };
      const data = { expandedUntil: until.toISOString() };
      await payload.db.updateOne({ collection, where, data, options: { atomic: true } });
    },
  };
}

type RecurrenceFields = {
  startDate?: string | Date | null;
  time?: string | null;
  repeat?: Frequency | null;
  weekdays?: string[] | null;
  until?: string | Date | null;
  exceptDates?: { date: string | Date }[] | null;
};

/** The form's fields as a recurrence, unchecked. A day picked in the studio is stored as noon UTC of that day. */
export function toRecurrence(fields: RecurrenceFields): Recurrence {
  const weekdays = fields.repeat === 'weekly' ? (fields.weekdays ?? []).map(Number) : [];
  return {
    startDate: toDay(fields.startDate),
    time: fields.time ?? '',
    timeZone,
    repeat: fields.repeat
      ? { freq: fields.repeat, until: toDay(fields.until), ...(weekdays.length > 0 ? { weekdays } : {}) }
      : null,
    exceptDates: (fields.exceptDates ?? []).map(({ date }) => toDay(date)),
  };
}

function fromRow(row: ScheduleRow): Schedule {
  return {
    id: String(row.id),
    title: row.title,
    // A document that is gone leaves its bare id: the delivery then fails by name, and the other schedules go on.
    editionSha256: typeof row.edition === 'object' ? row.edition.sha256 : String(row.edition),
    artworkKey: row.artworkKey || null,
    channelIds: row.channels.map((channel) => (typeof channel === 'object' ? channel.key : String(channel))),
    recurrence: toRecurrence(row),
    activeFrom: new Date(row.activeFrom ?? row.createdAt).toISOString(),
    expandedUntil: row.expandedUntil ? new Date(row.expandedUntil).toISOString() : null,
  };
}

function toDay(value: string | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
}
