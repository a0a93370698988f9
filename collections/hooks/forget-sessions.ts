import type { CollectionAfterDeleteHook } from 'payload';
import { forgetNotes } from '../../src/db/accounts/session-notes.ts';

/** When an account was seen, and with which browser, goes with the account. Trails keep the name. */
export const forgetSessions: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await forgetNotes(req.payload, String(id));
  return doc;
};
