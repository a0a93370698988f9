import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { may } from '../access/roles.ts';
import { inTurnOf } from '../db/document-lock.ts';
import { markDocument, takeOutOfTrash } from '../db/document-state.ts';
import { findEditions, getEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { editionsOfDocument } from '../db/public-editions.ts';
import { lastChange } from '../db/saved-now.ts';
import type { ContentType } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { minuteMs } from '../domain/durations.ts';
import type { EditionState } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { extendTrail, trailEntry } from '../domain/trail.ts';
import { decisions } from './decisions.ts';
import { comparedNow, markTruly } from './document-now.ts';

/** The studio offers it for twenty seconds; the rest is for a slow line, and for a password that is asked for in between. */
const longestMs = 5 * minuteMs;

/** What an approval or a withdrawal has caused goes out: they have ways of their own. */
const undoable: Partial<Record<EditionState, 'reject' | 'recall'>> = { rejected: 'reject', recalled: 'recall' };

type Undoing = { payload: Payload; user: TypedUser; sha256: string; now: Date };

/**
 * Takes back what the same person has just decided: the edition waits again, as if nothing had been. The trail keeps both.
 *
 * Throws `workflow.undo-late` once anything else has happened to the edition or its document was submitted again, to everybody
 * else, and after five minutes; `workflow.forbidden` to whoever may not decide so any more.
 */
export async function undoDecision({ payload, user, sha256, now: at }: Undoing): Promise<StoredEdition> {
  const { content, documentId, issuerPath } = await getEdition(payload, sha256);
  const actor = toActor(user);
  requirePermission(actor, may(actor, 'submit') ? 'submit' : 'approve', issuerPath);
  const document = { payload, type: content.type, documentId };
  return inTurnOf(document, async () => {
    const edition = await getEdition(payload, sha256);
    const decision = undoable[edition.state];
    if (decision === undefined) throw new AppError('workflow.undo-late');
    const by = requirePermission(actor, decisions[decision].permission, issuerPath);
    const last = edition.trail.at(-1);
    const isOwn = last?.byId === by.id && last.act === edition.state;
    const isFresh = at.getTime() - Date.parse(last?.at ?? '') < longestMs;
    const siblings = await editionsOfDocument(document);
    const isOvertaken = siblings.some((other) => other.state === 'submitted' || other.submittedAt > (last?.at ?? ''));
    if (!isOwn || !isFresh || isOvertaken) throw new AppError('workflow.undo-late');
    const trail = extendTrail(edition.trail, trailEntry({ at, by, act: 'undone' }));
    // What was marked for a return goes with it; whoever marked it still has it before them.
    const returns = edition.returns.filter((one) => one.at !== last?.at);
    const data = { state: 'submitted', trail, ...(decision === 'reject' ? { note: null, returns } : {}) } as const;
    const undone = await moveEdition({ payload, edition, from: [edition.state], data });
    if (undone === null) throw new AppError('workflow.undo-late');
    await markTruly({ payload, edition: undone, state: 'submitted' });
    return undone;
  });
}

type Trashed = { payload: Payload; user: TypedUser; type: ContentType; documentId: string; now: Date };

/**
 * Takes a document out of the trash that the same person has just put there, with its state as it was. They count as having
 * changed it, as before: nobody approves what they had in hand last.
 *
 * Throws `workflow.undo-late` once anybody else has changed it, where it is not in the trash, and after five minutes;
 * `document.unknown` to whoever may not see it.
 */
export async function undoTrash({ payload, user, type, documentId: id, now }: Trashed): Promise<void> {
  const { collection } = contentFacts[type];
  await inTurnOf({ payload, type, documentId: id }, async () => {
    const last = await lastChange({ payload, user, collection, id });
    if (last === null) throw new AppError('document.unknown', { params: { key: id, collection } });
    const isOwn = last.isTrashed && last.by?.id === String(user.id);
    if (!isOwn || now.getTime() - Date.parse(last.updatedAt) >= longestMs) throw new AppError('workflow.undo-late');
    const sha256 = await takeOutOfTrash({ payload, user, collection, id });
    const [edition] = sha256 === '' ? [] : await findEditions(payload, { sha256: { equals: sha256 } });
    if (edition !== undefined) await markAgain(payload, edition);
  });
}

/** The trash made a draft of what waited or was decided. */
async function markAgain(payload: Payload, edition: StoredEdition): Promise<void> {
  const { state, content, documentId: id, sha256 } = edition;
  if (state === 'submitted' || state === 'approved') await markTruly({ payload, edition, state });
  if (state !== 'rejected' && state !== 'withdrawn') return;
  const isEqual = (await comparedNow({ payload, edition }))?.isEqual === true;
  if (isEqual) await markDocument({ payload, collection: contentFacts[content.type].collection, id, state, sha256 });
}
