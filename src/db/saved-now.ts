import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { peopleByIds } from './accounts/people.ts';
import { possibleIds } from './possible-ids.ts';

/** The last change of a document. `by`: `null` where nobody is known. */
export type LastChange = { updatedAt: string; by: { id: string; name: string } | null; isTrashed: boolean; issuerPath: string };

type Asked = { payload: Payload; user: TypedUser | null; collection: CollectionSlug; id: string };

type Found = { updatedAt?: string; changedBy?: unknown; deletedAt?: string | null; issuerPath?: string | null };

/** `null` = there is no such document for the account. */
export async function lastChange({ payload, user, collection, id }: Asked): Promise<LastChange | null> {
  if (possibleIds(payload, [id]).length === 0) return null;
  const query = { where: { id: { equals: id } }, limit: 1, depth: 0, trash: true, overrideAccess: false, user } as const;
  const { docs } = await payload.find({ collection, ...query });
  const found = docs[0] as Found | undefined;
  if (found === undefined) return null;
  const personId = String(found.changedBy ?? '');
  const person = (await peopleByIds(payload, [personId])).get(personId);
  const by = person === undefined ? null : { id: personId, name: person.name };
  const { updatedAt = '', deletedAt, issuerPath = '' } = found;
  return { updatedAt, by, isTrashed: Boolean(deletedAt), issuerPath: issuerPath ?? '' };
}
