import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import type { Actor } from '../access/roles.ts';
import { inTurnOf } from '../db/document-lock.ts';
import { type DocumentState, markDocument } from '../db/document-state.ts';
import { getEdition, moveEdition, type StoredEdition } from '../db/editions.ts';
import { editionsOfDocument } from '../db/public-editions.ts';
import { unshare } from '../db/sharing.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { AppError } from '../domain/errors.ts';
import { extendReturns } from '../domain/returns.ts';
import { extendTrail, trailEntry } from '../domain/trail.ts';
import { assertBodyLives } from './checks/check-body.ts';
import { type DecisionName, decisions } from './decisions.ts';
import { markTruly } from './document-now.ts';
import { assertNotOlder } from './older-edition.ts';
import { placeMarks } from './place-marks.ts';
import { cancelPlanned, closeOlderWaiting, type Followed, moveFollowers, supersedeOthers } from './succession.ts';
import { tooLate } from './too-late.ts';
import { predecessorOf, restore, withdrawPublic } from './withdrawal.ts';

export type DecideInput = {
  payload: Payload;
  user: TypedUser;
  decision: DecisionName;
  sha256: string;
  now: Date;
  /** For decisions that need one; nobody outside the office reads it. @default '' */
  reason?: string;
  /** A return: what is to be changed at which places, as it was sent. With marks it needs no other reason. @default none */
  marks?: unknown;
  /** What the public reads about a withdrawal. '' = nothing is said. @default '' */
  publicNote?: string;
  /** Number of the edition, where the person was told that it is older than what is approved or public, and still wants it. */
  confirmed?: number | undefined;
  /** A withdrawal: number of the edition that comes back; without it the document is taken off. */
  backTo?: number | undefined;
};

/** An edition after a decision, and what became of the plans that named it. */
export type Decided = StoredEdition & { plans: Followed & { cancelled: number }; restored: StoredEdition | null };

const shortestReason = 10;
const nothingPlanned = { moved: 0, fixed: [], cancelled: 0 };

/**
 * One decision of one person about an edition, written into its trail with the change itself. Decisions about one document run
 * one after the other, so that at most one of its editions is in force.
 *
 * Throws `workflow.reason` for a missing reason, `workflow.forbidden` to other roles and units, `workflow.own-work` to the
 * author or submitter who would approve, `workflow.ended-body` for the yes in the name of a body that has ended,
 * `workflow.older-edition` for an approval of what is older than the public one, and `workflow.state` when the edition has
 * left the state it is decided in. What is wrong with marks is said as by `placeMarks`; then nothing is stored.
 */
export async function decideEdition(input: DecideInput): Promise<Decided> {
  const { payload, user, decision, sha256, reason = '' } = input;
  const { permission, needsReason, check } = decisions[decision];
  const hasMarks = decision === 'reject' && Array.isArray(input.marks) && input.marks.length > 0;
  const note = needsReason ? checkedReason(reason, hasMarks) : '';
  const { content, documentId, issuerPath } = await getEdition(payload, sha256);
  const actor = requirePermission(toActor(user), permission, issuerPath);
  return inTurnOf({ payload, type: content.type, documentId }, async () => {
    const edition = await getEdition(payload, sha256);
    check?.(edition, actor);
    return decisionSteps[decision]({ ...input, edition, actor, note });
  });
}

type Deciding = DecideInput & { edition: StoredEdition; actor: Actor; note: string };

const decisionSteps: Record<DecisionName, (deciding: Deciding) => Promise<Decided>> = {
  approve,
  reject,
  recall: async (deciding) => marked(await moved(deciding), 'draft', deciding),
  withdraw,
};

async function approve(deciding: Deciding): Promise<Decided> {
  const { payload, edition, actor: by, now: at } = deciding;
  const { issuerPath } = edition;
  await assertBodyLives({ payload, issuerPath, act: decisions.approve.label, now: at });
  const siblings = () => editionsOfDocument({ payload, type: edition.content.type, documentId: edition.documentId });
  await closeOlderWaiting(await siblings(), { payload, at, by });
  await assertNotOlder({ payload, edition, siblings: await siblings(), confirmed: deciding.confirmed });
  const approved = await moved(deciding);
  const all = await siblings();
  await supersedeOthers(approved, all, { payload, at, by });
  const plans = { ...nothingPlanned, ...(await moveFollowers(approved, all, { payload, at, by })) };
  return { ...(await marked(approved, 'approved', deciding)), plans };
}

/** With what was marked, in the same write as the state. */
async function reject(deciding: Deciding): Promise<Decided> {
  const { payload, user, edition, actor, now, note } = deciding;
  const marks = await placeMarks({ payload, user, edition, marks: deciding.marks });
  if (marks.length === 0) return marked(await moved(deciding), 'rejected', deciding);
  const returns = extendReturns(edition.returns, { at: now.toISOString(), by: actor.name, byId: actor.id, marks });
  const counted = `Trả lại với ${marks.length} chỗ ghi.`;
  const said = { note: note || counted, trailNote: `${counted} ${note}`.trim() };
  return marked(await moved({ ...deciding, ...said }, { returns }), 'rejected', deciding);
}

/** First the text goes, then what else is to happen: killed in between, nothing that was taken back is public. */
async function withdraw(deciding: Deciding): Promise<Decided> {
  const { payload, edition, actor: by, now: at, backTo } = deciding;
  const change = { payload, at, by };
  const target = { payload, type: edition.content.type, documentId: edition.documentId };
  const back = backTo === undefined ? null : predecessorOf(edition, await editionsOfDocument(target), backTo);
  const withdrawn = await moved(deciding);
  await unshare({ payload, edition: withdrawn });
  if (back === null) {
    const others = await withdrawPublic(withdrawn, await editionsOfDocument(target), change);
    const cancelled = await Promise.all([withdrawn, ...others].map((gone) => cancelPlanned(gone, change)));
    const plans = { ...nothingPlanned, cancelled: cancelled.reduce((sum, count) => sum + count, 0) };
    const stillApproved = (await editionsOfDocument(target)).find(({ state }) => state === 'approved');
    return {
      ...(await marked(stillApproved ?? withdrawn, stillApproved ? 'approved' : 'withdrawn', deciding)),
      ...withdrawn,
      plans,
    };
  }
  const restored = await restore(back, change);
  const followed = await moveFollowers(restored, [withdrawn], change);
  const cancelled = await cancelPlanned(withdrawn, change);
  await marked(restored, 'approved', deciding);
  return { ...withdrawn, plans: { ...followed, cancelled }, restored };
}

/** The change of state itself, in one statement. `more`: what is stored with it. */
async function moved(deciding: Deciding & { trailNote?: string }, more: Pick<Partial<StoredEdition>, 'returns'> = {}) {
  const { payload, decision, edition, actor, now, note, trailNote = note, publicNote = '' } = deciding;
  const { from, to, label, data } = decisions[decision];
  const trail = extendTrail(edition.trail, trailEntry({ at: now, by: actor, act: to, note: trailNote }));
  const fields = data({ actor, at: now.toISOString(), note, publicNote: publicNote.normalize('NFC').trim() });
  const done = await moveEdition({ payload, edition, from, data: { ...fields, ...more, state: to, trail } });
  if (done !== null) return done;
  throw tooLate(await getEdition(payload, edition.sha256), label);
}

async function marked(edition: StoredEdition, state: DocumentState, { payload }: Deciding): Promise<Decided> {
  const { content, documentId: id, sha256 } = edition;
  if (state === 'approved') await markTruly({ payload, edition, state });
  else await markDocument({ payload, collection: contentFacts[content.type].collection, id, state, sha256 });
  return { ...edition, plans: nothingPlanned, restored: null };
}

function checkedReason(reason: string, hasMarks: boolean): string {
  const note = reason.normalize('NFC').trim();
  if (note.length < shortestReason && !hasMarks) throw new AppError('workflow.reason');
  return note;
}
