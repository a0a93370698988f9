import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload';
import type { Lookup } from '../../content-types/freeze/parts.ts';
import type { Raw } from '../../content-types/freeze/raw.ts';
import { findDocumentsAs } from '../../db/document-state.ts';

/** Reads with every locale and with the user's own rights: what someone may not see can't slip into their edition. */
export function lookupAs({ payload, user, req }: { payload: Payload; user: TypedUser; req?: PayloadRequest }): Lookup {
  const find = async (collection: string, where: Where, sort: string): Promise<Raw[]> => {
    return (await findDocumentsAs({ payload, user, req, collection: collection as CollectionSlug, where, sort })) as Raw[];
  };
  return {
    byIds: async (collection, ids) => {
      const wanted = ids.filter((id) => id !== '');
      if (wanted.length === 0) return [];
      const docs = await find(collection, { id: { in: wanted } }, 'id');
      const byId = new Map(docs.map((doc) => [String(doc.id), doc]));
      return wanted.map((id) => byId.get(id)).filter((doc) => doc !== undefined);
    },
    partsOf: (collection, campaignId) => find(collection, { campaign: { equals: campaignId } }, 'key'),
  };
}
