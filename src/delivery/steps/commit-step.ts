import type { DeliveryContent } from '../../channels/contract/delivery-content.ts';
import type { Outcome } from '../../channels/define-channel.ts';
import type { Delivery, Receipt } from '../../domain/delivery.ts';
import { blockedReason } from '../gates/gate.ts';
import { noteOutcome } from '../gates/note-outcome.ts';
import { outcomeOfError } from './outcome-of-thrown.ts';
import { saveThrown } from './prepare-step.ts';
import { isClaimLost, save } from './save.ts';
import { saveFailure } from './save-failure.ts';
import { published, rehearsed } from './transitions.ts';
import { channelContext, openWork, type WalkWork, type Work } from './work.ts';

/**
 * The one irreversible call.
 *
 * The order is the promise: make the content, read the channel and ask the gate once more (drawing may have taken a while, and
 * somebody may have thrown a switch), write the intent, call once, write the answer. A crash after the intent is found by it and
 * reconciled. The answer is written outside the `try`, so that a database error after a post can't be mistaken for a post that
 * failed. In rehearsal it ends before the intent.
 */
export async function commitStep(prepared: WalkWork): Promise<Delivery> {
  const { ctx, delivery } = prepared;
  let content: DeliveryContent;
  let work: WalkWork;
  try {
    content = await ctx.contentOf(delivery, prepared.channel, prepared.connected.settings);
    work = await openWork(delivery, ctx);
  } catch (error) {
    return saveThrown(delivery, error, prepared);
  }
  const closed = await blockedReason(work);
  if (closed !== null) return save(delivery, closed, ctx);
  if (work.connected.isRehearsal) return save(delivery, rehearsed(delivery), ctx);
  const intended = await writeIntent(work, content);
  if (!hasRoom(intended, work)) return giveBack(intended, work);
  const outcome = await commitOnce(work, intended, content);
  const answered =
    outcome.kind === 'ok'
      ? await save(intended, published(intended, outcome.value), ctx)
      : await saveFailure(intended, outcome, work);
  await noteOutcome(work, outcome);
  return answered;
}

function writeIntent({ delivery, ctx }: Work, { link }: DeliveryContent): Promise<Delivery> {
  const intent = { at: ctx.now().toISOString(), link, mayResend: true };
  return save(delivery, { state: 'committing', checkpoint: { ...delivery.checkpoint, intent } }, ctx);
}

/** An error out of `commit` says nothing about what the public sees, so it is in doubt. Throws only that the claim is lost. */
async function commitOnce(work: Work, delivery: Delivery, content: DeliveryContent): Promise<Outcome<Receipt>> {
  try {
    return await work.channel.commit(channelContext(work), { content, checkpoint: delivery.checkpoint.channel });
  } catch (error) {
    if (isClaimLost(error)) throw error;
    return { kind: 'unknown', error: outcomeOfError(error, delivery, work.ctx).error, mayResend: true };
  }
}

/** A machine that slept between the write and the call would otherwise send long after others have looked and seen nothing. */
function hasRoom({ leaseUntil }: Delivery, { ctx }: Work): boolean {
  return leaseUntil !== null && Date.parse(leaseUntil) - ctx.now().getTime() >= ctx.policy.commitRoomMs;
}

/** Nothing was sent and this process knows it: the intent is taken back. */
function giveBack(delivery: Delivery, { ctx }: Work): Promise<Delivery> {
  const checkpoint = { ...delivery.checkpoint, intent: null };
  return save(delivery, { state: 'prepared', checkpoint, leaseUntil: null, nextAt: ctx.now().toISOString() }, ctx);
}
