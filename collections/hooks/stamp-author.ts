import type { CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';

/** Stamps who changed the text last: that person may not approve it. A change after approval makes a new draft. */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, req }) => {
  const actor = toActor(req.user);
  return { ...data, workflowState: 'draft', ...(actor ? { changedBy: actor.id } : {}) };
};
