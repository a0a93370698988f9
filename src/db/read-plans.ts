import type { Payload, TypedUser } from 'payload';
import type { Campaign } from '../payload-types.ts';

/** Every campaign that a person may read, drafts too, in Vietnamese. */
export async function campaignsAs({ payload, user }: { payload: Payload; user: TypedUser }): Promise<Campaign[]> {
  const rights = { overrideAccess: false, user, locale: 'vi', depth: 0, pagination: false } as const;
  return (await payload.find({ collection: 'campaigns', sort: 'key', ...rights })).docs;
}

/** The slogans of a campaign as they are written now, in Vietnamese. */
export async function slogansOf(payload: Payload, campaignKey: string): Promise<{ kind: string; text: string | null }[]> {
  const where = { 'campaign.key': { equals: campaignKey } };
  const { docs } = await payload.find({ collection: 'slogans', where, locale: 'vi', depth: 0, pagination: false });
  return docs.map(({ kind, text }) => ({ kind: kind ?? '', text: text ?? null }));
}

/** The themes or slogans of a campaign with all languages, whoever wrote them. */
export async function partsOfCampaign(payload: Payload, collection: 'themes' | 'slogans', campaignId: string): Promise<object[]> {
  const query = { where: { campaign: { equals: campaignId } }, sort: 'key', depth: 0, locale: 'all', pagination: false } as const;
  return (await payload.find({ collection, ...query })).docs;
}

/** Whose they are and since when they are public. Past access rules: their words are not told. */
export async function ownersOf(payload: Payload, collection: string, ids: string[]): Promise<{ id: string | number }[]> {
  const select = { issuerPath: true, sharedAt: true } as const;
  const query = { where: { id: { in: ids } }, select, pagination: false, depth: 0 } as const;
  return (await payload.find({ collection: collection as 'guides', ...query })).docs;
}
