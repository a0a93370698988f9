import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload';
import type { ContentType } from '../domain/content.ts';
import type { contentFacts } from '../domain/content-facts.gen.ts';
import { possibleIds } from './possible-ids.ts';

/** `-edited`: an edition waits or is in force, and the document says something else since. */
export type DocumentState =
  | 'draft'
  | 'submitted'
  | 'submitted-edited'
  | 'approved'
  | 'approved-edited'
  | 'rejected'
  | 'withdrawn';

type DocumentMark = {
  payload: Payload;
  collection: CollectionSlug;
  id: string;
  state: DocumentState;
  /** Of the edition that the document was frozen into. */
  sha256: string;
};

/**
 * Writes the state of a document, past its hooks and access rules: these fields are the workflow's alone. The time of the last
 * change stays: with a new one an open form says that somebody else has changed the document, and drops what was typed.
 */
export async function markDocument({ payload, collection, id, state, sha256 }: DocumentMark): Promise<void> {
  const data = { workflowState: state, editionSha256: sha256, updatedAt: null };
  await payload.db.updateOne({ collection, id, data, options: { atomic: true } });
}

/** The same for the document as it was at a change of it: `false` = it was changed since. `asOf` null: whatever it says now. */
export async function markDocumentAsOf({ asOf, ...mark }: DocumentMark & { asOf: string | null }): Promise<boolean> {
  const { payload, collection, id, state, sha256 } = mark;
  if (possibleIds(payload, [id]).length === 0) return false;
  const and: Where[] = [{ id: { equals: id } }, ...(asOf === null ? [] : [{ updatedAt: { equals: asOf } }])];
  const data = { workflowState: state, editionSha256: sha256, updatedAt: null };
  return (await payload.db.updateOne({ collection, where: { and }, data, options: { atomic: true } })) !== null;
}

type Trashed = { payload: Payload; user: TypedUser; collection: (typeof contentFacts)[ContentType]['collection']; id: string };

/** With the user's own rights. Gives the hash of the edition that the document was frozen into; '' = none. */
export async function takeOutOfTrash({ payload, user, collection, id }: Trashed): Promise<string> {
  const data = { deletedAt: null };
  const document = await payload.update({ collection, id, data, trash: true, overrideAccess: false, user, depth: 0 });
  return document.editionSha256 ?? '';
}

/** What is frozen with the document was changed: a theme or a slogan of a campaign. The state follows, and nothing else. */
export async function markEdited({ payload, collection, id }: Omit<DocumentMark, 'state' | 'sha256'>): Promise<void> {
  for (const state of ['submitted', 'approved'] as const) {
    const where: Where = { and: [{ id: { equals: id } }, { workflowState: { equals: state } }] };
    const data = { workflowState: editedState(state), updatedAt: null };
    await payload.db.updateOne({ collection, where, data, options: { atomic: true } });
  }
}

/** What a state becomes when the words change. */
export function editedState(state: unknown): DocumentState {
  if (state === 'submitted' || state === 'submitted-edited') return 'submitted-edited';
  if (state === 'approved' || state === 'approved-edited') return 'approved-edited';
  return 'draft';
}

type FindInput = {
  payload: Payload;
  user: TypedUser;
  req?: PayloadRequest | undefined;
  collection: CollectionSlug;
  where: Where;
  sort: string;
};

/** Documents in every locale, with the user's own rights. */
export async function findDocumentsAs({ payload, user, req, collection, where, sort }: FindInput): Promise<unknown[]> {
  const query = { where, sort, depth: 0, locale: 'all', pagination: false } as const;
  const { docs } = await payload.find({ collection, ...query, overrideAccess: false, user, ...(req ? { req } : {}) });
  return docs;
}
