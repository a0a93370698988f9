import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { type Act, type Actor, isInside, may } from '../access/roles.ts';
import { getEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { AppError } from '../domain/errors.ts';
import { hashOf } from './freeze/canonical.ts';
import { markDocument, stateWords } from './submit.ts';

type Decision = { payload: Payload; user: TypedUser; sha256: string; now: Date };

/**
 * Somebody else's yes to exactly these bytes.
 *
 * Throws `workflow.own-work` to the one who wrote or submitted it, `workflow.forbidden` to other roles and trees, `workflow.state`
 * when it is not waiting any more.
 */
export async function approveEdition({ payload, user, sha256, now }: Decision): Promise<StoredEdition> {
  const { actor, edition } = await open({ payload, user, sha256, act: 'approve', actWords: 'duyệt', who: 'người phê duyệt' });
  if (edition.submittedById === actor.id || edition.authorId === actor.id) throw new AppError('workflow.own-work');
  if (hashOf(edition.content) !== edition.sha256) throw new Error(`edition ${edition.number} does not match its own hash`);
  const at = now.toISOString();
  const data = { state: 'approved', approvedBy: actor.name, approvedAt: at, note: null } as const;
  return move({ payload, actor, edition, from: 'submitted', at, data, documentState: 'approved', actWords: 'duyệt' });
}

/** Back to the editor with a reason. Throws as `approveEdition`, and `workflow.reason`. */
export async function rejectEdition({
  payload,
  user,
  sha256,
  now,
  reason,
}: Decision & { reason: string }): Promise<StoredEdition> {
  const note = assertReason(reason);
  const { actor, edition } = await open({ payload, user, sha256, act: 'approve', actWords: 'trả lại', who: 'người phê duyệt' });
  const data = { state: 'rejected', note } as const;
  const at = now.toISOString();
  return move({ payload, actor, edition, from: 'submitted', at, data, documentState: 'rejected', actWords: 'trả lại', note });
}

/** Takes back what was approved. It leaves every feed, board, pack and page at the next generation, and its page says so. */
export async function withdrawEdition({
  payload,
  user,
  sha256,
  now,
  reason,
}: Decision & { reason: string }): Promise<StoredEdition> {
  const note = assertReason(reason);
  const who = 'người phê duyệt và quản trị';
  const { actor, edition } = await open({ payload, user, sha256, act: 'withdraw', actWords: 'thu hồi', who });
  const at = now.toISOString();
  const data = { state: 'withdrawn', withdrawnAt: at, note } as const;
  return move({ payload, actor, edition, from: 'approved', at, data, documentState: 'withdrawn', actWords: 'thu hồi', note });
}

async function open({
  payload,
  user,
  sha256,
  act,
  actWords,
  who,
}: Omit<Decision, 'now'> & { act: Act; actWords: string; who: string }): Promise<{ actor: Actor; edition: StoredEdition }> {
  const actor = toActor(user);
  const edition = await getEdition(payload, sha256);
  if (actor === null || !may(actor, act) || !isInside(actor, edition.issuerPath)) {
    throw new AppError('workflow.forbidden', { params: { act: actWords, who: `${who} của đơn vị ban hành` } });
  }
  return { actor, edition };
}

async function move({
  payload,
  actor,
  edition,
  from,
  at,
  data,
  documentState,
  actWords,
  note,
}: {
  payload: Payload;
  actor: Actor;
  edition: StoredEdition;
  from: StoredEdition['state'];
  at: string;
  data: Parameters<typeof moveEdition>[0]['data'];
  documentState: 'approved' | 'rejected' | 'withdrawn';
  actWords: string;
  note?: string;
}): Promise<StoredEdition> {
  const entry = { at, by: actor.name, act: documentState, ...(note ? { note } : {}) };
  const moved = await moveEdition({ payload, edition, from: [from], data: { ...data, trail: [...edition.trail, entry] } });
  if (moved === null) {
    const { state } = await getEdition(payload, edition.sha256);
    throw new AppError('workflow.state', { params: { state: stateWords[state], act: actWords } });
  }
  const { type } = edition.content;
  await markDocument({ payload, type, raw: { id: edition.documentId }, state: documentState, sha256: edition.sha256 });
  return moved;
}

function assertReason(reason: string): string {
  const note = reason.normalize('NFC').trim();
  if (note.length < 10) throw new AppError('workflow.reason');
  return note;
}
