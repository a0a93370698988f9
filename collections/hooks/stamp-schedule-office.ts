import type { CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { officeOfParts } from '../../src/db/schedule-parts.ts';

/** A schedule belongs to the office of the person who made it, and stays there; an administrator's to the office it is about. */
export const stampScheduleOffice: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const actor = toActor(req.user);
  const kept = operation === 'create' ? null : (originalDoc?.officePath ?? null);
  if (kept !== null) return { ...data, officePath: kept };
  if (actor !== null && actor.role !== 'admin') return { ...data, officePath: actor.unitPath || null };
  const fields = { ...originalDoc, ...data };
  return { ...data, officePath: await officeOfParts({ payload: req.payload, fields, req }) };
};
