import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { isInside } from '../../src/access/roles.ts';
import { languageOfRequest } from '../fields/words.ts';
import { hookWords } from './words.ts';

/**
 * A part of a campaign has the campaign's path, which access rules read. Throws 403 for a part of a campaign that another unit
 * issues: it would go out in that unit's name.
 */
export const stampCampaignPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const campaign = data.campaign ?? originalDoc?.campaign;
  if (!campaign) return data;
  const id = typeof campaign === 'object' ? campaign.id : campaign;
  const { issuerPath, issuerName } = await req.payload.findByID({ collection: 'campaigns', id, depth: 0, req });
  const actor = toActor(req.user);
  if (actor !== null && !isInside(actor, issuerPath ?? '')) {
    throw new APIError(hookWords[languageOfRequest(req)].otherUnit(issuerName ?? ''), 403, null, true);
  }
  return { ...data, issuerPath };
};
