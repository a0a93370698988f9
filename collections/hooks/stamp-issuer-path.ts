import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { isInside } from '../../src/access/roles.ts';
import { languageOfRequest } from '../fields/words.ts';
import { hookWords } from './words.ts';

/** Stamps the path that access rules filter by. Throws 403 for a document in the name of a unit outside the actor's. */
export const stampIssuerPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const unitId = data.issuerUnit ?? originalDoc?.issuerUnit;
  if (!unitId) return data;
  const id = typeof unitId === 'object' ? unitId.id : unitId;
  const unit = await req.payload.findByID({ collection: 'units', id, depth: 0, req });
  const actor = toActor(req.user);
  if (actor !== null && !isInside(actor, unit.path)) {
    throw new APIError(hookWords[languageOfRequest(req)].otherUnit(unit.name), 403, null, true);
  }
  return { ...data, issuerPath: unit.path, issuerName: data.issuerName || originalDoc?.issuerName || unit.name };
};
