import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { inTurnOf } from '../db/document-lock.ts';
import { getEdition, type StoredEdition, writeReturns } from '../db/editions.ts';
import { AppError } from '../domain/errors.ts';
import { withTick } from '../domain/returns.ts';

type Tick = {
  payload: Payload;
  user: TypedUser;
  sha256: string;
  /** Instant of the return. */
  at: string;
  number: number;
  isFixed: boolean;
  now: Date;
};

/**
 * Whoever mends a document says which mark is mended, for everybody of the office. Twice the same is once; ticks of two people at
 * the same time are both kept.
 *
 * Throws `workflow.forbidden`, `edition.unknown` and `workflow.mark-gone`.
 */
export async function tickMark({ payload, user, sha256, at, number, isFixed, now }: Tick): Promise<StoredEdition> {
  const { content, documentId, issuerPath } = await getEdition(payload, sha256);
  const { id: byId, name: by } = requirePermission(toActor(user), 'write', issuerPath);
  return inTurnOf({ payload, type: content.type, documentId }, async () => {
    const edition = await getEdition(payload, sha256);
    const fixed = isFixed ? { at: now.toISOString(), by, byId } : null;
    const returns = withTick(edition.returns, { at, number, fixed });
    if (returns === null) throw new AppError('workflow.mark-gone', { params: { number } });
    await writeReturns(payload, edition, returns);
    return { ...edition, returns };
  });
}
