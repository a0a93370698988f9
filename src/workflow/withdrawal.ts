import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import type { Actor } from '../access/roles.ts';
import { inTurnOf } from '../db/document-lock.ts';
import { getEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { editionsOfDocument, publicEditionOf } from '../db/public-editions.ts';
import { isDeliverable } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { extendTrail, trailEntry } from '../domain/trail.ts';
import { markTruly } from './document-now.ts';
import { assertNotOlder } from './older-edition.ts';
import { type Followed, moveFollowers, supersedeOthers } from './succession.ts';
import { tooLate } from './too-late.ts';

type Change = { payload: Payload; at: Date; by: Pick<Actor, 'id' | 'name'> };

/** The approved predecessors of an edition that may come back, the newest first. What was withdrawn never does. */
export function predecessorsOf(edition: StoredEdition, siblings: readonly StoredEdition[]): StoredEdition[] {
  const isOffered = (other: StoredEdition) =>
    other.sha256 !== edition.sha256 && other.state === 'superseded' && isDeliverable(other);
  return siblings.filter(isOffered).sort((a, b) => b.number - a.number);
}

/** Throws `workflow.no-predecessor` for a number to which the document cannot return. */
export function predecessorOf(edition: StoredEdition, siblings: readonly StoredEdition[], number: number): StoredEdition {
  const found = predecessorsOf(edition, siblings).find((other) => other.number === number);
  if (found === undefined) throw new AppError('workflow.no-predecessor', { params: { number } });
  return found;
}

/**
 * Takes off what the portal still shows of the document: the predecessor of an approved edition that was never public. Says what.
 */
export async function withdrawPublic(
  withdrawn: StoredEdition,
  siblings: readonly StoredEdition[],
  { payload, at, by }: Change,
): Promise<StoredEdition[]> {
  const shown = await publicEditionOf(payload, siblings);
  if (shown === null || shown.state === 'approved') return [];
  const note = `Cùng với ấn bản số ${withdrawn.number}.`;
  const trail = extendTrail(shown.trail, trailEntry({ at, by, act: 'withdrawn', note }));
  const data = {
    state: 'withdrawn',
    withdrawnAt: at.toISOString(),
    note,
    publicNote: withdrawn.withdrawnReason ?? '',
    trail,
  } as const;
  const gone = await moveEdition({ payload, edition: shown, from: [shown.state], data });
  return gone === null ? [] : [gone];
}

/** An earlier approved edition is in force again. */
export async function restore(edition: StoredEdition, { payload, at, by }: Change): Promise<StoredEdition> {
  const trail = extendTrail(edition.trail, trailEntry({ at, by, act: 'restored' }));
  const restored = await moveEdition({ payload, edition, from: ['superseded'], data: { state: 'approved', trail } });
  if (restored !== null) return restored;
  throw tooLate(await getEdition(payload, edition.sha256), { vi: 'trở về bản này', en: 'bring back' });
}

type Restoring = { payload: Payload; user: TypedUser; sha256: string; now: Date; confirmed: number | undefined };

/**
 * Brings a superseded edition back over a newer one: only for those who may withdraw, and only by its number. The newer one gives
 * way first: killed in between, the portal goes on showing what it shows.
 *
 * Throws `workflow.forbidden`, `workflow.older-edition`, `workflow.no-predecessor` and `workflow.state`.
 */
export async function restoreEdition(input: Restoring): Promise<{ edition: StoredEdition; plans: Followed }> {
  const { payload, user, sha256, now: at, confirmed } = input;
  const { content, documentId, issuerPath } = await getEdition(payload, sha256);
  const by = requirePermission(toActor(user), 'withdraw', issuerPath);
  const change = { payload, at, by };
  const target = { payload, type: content.type, documentId };
  return inTurnOf(target, async () => {
    const siblings = await editionsOfDocument(target);
    const edition = await getEdition(payload, sha256);
    await assertNotOlder({ payload, edition, siblings, confirmed });
    if (edition.state !== 'superseded' || !isDeliverable(edition)) {
      throw new AppError('workflow.no-predecessor', { params: { number: edition.number } });
    }
    const others = await supersedeOthers(edition, siblings, change);
    const restored = await restore(edition, change);
    const plans = await moveFollowers(restored, others, change);
    await markTruly({ payload, edition: restored, state: 'approved' });
    return { edition: restored, plans };
  });
}
