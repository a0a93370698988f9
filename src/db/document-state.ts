import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload';

type DocumentMark = {
  payload: Payload;
  collection: CollectionSlug;
  id: string;
  state: 'submitted' | 'approved' | 'rejected' | 'withdrawn';
  /** Of the edition that the document was frozen into. */
  sha256: string;
};

/** Writes the state of a document, past its hooks and access rules: these fields are the workflow's alone. */
export async function markDocument({ payload, collection, id, state, sha256 }: DocumentMark): Promise<void> {
  const data = { workflowState: state, editionSha256: sha256 };
  await payload.db.updateOne({ collection, id, data, options: { atomic: true } });
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
