import type { ServerFunctionClientArgs } from 'payload';
import { contentTypeIn } from '../../../domain/content-list.ts';

/**
 * Payload's form takes a lock with the first key and shuts everybody else out, and asks whether the document was saved since,
 * only to load it anew. Forms of content tell both themselves (`together.tsx`), and no save goes over one that nobody has seen.
 */
export function asSharedForm(given: ServerFunctionClientArgs): ServerFunctionClientArgs {
  const { collectionSlug } = given.args as { collectionSlug?: string };
  if (given.name !== 'form-state' || contentTypeIn(collectionSlug) === null) return given;
  return { ...given, args: { ...given.args, checkForStaleData: false, returnLockStatus: false, updateLastEdited: false } };
}
