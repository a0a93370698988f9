import type { Payload, PayloadRequest, TypedUser, Where } from 'payload';
import { documentName } from '../domain/schedule.ts';

/** What a schedule of this office may post: editions of its own tree, and public ones. `null`: an office that nobody knows. */
export function openTo(officePath: string | null): Where[] {
  return officePath === null ? [] : [{ or: [{ issuerPath: { contains: officePath } }, { sharedAt: { exists: true } }] }];
}

/**
 * Hash of the approved edition of a document, of those that the office may post; `null` = there is none. Of two, left by a kill,
 * the one approved last.
 */
export async function newestOfDocument(
  payload: Payload,
  document: string,
  officePath: string | null = null,
): Promise<string | null> {
  const cut = document.indexOf('/');
  const [type, documentId] = [document.slice(0, cut), document.slice(cut + 1)];
  const sameDocument: Where[] = [{ contentType: { equals: type } }, { documentId: { equals: documentId } }];
  const where: Where = { and: [...sameDocument, { state: { equals: 'approved' } }, ...openTo(officePath)] };
  const newest = { sort: '-approvedAt', limit: 1, depth: 0, select: { sha256: true } } as const;
  return (await payload.find({ collection: 'editions', where, ...newest })).docs[0]?.sha256 ?? null;
}

/** Hashes of what is approved now of the documents of these editions, each once. */
export async function newestByIds(payload: Payload, ids: string[]): Promise<string[]> {
  const { documents } = await editionNames(payload, ids);
  const found = await Promise.all([...new Set(documents.values())].map((document) => newestOfDocument(payload, document)));
  return found.filter((sha256) => sha256 !== null);
}

/**
 * Schedules that follow the document are expanded again from now on: what was cancelled with a withdrawn edition comes back
 * with the new one, and what is there already keeps its place.
 */
export async function replanFollowers({
  payload,
  type,
  documentId,
  now,
}: {
  payload: Payload;
  type: string;
  documentId: string;
  now: Date;
}): Promise<void> {
  const where: Where = {
    and: [
      { isActive: { equals: true } },
      { whichEdition: { equals: 'newest' } },
      { 'editions.documentId': { equals: documentId } },
      { 'editions.contentType': { equals: type } },
    ],
  };
  const { docs } = await payload.find({ collection: 'schedules', where, pagination: false, depth: 0, select: { title: true } });
  const data = { activeFrom: now.toISOString(), expandedUntil: null, updatedAt: null };
  for (const { id } of docs) await payload.db.updateOne({ collection: 'schedules', id, data, options: { atomic: true } });
}

/** Running schedules that a person fixed to editions, by what they are fixed to. Rows from before the choice are fixed. */
export function fixedTo(editions: Where): Where {
  const isFixed: Where = { or: [{ whichEdition: { exists: false } }, { whichEdition: { equals: 'fixed' } }] };
  return { and: [{ isActive: { equals: true } }, isFixed, editions] };
}

type FixedTo = { payload: Payload; user: TypedUser; ids: string[] };

/** Titles of the running schedules that are fixed to one of these editions, of those that the account may read. */
export async function fixedSchedulesOf({ payload, user, ids }: FixedTo): Promise<string[]> {
  if (ids.length === 0) return [];
  const where = fixedTo({ editions: { in: ids } });
  const asPerson = { overrideAccess: false, user, pagination: false, depth: 0 } as const;
  const { docs } = await payload.find({ collection: 'schedules', where, ...asPerson, select: { title: true } });
  return docs.map(({ title }) => title);
}

/**
 * Ids of the running schedules that keep an edition with a successor, as far as the person may see both. In two steps: nobody but
 * an administrator may ask a schedule about what it links to.
 */
export async function schedulesOnOldEditions(payload: Payload, user: TypedUser): Promise<string[]> {
  const asPerson = { pagination: false, depth: 0, overrideAccess: false, user } as const;
  const where = fixedTo({ editions: { exists: true } });
  const { docs } = await payload.find({ collection: 'schedules', where, select: { editions: true }, ...asPerson });
  const schedules = docs.map(({ id, editions }) => ({ id: String(id), editions: (editions ?? []).map(String) }));
  const ids = [...new Set(schedules.flatMap(({ editions }) => editions))];
  if (ids.length === 0) return [];
  const superseded: Where = { and: [{ id: { in: ids } }, { state: { equals: 'superseded' } }] };
  const old = await payload.find({ collection: 'editions', where: superseded, select: { state: true }, ...asPerson });
  const oldIds = new Set(old.docs.map(({ id }) => String(id)));
  return schedules.filter(({ editions }) => editions.some((id) => oldIds.has(id))).map(({ id }) => id);
}

/** See `ScheduleStore`. */
export async function successorOf(payload: Payload, editionSha256: string, officePath: string | null): Promise<string | null> {
  const where: Where = { sha256: { equals: editionSha256 } };
  const select = { state: true, contentType: true, documentId: true } as const;
  const [edition] = (await payload.find({ collection: 'editions', where, limit: 1, depth: 0, select })).docs;
  if (edition === undefined || edition.state === 'approved') return null;
  return newestOfDocument(payload, documentName(edition.contentType, edition.documentId), officePath);
}

/** Hashes, and documents as schedules name them, by ids of editions. */
export async function editionNames(payload: Payload, ids: string[]) {
  if (ids.length === 0) return { editions: new Map<string, string>(), documents: new Map<string, string>() };
  const select = { sha256: true, contentType: true, documentId: true } as const;
  const { docs } = await payload.find({
    collection: 'editions',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select,
  });
  return {
    editions: new Map(docs.map(({ id, sha256 }) => [String(id), sha256])),
    documents: new Map(docs.map(({ id, contentType, documentId }) => [String(id), documentName(contentType, documentId)])),
  };
}

type ByIds = { payload: Payload; ids: string[]; req?: PayloadRequest };

/** For each of these editions the approved one of its document, each once; the edition itself where there is none. */
export async function approvedIdsFor({ payload, ids, req }: ByIds): Promise<string[]> {
  const all = { collection: 'editions', pagination: false, depth: 0, ...(req && { req }) } as const;
  const select = { contentType: true, documentId: true } as const;
  const { docs } = await payload.find({ ...all, where: { id: { in: ids } }, select });
  const where: Where = {
    and: [{ documentId: { in: docs.map(({ documentId }) => documentId) } }, { state: { equals: 'approved' } }],
  };
  const approved = await payload.find({ ...all, where, sort: 'approvedAt', select });
  const nameOf = (row: { contentType: string; documentId: string }) => documentName(row.contentType, row.documentId);
  const newest = new Map(approved.docs.map((row) => [nameOf(row), String(row.id)]));
  const named = new Map(docs.map((row) => [String(row.id), newest.get(nameOf(row)) ?? String(row.id)]));
  return [...new Set(ids.map((id) => named.get(id) ?? id))];
}
