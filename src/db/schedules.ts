import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug, TypedUser, Where } from 'payload';
import type { ScheduleStore } from '../delivery/ports/delivery-store.ts';
import { contentFacts, contentTypes } from '../domain/content-facts.gen.ts';
import type { Frequency, Recurrence, Repeat, Schedule } from '../domain/schedule.ts';
import type { Schedule as ScheduleRow, Theme as ThemeRow } from '../payload-types.ts';
import { timeZone } from '../text/dates.ts';

const collection = 'schedules';

/** Schedules as the worker reads them. It writes only how far it has expanded them, by compare-and-set and past the hooks. */
export function payloadSchedules(payload: Payload): ScheduleStore {
  const read = async (where: Where): Promise<Schedule[]> => {
    const { docs } = await payload.find({ collection, where, sort: 'id', pagination: false, depth: 0 });
    const names = await namesIn(payload, docs);
    return docs.map((row) => fromRow(row, names));
  };
  return {
    listUnexpanded: (until) => {
      const unexpanded: Where = {
        or: [{ expandedUntil: { exists: false } }, { expandedUntil: { less_than: until.toISOString() } }],
      };
      return read({ and: [{ isActive: { equals: true } }, unexpanded] });
    },
    getActive: async (id) => (await read({ and: [{ id: { equals: id } }, { isActive: { equals: true } }] }))[0] ?? null,
    saveExpandedUntil: async ({ id, activeFrom }, until) => {
      const where: Where = { and: [{ id: { equals: id } }, { activeFrom: { equals: activeFrom } }] };
      const data = { expandedUntil: until.toISOString() };
      await payload.db.updateOne({ collection, where, data, options: { atomic: true } });
    },
    newestOfTheme: (themeId) => newestOfTheme(payload, themeId),
  };
}

/** Every schedule as it is stored, in the order in which they were made. */
export async function listSchedules(payload: Payload): Promise<ScheduleRow[]> {
  return (await payload.find({ collection, sort: 'createdAt', pagination: false, depth: 0 })).docs;
}

type NewSchedules = {
  payload: Payload;
  rows: readonly RequiredDataFromCollectionSlug<'schedules'>[];
  /** With their rights. `null` = the owner of the machine, at the command line. */
  user: TypedUser | null;
};

/** Adds all rows, or none: when one fails, those before it are deleted. Returns how many were added. */
export async function insertSchedules({ payload, rows, user }: NewSchedules): Promise<number> {
  const made: string[] = [];
  const rights = user === null ? {} : { overrideAccess: false, user };
  try {
    for (const data of rows) made.push(String((await payload.create({ collection, data, depth: 0, ...rights })).id));
  } catch (error) {
    if (made.length > 0) await payload.delete({ collection, where: { id: { in: made } } });
    throw error;
  }
  return made.length;
}

/** Names that a spreadsheet uses, with their ids. */
export type ScheduleNames = {
  /** By number. `title` and `state` say why an edition cannot be scheduled. */
  editions: Map<number, { id: string; title: string; state: string }>;
  /** Ids by key. */
  channels: Map<string, string>;
  themes: Map<string, string>;
};

/** Numbers of editions, keys of channels and themes: small columns, read whole. */
export async function readNames(payload: Payload): Promise<ScheduleNames> {
  const all = { pagination: false, depth: 0 } as const;
  const select = { number: true, title: true, state: true } as const;
  const editions = await payload.find({ collection: 'editions', ...all, select });
  const channels = await payload.find({ collection: 'channels', ...all, select: { key: true } });
  const themes = await payload.find({ collection: 'themes', ...all, select: { key: true } });
  return {
    editions: new Map(editions.docs.map(({ id, number, title, state }) => [number, { id: String(id), title, state }])),
    channels: new Map(channels.docs.map(({ id, key }) => [key, String(id)])),
    themes: new Map(themes.docs.map(({ id, key }) => [key, String(id)])),
  };
}

type ThemeInput = { payload: Payload; id: string; req?: PayloadRequest | undefined };

/** `null` = the theme is gone. With `req` in the transaction of the request. */
export async function findTheme({ payload, id, req }: ThemeInput): Promise<ThemeRow | null> {
  return payload.findByID({ collection: 'themes', id, depth: 0, disableErrors: true, ...(req && { req }) });
}

const editionsAtOnce = 50;

const partsOfCampaigns = contentTypes.filter((type) => contentFacts[type].isPartOfCampaign);

/**
 * Documents of campaigns name their themes inside their frozen content, which no index reaches: they are read from the newest
 * back, and the first one about the theme ends it. A campaign holds all of its themes and is about none of them in particular.
 */
export async function newestOfTheme(payload: Payload, themeId: string): Promise<string | null> {
  const where: Where = {
    and: [{ state: { equals: 'approved' } }, { contentType: { in: partsOfCampaigns } }],
  };
  for (let page = 1; ; page++) {
    const paging = {
      sort: '-approvedAt',
      page,
      limit: editionsAtOnce,
      depth: 0,
      select: { sha256: true, content: true },
    } as const;
    const { docs, hasNextPage } = await payload.find({ collection: 'editions', where, ...paging });
    const found = docs.find(({ content }) => (content as { themeIds?: string[] }).themeIds?.includes(themeId));
    if (found !== undefined) return found.sha256;
    if (!hasNextPage) return null;
  }
}

/** A schedule's times as the form has them. */
export type RecurrenceFields = {
  startDate?: string | Date | null;
  time?: string | null;
  timeZone?: string | null;
  repeat?: Frequency | null;
  weekdays?: string[] | null;
  until?: string | Date | null;
  count?: number | null;
  exceptDates?: { date: string | Date }[] | null;
};

/** The form's fields as a recurrence, unchecked. A day picked in the studio is stored as noon UTC of that day. */
export function toRecurrence(fields: RecurrenceFields): Recurrence {
  const weekdays = fields.repeat === 'weekly' ? (fields.weekdays ?? []).map(Number) : [];
  return {
    startDate: toDay(fields.startDate),
    time: fields.time ?? '',
    timeZone: (fields.timeZone || timeZone) as Recurrence['timeZone'],
    repeat: fields.repeat ? { freq: fields.repeat, ...endOf(fields), ...(weekdays.length > 0 ? { weekdays } : {}) } : null,
    exceptDates: (fields.exceptDates ?? []).map(({ date }) => toDay(date)),
  };
}

/** Fields that the form left empty are absent, not empty. */
function endOf({ until, count }: RecurrenceFields): Pick<Repeat, 'until' | 'count'> {
  const day = toDay(until);
  return { ...(day === '' ? {} : { until: day }), ...(typeof count === 'number' ? { count } : {}) };
}

type Names = { editions: Map<string, string>; channels: Map<string, string>; themes: Map<string, string> };

/** Hashes and keys of what the rows point to: two columns, since an edition's content would come along otherwise. */
async function namesIn(payload: Payload, rows: readonly ScheduleRow[]): Promise<Names> {
  const idsOf = (pick: (row: ScheduleRow) => readonly unknown[]) => [...new Set(rows.flatMap(pick).map(idOf))];
  const named = async (slug: 'editions' | 'channels' | 'themes', field: 'sha256' | 'key', ids: string[]) => {
    if (ids.length === 0) return new Map<string, string>();
    const where = { id: { in: ids } };
    const { docs } = await payload.find({ collection: slug, where, pagination: false, depth: 0, select: { [field]: true } });
    return new Map(docs.map((doc) => [String(doc.id), String((doc as unknown as Record<string, unknown>)[field])]));
  };
  return {
    editions: await named(
      'editions',
      'sha256',
      idsOf(({ editions }) => editions ?? []),
    ),
    channels: await named(
      'channels',
      'key',
      idsOf(({ channels }) => channels),
    ),
    themes: await named(
      'themes',
      'key',
      idsOf(({ theme }) => (theme ? [theme] : [])),
    ),
  };
}

/** For a document that is gone the id stays: its delivery then fails with that id, and other schedules continue. */
function fromRow(row: ScheduleRow, names: Names): Schedule {
  const nameOf = (kind: keyof Names, ref: unknown) => names[kind].get(idOf(ref)) ?? idOf(ref);
  return {
    id: String(row.id),
    title: row.title,
    subject: row.theme
      ? { kind: 'newest', themeId: nameOf('themes', row.theme) }
      : { kind: 'editions', sha256s: (row.editions ?? []).map((edition) => nameOf('editions', edition)) },
    artworkKey: row.artworkKey || null,
    channelIds: row.channels.map((channel) => nameOf('channels', channel)),
    recurrence: toRecurrence(row),
    cooldownDays: row.cooldownDays ?? 0,
    activeFrom: new Date(row.activeFrom ?? row.createdAt).toISOString(),
    expandedUntil: row.expandedUntil ? new Date(row.expandedUntil).toISOString() : null,
  };
}

/** A relation as the form or the database gives it: an id, or the document itself. */
export function idOf(ref: unknown): string {
  return typeof ref === 'object' && ref !== null && 'id' in ref ? String(ref.id) : String(ref);
}

/** ISO date of a picked day, which the studio stores as noon UTC of it; '' for none, the text itself for what is no date. */
export function toDay(value: string | Date | null | undefined): string {
  if (value === null || value === undefined || value === '') return '';
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString().slice(0, 10);
}
