import type { Payload, PayloadRequest, Where } from 'payload';
import type { Content, ContentType } from '../domain/content.ts';
import type { Edition, EditionState } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { withCurrentLocales } from '../domain/locale.ts';
import { type EditionReturn, readReturns } from '../domain/returns.ts';
import { readTrail, type TrailEntry } from '../domain/trail.ts';
import type { Edition as EditionRow } from '../payload-types.ts';
import { editionLabel } from './edition-label.ts';

/** An edition with the facts that the workflow needs. */
export type StoredEdition = Edition & {
  id: string;
  documentId: string;
  issuerPath: string;
  submittedById: string;
  /** Of the account whose name `approvedBy` was; `null` = not approved, or approved before ids were written. */
  approvedById: string | null;
  authorId: string | null;
  publishedAt: string | null;
  /** Whether the portal shows it, as of the last generation. */
  isPublic: boolean;
  /** Reason of a rejection or a withdrawal, for the office alone. */
  note: string | null;
  /** Since when every office may read it; `null` while it is not public. */
  sharedAt: string | null;
  trail: TrailEntry[];
  /** How it was sent back with marks, the oldest first; for the office alone. */
  returns: EditionReturn[];
};

/** Throws `edition.unknown`. */
export async function getEdition(payload: Payload, sha256: string): Promise<StoredEdition> {
  const [edition] = await findEditions(payload, { sha256: { equals: sha256 } });
  if (!edition) throw new AppError('edition.unknown', { params: { sha256: sha256.slice(0, 16) } });
  return edition;
}

/** In order of their numbers. Reads past access on purpose: callers are the workflow and the publisher. */
export async function findEditions(payload: Payload, where: Where): Promise<StoredEdition[]> {
  const { docs } = await payload.find({ collection: 'editions', where, sort: 'number', pagination: false, depth: 0 });
  return docs.map(fromRow);
}

/** Hashes of the editions with these ids; ids that are gone are left out. */
export async function hashesByIds(payload: Payload, ids: string[]): Promise<string[]> {
  const where = { id: { in: ids } };
  const { docs } = await payload.find({ collection: 'editions', where, pagination: false, depth: 0, select: { sha256: true } });
  return docs.map(({ sha256 }) => sha256);
}

type ByIds = { payload: Payload; ids: string[]; req?: PayloadRequest | undefined };

/**
 * Titles and states by id. `isAnyApproved`: whether the document has an approved edition, be it another one. With `req` in the
 * transaction of the request.
 */
export async function statesByIds({ payload, ids, req }: ByIds) {
  const all = { collection: 'editions', pagination: false, depth: 0, ...(req && { req }) } as const;
  const shown = { title: true, state: true, approvedAt: true, withdrawnAt: true, contentType: true, documentId: true } as const;
  const { docs } = await payload.find({ ...all, where: { id: { in: ids } }, select: shown });
  const approved: Where = {
    and: [{ documentId: { in: docs.map(({ documentId }) => documentId) } }, { state: { equals: 'approved' } }],
  };
  const others = await payload.find({ ...all, where: approved, select: { contentType: true, documentId: true } });
  const documents = new Set(others.docs.map(({ contentType, documentId }) => `${contentType}/${documentId}`));
  return new Map(
    docs.map(({ id, title, state, approvedAt = null, withdrawnAt = null, contentType, documentId }) => {
      return [
        String(id),
        { title, state, approvedAt, withdrawnAt, isAnyApproved: documents.has(`${contentType}/${documentId}`) },
      ];
    }),
  );
}

/** What became of a document last, without its content. */
export type LastEdition = Pick<StoredEdition, 'documentId' | 'state' | 'withdrawnAt' | 'sharedAt'> & { title: string };

/** Of each document. A public edition counts before a newer one that is not public; a rejected one does not count. */
export async function lastEditions(payload: Payload, type: ContentType, ids: string[]): Promise<Map<string, LastEdition>> {
  const and: Where[] = [
    { contentType: { equals: type } },
    { documentId: { in: ids } },
    { state: { in: ['submitted', 'approved', 'withdrawn'] } },
  ];
  const select = { documentId: true, state: true, withdrawnAt: true, sharedAt: true, title: true } as const;
  const { docs } = await payload.find({
    ...{ collection: 'editions', where: { and }, sort: 'number', pagination: false, depth: 0, select },
  });
  const rows = docs.map(({ documentId, state, withdrawnAt = null, sharedAt = null, title }): LastEdition => {
    return { documentId, state, withdrawnAt, sharedAt, title };
  });
  const last = new Map(rows.map((row) => [row.documentId, row]));
  for (const row of rows) if (row.sharedAt !== null) last.set(row.documentId, row);
  return last;
}

const editionsAtOnce = 500;

/** Hashes of the uploads that any edition names, public or not: they stay as long as it does. */
export async function frozenFiles(payload: Payload): Promise<Set<string>> {
  const named = new Set<string>();
  for (let page = 1; ; page++) {
    const found = await payload.find({ collection: 'editions', sort: 'number', page, limit: editionsAtOnce, depth: 0 });
    for (const { content } of found.docs.map(fromRow)) for (const { sha256 } of content.files) named.add(sha256);
    if (!found.hasNextPage) return named;
  }
}

type NewEdition = Pick<
  StoredEdition,
  'sha256' | 'content' | 'documentId' | 'issuerPath' | 'submittedBy' | 'submittedById' | 'authorId' | 'submittedAt' | 'trail'
>;

/** Freezes a new edition under the next free number. Two at once: the unique index refuses one, which takes the next number. */
export async function insertEdition(payload: Payload, edition: NewEdition): Promise<StoredEdition> {
  const { content, ...rest } = edition;
  const versions = await payload.count({ collection: 'editions', where: sameDocument(content.type, edition.documentId) });
  for (let attempt = 0; ; attempt++) {
    const [newest] = (await payload.find({ collection: 'editions', sort: '-number', limit: 1, depth: 0 })).docs;
    try {
      const row = await payload.create({
        collection: 'editions',
        data: {
          ...rest,
          title: content.title.vi,
          number: (newest?.number ?? 0) + 1,
          version: versions.totalDocs + 1,
          state: 'submitted',
          label: editionLabel({ ...rest, title: content.title.vi, number: (newest?.number ?? 0) + 1 }),
          contentType: content.type,
          contentId: content.id,
          content: content as unknown as Record<string, unknown>,
        },
        depth: 0,
      });
      return fromRow(row);
    } catch (error) {
      if (
        attempt >= 5 ||
        (await payload.count({ collection: 'editions', where: { sha256: { equals: edition.sha256 } } })).totalDocs > 0
      ) {
        throw error;
      }
    }
  }
}

/**
 * Moves an edition from one state to another, or gives `null` when it is no longer there: the database compares and sets in one
 * statement, so of two approvers only one succeeds.
 */
export async function moveEdition({
  payload,
  edition,
  from,
  data,
}: {
  payload: Payload;
  edition: StoredEdition;
  from: EditionState[];
  data: Partial<Omit<EditionRow, 'id' | 'content' | 'trail' | 'returns'>> & { trail?: TrailEntry[]; returns?: EditionReturn[] };
}): Promise<StoredEdition | null> {
  const row = await payload.db.updateOne({
    collection: 'editions',
    where: { and: [{ id: { equals: edition.id } }, { state: { in: from } }] },
    data: { ...data, label: editionLabel({ ...edition, ...data, title: edition.content.title.vi }) },
    options: { atomic: true },
  });
  return row === null ? null : getEdition(payload, edition.sha256);
}

/** Writes the returns of an edition; whoever calls it does so in the turn of the document, so that no tick gets lost. */
export async function writeReturns(payload: Payload, { id }: Pick<StoredEdition, 'id'>, returns: EditionReturn[]): Promise<void> {
  await payload.db.updateOne({ collection: 'editions', id, data: { returns }, options: { atomic: true } });
}

function sameDocument(type: ContentType, documentId: string): Where {
  return { and: [{ contentType: { equals: type } }, { documentId: { equals: documentId } }] };
}

/** What was frozen stays as it is; who reads it gets the languages by their codes of today. */
function contentOf({ content }: EditionRow): Pick<StoredEdition, 'content' | 'frozen'> {
  const frozen = content as unknown as Content;
  const today = withCurrentLocales(frozen);
  return today === frozen ? { content: frozen } : { content: today, frozen };
}

function fromRow(row: EditionRow): StoredEdition {
  return {
    id: String(row.id),
    sha256: row.sha256,
    number: row.number,
    version: row.version,
    state: row.state,
    ...contentOf(row),
    documentId: row.documentId,
    issuerPath: row.issuerPath,
    submittedBy: row.submittedBy,
    submittedById: row.submittedById,
    approvedById: row.approvedById ?? null,
    authorId: row.authorId ?? null,
    submittedAt: row.submittedAt,
    approvedBy: row.approvedBy ?? null,
    approvedAt: row.approvedAt ?? null,
    publishedAt: row.publishedAt ?? null,
    sharedAt: row.sharedAt ?? null,
    withdrawnAt: row.withdrawnAt ?? null,
    // The internal note never leaves by this way.
    withdrawnReason: row.state === 'withdrawn' || row.withdrawnAt ? row.publicNote || null : null,
    isPublic: row.isPublic === true,
    note: row.note ?? null,
    trail: readTrail(row.trail),
    returns: readReturns(row.returns),
  };
}
