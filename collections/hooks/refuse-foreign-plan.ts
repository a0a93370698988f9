import { APIError, type CollectionBeforeValidateHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { foreignParts } from '../../src/db/schedule-parts.ts';
import { idOf } from '../../src/db/schedules.ts';
import { languageOfRequest } from '../fields/words.ts';

/**
 * Refuses a plan with editions, a theme or channels that the account may not use. First of all, so that no message names what is
 * not the reader's. Switching a plan off, and putting it into the bin, always work: nothing is posted by them.
 */
export const refuseForeignPlan: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  const actor = toActor(req.user);
  if (actor === null || actor.role === 'admin') return data;
  const plan = { ...originalDoc, ...data };
  const isOver = plan.isActive === false || Boolean(plan.deletedAt);
  if (operation === 'update' && isOver && !naming.some((name) => isChanged(data?.[name], originalDoc?.[name]))) return data;
  const [refused] = await foreignParts({ payload: req.payload, actor, fields: plan, req });
  if (refused !== undefined) throw new APIError(refused.error.sentence(languageOfRequest(req)), 403, null, true);
  return data;
};

const naming = ['editions', 'theme', 'channels', 'whichEdition'];

function isChanged(given: unknown, stored: unknown): boolean {
  return given !== undefined && JSON.stringify(idsOf(given)) !== JSON.stringify(idsOf(stored));
}

const idsOf = (value: unknown): string[] => (Array.isArray(value) ? value : [value ?? '']).map(idOf);
