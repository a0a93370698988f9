import type { CollectionBeforeChangeHook } from 'payload';

/** A part stands where its campaign stands, for access. */
export const stampCampaignPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const campaign = data.campaign ?? originalDoc?.campaign;
  if (!campaign) return data;
  const id = typeof campaign === 'object' ? campaign.id : campaign;
  const { issuerPath } = await req.payload.findByID({ collection: 'campaigns', id, depth: 0, req });
  return { ...data, issuerPath };
};
