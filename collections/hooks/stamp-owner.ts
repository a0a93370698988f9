import { APIError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { isInside } from '../../src/access/roles.ts';
import { languageOfRequest } from '../fields/words.ts';
import { linkedId } from './linked-id.ts';
import { hookWords } from './words.ts';

/**
 * Stamps the path that access rules filter by: of the unit that is named, else of the unit of who uploads. Throws 403 for a unit
 * outside the actor's. Other bytes under the same name are not the ones that were public.
 */
export const stampOwner: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const isNew = operation === 'create';
  const unit = isNew ? (data.unit ?? req.user?.unit) : data.unit;
  const kept = isNew || req.file ? { sharedIn: null, sharedAt: null } : {};
  if (!isNew && linkedId(unit) === linkedId(originalDoc?.unit)) return { ...data, ...kept };
  if (!unit) return { ...data, ...kept, issuerPath: null };
  const { id, name, path } = await req.payload.findByID({ collection: 'units', id: linkedId(unit), depth: 0, req });
  refuseForeign({ name, path }, req);
  return { ...data, ...kept, unit: id, issuerPath: path };
};

function refuseForeign({ name, path }: { name: string; path: string }, req: PayloadRequest): void {
  const actor = toActor(req.user);
  // Somebody in an office works for the unit above it: all of that is the own tree.
  if (actor === null || isInside(actor, path)) return;
  throw new APIError(hookWords[languageOfRequest(req)].otherUnit(name), 403, null, true);
}
