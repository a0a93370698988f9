import type { CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';

/** Remembers who changed the words last: that person may not approve them. A change after approval is a new draft. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, req }) => {
  const actor = toActor(req.user);
  return { ...data, workflowState: 'draft', ...(actor ? { changedBy: actor.id } : {}) };
};
