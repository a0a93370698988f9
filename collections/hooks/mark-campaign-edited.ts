import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload } from 'payload';
import { readId } from '../../src/content-types/freeze/raw.ts';
import { markEdited } from '../../src/db/document-state.ts';

/** Themes and slogans are frozen with their campaign: it says something else as soon as one of them does. */
export const markCampaignEdited: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  await markOf([doc, previousDoc], req.payload);
  return doc;
};

export const markCampaignEditedAtDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await markOf([doc], req.payload);
  return doc;
};

async function markOf(parts: Record<string, unknown>[], payload: Payload): Promise<void> {
  const ids = parts.map((part) => readId(part ?? {}, 'campaign')).filter((id) => id !== null);
  for (const id of new Set(ids)) await markEdited({ payload, collection: 'campaigns', id });
}
