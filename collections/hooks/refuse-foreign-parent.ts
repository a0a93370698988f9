import { type CollectionBeforeChangeHook, ValidationError } from 'payload';
import { languageOfRequest } from '../fields/words.ts';
import { linkedId } from './linked-id.ts';
import { hookWords } from './words.ts';

/** A theme hangs under a theme of its own campaign: the tree is frozen with the campaign. */
export const refuseForeignParent: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const parent = linkedId(data.parent);
  if (parent === '') return data;
  const campaign = linkedId(data.campaign ?? originalDoc?.campaign);
  const query = { collection: 'themes', id: parent, depth: 0, disableErrors: true, req } as const;
  const found = await req.payload.findByID(query);
  if (found && linkedId(found.campaign) === campaign && parent !== linkedId(originalDoc)) return data;
  const words = hookWords[languageOfRequest(req)];
  throw new ValidationError({ errors: [{ path: 'parent', label: words.theme, message: words.otherCampaign }], req }, req.t);
};
