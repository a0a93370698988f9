import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { markDocument } from '../db/document-state.ts';
import { getEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { editionStateWords } from '../domain/edition-words.ts';
import { AppError } from '../domain/errors.ts';
import { lowerCase } from '../domain/reader-language.ts';
import { extendTrail, trailEntry } from '../domain/trail.ts';
import { type DecisionName, decisions } from './decisions.ts';

type DecideInput = {
  payload: Payload;
  user: TypedUser;
  decision: DecisionName;
  sha256: string;
  now: Date;
  /** For decisions that need one. @default '' */
  reason?: string;
};

const shortestReason = 10;

/**
 * One decision of one person about an edition, written into its trail with the change itself.
 *
 * Throws `workflow.reason` for a missing reason, `workflow.forbidden` to other roles and units, `workflow.own-work` to the author
 * or submitter who would approve, and `workflow.state` when the edition has left the state it is decided in.
 */
export async function decideEdition({ payload, user, decision, sha256, now, reason = '' }: DecideInput): Promise<StoredEdition> {
  const { from, to, permission, label, needsReason, check, data } = decisions[decision];
  const note = needsReason ? checkedReason(reason) : '';
  const edition = await getEdition(payload, sha256);
  const actor = requirePermission(toActor(user), permission, edition.issuerPath);
  check?.(edition, actor);
  const trail = extendTrail(edition.trail, trailEntry({ at: now, by: actor, act: to, note }));
  const change = { ...data({ actor, at: now.toISOString(), note }), state: to, trail };
  const moved = await moveEdition({ payload, edition, from: [from], data: change });
  if (moved === null) {
    const { state } = await getEdition(payload, sha256);
    throw new AppError('workflow.state', { params: { state: lowerCase(editionStateWords[state]), act: label } });
  }
  const collection = contentFacts[edition.content.type].collection;
  await markDocument({ payload, collection, id: edition.documentId, state: to, sha256 });
  return moved;
}

function checkedReason(reason: string): string {
  const note = reason.normalize('NFC').trim();
  if (note.length < shortestReason) throw new AppError('workflow.reason');
  return note;
}
