import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { isInside } from '../../src/access/roles.ts';
import { AppError } from '../../src/domain/errors.ts';
import { issuingNamesOf } from '../../src/domain/issuing-names.ts';
import { languageOfRequest } from '../fields/words.ts';
import { linkedId } from './linked-id.ts';
import { refuseField } from './refuse-field.ts';
import { hookWords } from './words.ts';

/**
 * Stamps the path that access rules filter by, and the name that everything prints: one of the unit's own. Throws 403 for a
 * document in the name of a unit outside the actor's, `unit.issuing-name` for a name that is not the unit's.
 */
export const stampIssuerPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = linkedId(data.issuerUnit ?? originalDoc?.issuerUnit);
  if (id === '') return data;
  const unit = await req.payload.findByID({ collection: 'units', id, depth: 0, req });
  const actor = toActor(req.user);
  const words = hookWords[languageOfRequest(req)];
  if (actor !== null && !isInside(actor, unit.path)) throw new APIError(words.otherUnit(unit.name), 403, null, true);
  const known = issuingNamesOf(unit);
  const name = data.issuerName || unit.name;
  if (known.includes(name)) return { ...data, issuerPath: unit.path, issuerName: name };
  // Another unit was chosen, and the name of the one before was sent along.
  const isLeftOver = originalDoc?.issuerUnit && linkedId(originalDoc.issuerUnit) !== id && originalDoc.issuerName === name;
  if (isLeftOver) return { ...data, issuerPath: unit.path, issuerName: unit.name };
  const error = new AppError('unit.issuing-name', { params: { name, unit: unit.name, known: known.join('; ') } });
  return refuseField(error, { path: 'issuerName', label: words.issuerName, req });
};
