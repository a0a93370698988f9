import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { isInView } from '../access/roles.ts';
import { getEdition, type StoredEdition } from '../db/editions.ts';
import { AppError } from '../domain/errors.ts';

type ReadInput = { payload: Payload; user: TypedUser; sha256: string };

/**
 * An edition of the account's own unit, of a unit below or above it: what is not public of it is the account's to read too.
 *
 * Throws `edition.unknown`, also for the public edition of another office.
 */
export async function readOwnEdition(input: ReadInput): Promise<StoredEdition> {
  const edition = await readEdition(input);
  if (!isOwnView(input.user, edition)) throw new AppError('edition.unknown', { params: { sha256: edition.sha256.slice(0, 16) } });
  return edition;
}

/** Whether the account may know more of the edition's document than what is public. */
export function isOwnView(user: TypedUser, { issuerPath }: Pick<StoredEdition, 'issuerPath'>): boolean {
  const actor = toActor(user);
  return actor !== null && isInView(actor, issuerPath);
}

/**
 * An edition of the account's own unit, of a unit below it or above it, or one that is public.
 *
 * Throws `edition.unknown` for an edition that the account may not see, as for one that does not exist.
 */
export async function readEdition({ payload, user, sha256 }: ReadInput): Promise<StoredEdition> {
  const actor = toActor(user);
  const edition = await getEdition(payload, sha256);
  const isSeen = actor !== null && (edition.sharedAt !== null || isInView(actor, edition.issuerPath));
  if (!isSeen) throw new AppError('edition.unknown', { params: { sha256: sha256.slice(0, 16) } });
  return edition;
}
