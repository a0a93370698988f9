import type { CollectionBeforeValidateHook } from 'payload';
import { approvedIdsFor } from '../../src/db/followed-editions.ts';
import { idOf } from '../../src/db/schedules.ts';

/** A schedule that follows its documents names what is approved of them when it is saved: its form shows no old edition. */
export const followNewestEditions: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const choice = data?.whichEdition === undefined ? originalDoc?.whichEdition : data.whichEdition;
  if (choice !== 'newest' || !Array.isArray(data?.editions) || data.editions.length === 0) return data;
  return { ...data, editions: await approvedIdsFor({ payload: req.payload, ids: data.editions.map(idOf), req }) };
};
