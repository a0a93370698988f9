import type { CollectionSlug, Payload, PayloadRequest, TypedUser, Where } from 'payload';
import { toActor } from '../../access/actor.ts';
import { isInView } from '../../access/roles.ts';
import type { Lookup } from '../../content-types/freeze/parts.ts';
import { type Raw, readText } from '../../content-types/freeze/raw.ts';
import { findDocumentsAs } from '../../db/document-state.ts';
import { findEditions } from '../../db/editions.ts';
import { possibleIds } from '../../db/possible-ids.ts';
import { partsOfCampaign } from '../../db/read-plans.ts';
import { contentTypeIn } from '../../domain/content-list.ts';

type LookupInput = { payload: Payload; user: TypedUser; req?: PayloadRequest };

/**
 * Reads with every locale and with the user's own rights: what someone may not see can't slip into their edition. A document of
 * another office is read as its public edition, never as its draft.
 */
export function lookupAs(input: LookupInput): Lookup {
  const { payload } = input;
  const find = async (collection: string, where: Where, sort: string): Promise<Raw[]> => {
    return (await findDocumentsAs({ ...input, collection: collection as CollectionSlug, where, sort })) as Raw[];
  };
  return {
    byIds: async (collection, ids) => {
      const wanted = possibleIds(
        payload,
        ids.filter((id) => id !== ''),
      );
      if (wanted.length === 0) return [];
      const docs = await publicVersions(input, collection, await find(collection, { id: { in: wanted } }, 'id'));
      const byId = new Map(docs.map((doc) => [String(doc.id), doc]));
      return wanted.map((id) => byId.get(id)).filter((doc) => doc !== undefined);
    },
    // Parts go with their campaign, also those that were written before another body took it over. A new one has none.
    partsOf: async (collection, campaignId) =>
      campaignId === '' ? [] : ((await partsOfCampaign(payload, collection, campaignId)) as Raw[]),
  };
}

/** Documents of other offices in the words of their public edition. Those of no content type are as they are. */
async function publicVersions({ payload, user }: LookupInput, collection: string, docs: Raw[]): Promise<Raw[]> {
  const actor = toActor(user);
  const type = contentTypeIn(collection);
  const isForeign = (doc: Raw) => actor !== null && !isInView(actor, readText(doc, 'issuerPath'));
  const foreign = type === null ? [] : docs.filter(isForeign).map(({ id }) => String(id));
  if (type === null || foreign.length === 0) return docs;
  const and: Where[] = [{ contentType: { equals: type } }, { documentId: { in: foreign } }, { sharedAt: { exists: true } }];
  const editions = new Map((await findEditions(payload, { and })).map((edition) => [edition.documentId, edition]));
  return docs.flatMap((doc) => {
    if (!isForeign(doc)) return [doc];
    const edition = editions.get(String(doc.id));
    return edition ? [{ ...edition.content, key: edition.content.id, id: doc.id }] : [];
  });
}
