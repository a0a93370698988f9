import type { CollectionAfterDeleteHook } from 'payload';
import { forgetNotes } from '../../src/db/accounts/session-notes.ts';
import { forgetAllTyped } from '../../src/db/typed-forms.ts';

/** When an account was seen, with which browser, and what it typed and did not save go with the account. Trails keep the name. */
export const forgetSessions: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await forgetNotes(req.payload, String(id));
  await forgetAllTyped(req.payload, String(id));
  return doc;
};
