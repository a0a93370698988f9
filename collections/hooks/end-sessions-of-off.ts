import type { CollectionBeforeChangeHook } from 'payload';

/** An account that is off has no session, from the same write on. */
export const endSessionsOfOff: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  (data.isOff ?? originalDoc?.isOff) === true ? { ...data, sessions: [] } : data;
