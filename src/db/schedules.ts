import type { Payload, PayloadRequest, RequiredDataFromCollectionSlug, TypedUser, Where } from 'payload';
import { mayFollowTheme, mayPostOn, maySchedule } from '../access/planning.ts';
import { type Actor, isInside } from '../access/roles.ts';
import type { ScheduleStore } from '../delivery/ports/delivery-store.ts';
import { contentFacts, contentTypes } from '../domain/content-facts.gen.ts';
import { isDeliverable } from '../domain/edition.ts';
import { documentName, type Frequency, type MonthDay, type Recurrence, type Repeat, type Schedule } from '../domain/schedule.ts';
import type { Schedule as ScheduleRow, Theme as ThemeRow } from '../payload-types.ts';
import { readTime } from '../schedule/read-time.ts';
import { timeZone } from '../text/dates.ts';
import { editionNames, newestOfDocument, openTo, successorOf } from './followed-editions.ts';

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
      // An open form must not take the worker's mark for a change by somebody.
      const data = { expandedUntil: until.toISOString(), updatedAt: null };
      await payload.db.updateOne({ collection, where, data, options: { atomic: true } });
    },
    newestOfTheme: (themeId, officePath) => newestOfTheme(payload, themeId, officePath),
    newestOfDocument: (document, officePath) => newestOfDocument(payload, document, officePath),
    successorOf: (editionSha256, officePath) => successorOf(payload, editionSha256, officePath),
  };
}

/** As that account; `null` = the owner of the machine, who sees everything. */
export type AsUser = { payload: Payload; user: TypedUser | null };

/** The schedules that the account may read, as they are stored, in the order in which they were made. */
export async function listSchedules({ payload, user }: AsUser): Promise<ScheduleRow[]> {
  const rights = user === null ? {} : { overrideAccess: false, user };
  return (await payload.find({ collection, sort: 'createdAt', pagination: false, depth: 0, ...rights })).docs;
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

/** `newest`: number of what is approved of its document. */
type NamedEdition = Named & { title: string; mayGoOut: boolean; newest: number | null };

/** `path`: of its office. `isPublic`: every office may read it. */
type Named = { id: string; path: string | null; isPublic: boolean };

/** Names that a spreadsheet uses, with their ids. */
export type ScheduleNames = {
  /** By number. `title` says which edition cannot be scheduled. */
  editions: Map<number, NamedEdition>;
  /** By key. */
  channels: Map<string, Named>;
  themes: Map<string, Named>;
};

/** Numbers of editions, keys of channels and themes: small columns, read whole. */
export async function readNames(payload: Payload): Promise<ScheduleNames> {
  const all = { pagination: false, depth: 0 } as const;
  const of = { number: true, title: true, state: true, approvedAt: true, withdrawnAt: true } as const;
  const select = { ...of, contentType: true, documentId: true, issuerPath: true, sharedAt: true } as const;
  const editions = (await payload.find({ collection: 'editions', ...all, sort: 'approvedAt', select })).docs;
  const nameOf = (row: (typeof editions)[number]) => documentName(row.contentType, row.documentId);
  const inForce = editions.filter(({ state }) => state === 'approved');
  const newest = new Map(inForce.map((row) => [nameOf(row), row.number]));
  const channels = await payload.find({ collection: 'channels', ...all, select: { key: true, officePath: true } });
  const themes = await payload.find({ collection: 'themes', ...all, select: { key: true, issuerPath: true, sharedAt: true } });
  return {
    editions: new Map(
      editions.map((row) => {
        const { id, number, title, state, approvedAt = null, withdrawnAt = null } = row;
        const mayGoOut = isDeliverable({ state, approvedAt, withdrawnAt });
        const whose = { path: row.issuerPath || null, isPublic: Boolean(row.sharedAt) };
        return [number, { id: String(id), ...whose, title, mayGoOut, newest: newest.get(nameOf(row)) ?? null }];
      }),
    ),
    channels: new Map(
      channels.docs.map(({ id, key, officePath }) => [key, { id: String(id), path: officePath || null, isPublic: false }]),
    ),
    themes: new Map(
      themes.docs.map(({ id, key, issuerPath, sharedAt }) => {
        return [key, { id: String(id), path: issuerPath || null, isPublic: Boolean(sharedAt) }];
      }),
    ),
  };
}

/** The names that an account may put into a plan. Others are as if there were none: their titles are not the reader's. */
export function namesFor(actor: Actor, { editions, channels, themes }: ScheduleNames): ScheduleNames {
  return {
    // With a fixed edition more is allowed; `foreignParts` looks at the choice.
    editions: new Map(
      [...editions].flatMap(([number, edition]) => {
        if (isInside(actor, edition.path ?? '')) return [[number, edition]];
        return maySchedule(actor, edition, true) ? [[number, { ...edition, newest: null }]] : [];
      }),
    ),
    channels: new Map([...channels].filter(([, channel]) => mayPostOn(actor, channel))),
    themes: new Map([...themes].filter(([, theme]) => mayFollowTheme(actor, theme))),
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
 * back, and the first one about the theme ends it. Of other offices than that at the path only what is public is taken. A
 * campaign holds all of its themes and is about none of them in particular.
 */
export async function newestOfTheme(payload: Payload, themeId: string, officePath: string | null): Promise<string | null> {
  const where: Where = {
    and: [{ state: { equals: 'approved' } }, { contentType: { in: partsOfCampaigns } }, ...openTo(officePath)],
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
  alsoAt?: { time?: string | null }[] | null;
  repeat?: Frequency | null;
  interval?: number | null;
  weekdays?: string[] | null;
  weekStart?: string | null;
  monthDay?: MonthDay | null;
  weeks?: string[] | null;
  until?: string | Date | null;
  count?: number | null;
  exceptDates?: { date: string | Date }[] | null;
};

/**
 * The form's fields as a recurrence, unchecked. A day picked in the studio is stored as noon UTC of that day; a time is taken as
 * people write it. What a hidden field keeps from another rhythm is left out.
 */
export function toRecurrence(fields: RecurrenceFields): Recurrence {
  const alsoAt = (fields.alsoAt ?? []).map(({ time }) => toTime(time));
  return {
    startDate: toDay(fields.startDate),
    time: toTime(fields.time),
    ...(alsoAt.length > 0 ? { alsoAt } : {}),
    timeZone: (fields.timeZone || timeZone) as Recurrence['timeZone'],
    repeat: fields.repeat ? { freq: fields.repeat, ...endOf(fields), ...rhythmOf(fields) } : null,
    exceptDates: (fields.exceptDates ?? []).map(({ date }) => toDay(date)),
  };
}

function toTime(value: string | null | undefined): string {
  const text = (value ?? '').trim();
  return readTime(text) ?? text;
}

function rhythmOf({ repeat, interval, monthDay, ...fields }: RecurrenceFields): Partial<Repeat> {
  const isByWeek = repeat === 'monthly' && monthDay === 'by-week';
  const weekdays = repeat === 'weekly' || isByWeek ? (fields.weekdays ?? []).map(Number) : [];
  const step = typeof interval === 'number' ? interval : 1;
  const weekStart = repeat === 'weekly' && step > 1 ? Number(fields.weekStart ?? 1) : 1;
  return {
    ...(step === 1 ? {} : { interval: step }),
    ...(weekdays.length > 0 ? { weekdays } : {}),
    ...(weekStart === 1 ? {} : { weekStart }),
    ...(repeat === 'monthly' && monthDay ? { monthDay } : {}),
    ...(isByWeek ? { weeks: (fields.weeks ?? []).map(Number) } : {}),
  };
}

/** Fields that the form left empty are absent, not empty. */
function endOf({ until, count }: RecurrenceFields): Pick<Repeat, 'until' | 'count'> {
  const day = toDay(until);
  return { ...(day === '' ? {} : { until: day }), ...(typeof count === 'number' ? { count } : {}) };
}

type Names = Record<'editions' | 'documents' | 'channels' | 'themes', Map<string, string>>;

/** Hashes and keys of what the rows point to: two columns, since an edition's content would come along otherwise. */
async function namesIn(payload: Payload, rows: readonly ScheduleRow[]): Promise<Names> {
  const idsOf = (pick: (row: ScheduleRow) => readonly unknown[]) => [...new Set(rows.flatMap(pick).map(idOf))];
  const named = async (slug: 'channels' | 'themes', field: 'key', ids: string[]) => {
    if (ids.length === 0) return new Map<string, string>();
    const where = { id: { in: ids } };
    const { docs } = await payload.find({ collection: slug, where, pagination: false, depth: 0, select: { [field]: true } });
    return new Map(docs.map((doc) => [String(doc.id), String((doc as unknown as Record<string, unknown>)[field])]));
  };
  const editions = await editionNames(
    payload,
    idsOf(({ editions }) => editions ?? []),
  );
  return {
    ...editions,
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
    officePath: row.officePath ?? null,
    title: row.title,
    subject: subjectOf(row, nameOf),
    artworkKey: row.artworkKey || null,
    channelIds: row.channels.map((channel) => nameOf('channels', channel)),
    recurrence: toRecurrence(row),
    cooldownDays: row.cooldownDays ?? 0,
    activeFrom: new Date(row.activeFrom ?? row.createdAt).toISOString(),
    expandedUntil: row.expandedUntil ? new Date(row.expandedUntil).toISOString() : null,
  };
}

/** Several editions of one document are one subject, where the newest is asked for. */
function subjectOf(
  { theme, editions, whichEdition }: ScheduleRow,
  nameOf: (kind: keyof Names, ref: unknown) => string,
): Schedule['subject'] {
  if (theme) return { kind: 'newest', themeId: nameOf('themes', theme) };
  const names = (kind: 'editions' | 'documents') => (editions ?? []).map((edition) => nameOf(kind, edition));
  if (whichEdition === 'newest') return { kind: 'documents', documents: [...new Set(names('documents'))] };
  return { kind: 'editions', sha256s: names('editions') };
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
