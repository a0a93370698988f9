import type { Payload, PayloadRequest, Where } from 'payload';
import type { Content, ContentType } from '../domain/content.ts';
import type { Edition, EditionState } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { readTrail, type TrailEntry } from '../domain/trail.ts';
import type { Edition as EditionRow } from '../payload-types.ts';

/** An edition with the facts that the workflow needs. */
export type StoredEdition = Edition & {
  id: string;
  documentId: string;
  issuerPath: string;
  submittedById: string;
  authorId: string | null;
  publishedAt: string | null;
  trail: TrailEntry[];
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

/** Titles and states by id. With `req` in the transaction of the request. */
export async function statesByIds({ payload, ids, req }: { payload: Payload; ids: string[]; req?: PayloadRequest | undefined }) {
  const query = { where: { id: { in: ids } }, select: { title: true, state: true } as const, ...(req && { req }) };
  const { docs } = await payload.find({ collection: 'editions', pagination: false, depth: 0, ...query });
  return new Map(docs.map(({ id, title, state }) => [String(id), { title, state }]));
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
  data: Partial<Omit<EditionRow, 'id' | 'content' | 'trail'>> & { trail?: TrailEntry[] };
}): Promise<StoredEdition | null> {
  const row = await payload.db.updateOne({
    collection: 'editions',
    where: { and: [{ id: { equals: edition.id } }, { state: { in: from } }] },
    data,
    options: { atomic: true },
  });
  return row === null ? null : getEdition(payload, edition.sha256);
}

function sameDocument(type: ContentType, documentId: string): Where {
  return { and: [{ contentType: { equals: type } }, { documentId: { equals: documentId } }] };
}

function fromRow(row: EditionRow): StoredEdition {
  return {
    id: String(row.id),
    sha256: row.sha256,
    number: row.number,
    version: row.version,
    state: row.state,
    content: row.content as unknown as Content,
    documentId: row.documentId,
    issuerPath: row.issuerPath,
    submittedBy: row.submittedBy,
    submittedById: row.submittedById,
    authorId: row.authorId ?? null,
    submittedAt: row.submittedAt,
    approvedBy: row.approvedBy ?? null,
    approvedAt: row.approvedAt ?? null,
    publishedAt: row.publishedAt ?? null,
    withdrawnAt: row.withdrawnAt ?? null,
    withdrawnReason: row.state === 'withdrawn' ? (row.note ?? '') : null,
    trail: readTrail(row.trail),
  };
}
