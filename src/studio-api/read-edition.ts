import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { isInside } from '../access/roles.ts';
import { getEdition, type StoredEdition } from '../db/editions.ts';
import { AppError } from '../domain/errors.ts';

type ReadInput = { payload: Payload; user: TypedUser; sha256: string };

/**
 * An edition of the account's own unit, of a unit below it, or of a unit above it.
 *
 * Throws `edition.unknown` for an edition that the account may not see, as for one that does not exist.
 */
export async function readEdition({ payload, user, sha256 }: ReadInput): Promise<StoredEdition> {
  const actor = toActor(user);
  const edition = await getEdition(payload, sha256);
  const isSeen = actor !== null && (isInside(actor, edition.issuerPath) || actor.unitPath.startsWith(edition.issuerPath));
  if (!isSeen) throw new AppError('edition.unknown', { params: { sha256: sha256.slice(0, 16) } });
  return edition;
}
