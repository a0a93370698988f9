import type { Payload } from 'payload';

/** Those ids that a row of this database can have. MongoDB throws when it is asked for any other. */
export function possibleIds(payload: Payload, ids: readonly string[]): string[] {
  return payload.db.name === 'mongoose' ? ids.filter((id) => /^[0-9a-f]{24}$/i.test(id)) : [...ids];
}
