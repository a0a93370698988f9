import type { CollectionBeforeChangeHook } from 'payload';

/** A copy of a public document is not public, and restoring an older version brings no older publication back. */
export const keepSharing: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const {
    sharedAt = null,
    sharedTitle = null,
    sharedSearch = null,
    shared = null,
  } = operation === 'update' ? (originalDoc ?? {}) : {};
  return { ...data, sharedAt, sharedTitle, sharedSearch, shared };
};
