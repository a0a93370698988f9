import type { Payload } from 'payload';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import { keysOfKinds } from './channels/channel-list.ts';
import { editionLabel } from './edition-label.ts';
import { findEditions, type StoredEdition } from './editions.ts';

/** States in which a delivery's entry belongs to the generation: the one being committed is what the generation is made for. */
export const publicStates = ['committing', 'processing', 'published'] as const;

type Ranked = Pick<StoredEdition, 'sha256' | 'number' | 'state' | 'approvedAt'>;

/**
 * The edition of one document that the public side shows, of those that a portal delivery brought out; `null` for none. Pure.
 *
 * The approved one wins, whatever was delivered later: a schedule that keeps an old edition never brings it back. Before the
 * first delivery of the approved one, and after a withdrawal, the one that was planned last decides.
 */
export function currentAmong<E extends Ranked>(siblings: readonly E[], lastOut: ReadonlyMap<string, string>): E | null {
  const out = siblings.filter(({ sha256 }) => lastOut.has(sha256));
  const rank = ({ sha256, state, approvedAt, number }: E): (string | number)[] => [
    ...(state === 'approved' ? [1, approvedAt ?? ''] : [0, '']),
    ...[lastOut.get(sha256) ?? '', number],
  ];
  return out.reduce<E | null>((best, edition) => (best === null || isAbove(rank(edition), rank(best)) ? edition : best), null);
}

function isAbove(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? '') > (b[at] ?? '');
}

type Document = { payload: Payload; type: string; documentId: string };

/** Every edition of a document, in order of their numbers. */
export function editionsOfDocument({ payload, type, documentId }: Document): Promise<StoredEdition[]> {
  return findEditions(payload, { and: [{ contentType: { equals: type } }, { documentId: { equals: documentId } }] });
}

/**
 * What the public reads of a document now: the edition that the portal shows; `null` when it shows none, or that it was taken
 * back.
 */
export async function publicEditionOf(payload: Payload, siblings: readonly StoredEdition[]): Promise<StoredEdition | null> {
  const lastOut = await lastOutOf(payload, siblings);
  const current = currentAmong(siblings.filter(isEverPublic), lastOut);
  return current === null || current.state === 'withdrawn' || current.withdrawnAt !== null ? null : current;
}

/** What was public stays so while the same words wait for another approval. */
const isEverPublic = ({ state, approvedAt }: StoredEdition): boolean =>
  approvedAt !== null || ['approved', 'superseded', 'withdrawn'].includes(state);

/** ISO instant of the last portal delivery of each of these that is out. */
async function lastOutOf(payload: Payload, editions: readonly StoredEdition[]): Promise<Map<string, string>> {
  const hashes = editions.map(({ sha256 }) => sha256);
  return new Map(await outOf(payload, hashes));
}

/** Portal deliveries of these editions that are out, as hash and planned instant, the first one first. */
async function outOf(payload: Payload, hashes: string[]): Promise<[sha256: string, dueAt: string][]> {
  if (hashes.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'deliveries',
    where: {
      and: [
        { editionSha256: { in: hashes } },
        { channelId: { in: await keysOfKinds(payload, kindsOn('portal')) } },
        { state: { in: [...publicStates] } },
      ],
    },
    sort: 'dueAt',
    pagination: false,
    depth: 0,
    select: { editionSha256: true, dueAt: true },
  });
  return docs.map(({ editionSha256, dueAt }) => [editionSha256, new Date(dueAt).toISOString()]);
}

/**
 * Writes which editions the portal shows, as of a generation, and since when, for the lists and forms of the studio. May run any
 * number of times.
 */
export async function markPublicEditions(payload: Payload, shown: ReadonlySet<string>): Promise<void> {
  const collection = 'editions';
  const select = {
    ...({ sha256: true, title: true, number: true, submittedAt: true, approvedAt: true, isPublic: true } as const),
    publishedAt: true,
  } as const;
  const marked = await payload.find({ collection, where: { isPublic: { equals: true } }, select, pagination: false, depth: 0 });
  const known = new Set(marked.docs.map(({ sha256 }) => sha256));
  const fresh = [...shown].filter((sha256) => !known.has(sha256));
  const wanted =
    fresh.length === 0
      ? []
      : (await payload.find({ collection, where: { sha256: { in: fresh } }, select, pagination: false, depth: 0 })).docs;
  const all = [...wanted, ...marked.docs];
  const undated = all.filter(({ sha256, publishedAt }) => shown.has(sha256) && !publishedAt).map(({ sha256 }) => sha256);
  const firstOut = new Map((await outOf(payload, undated)).reverse());
  for (const row of all) {
    const isPublic = shown.has(row.sha256);
    const publishedAt = row.publishedAt ?? firstOut.get(row.sha256) ?? null;
    if (isPublic === Boolean(row.isPublic) && publishedAt === (row.publishedAt ?? null)) continue;
    const data = { isPublic, publishedAt, label: editionLabel({ ...row, isPublic }) };
    await payload.db.updateOne({ collection, id: row.id, data, options: { atomic: true } });
  }
}
