import type { CollectionBeforeChangeHook } from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { editedState } from '../../src/db/document-state.ts';

/**
 * Stamps who changed the text last: that person may not approve it. A change takes the document away from the edition that waits
 * or is in force.
 */
export const stampAuthor: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const actor = toActor(req.user);
  const workflowState = operation === 'update' ? editedState(originalDoc?.workflowState) : 'draft';
  return { ...data, workflowState, ...(actor ? { changedBy: actor.id } : {}) };
};
