import type { CollectionBeforeChangeHook } from 'payload';

/** A part of a campaign has the campaign's path, which access rules read. */
export const stampCampaignPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const campaign = data.campaign ?? originalDoc?.campaign;
  if (!campaign) return data;
  const id = typeof campaign === 'object' ? campaign.id : campaign;
  const { issuerPath } = await req.payload.findByID({ collection: 'campaigns', id, depth: 0, req });
  return { ...data, issuerPath };
};
