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
 * failed. In rehearsal it ends before the intent. A channel that `intendsItself` has the intent written within the call.
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
  const intent = intentOf(work, content);
  if (!channelIntends(work) && !(await intent.write())) return giveBack(intent.delivery(), work);
  const outcome = await commitOnce(work, content, intent);
  // Nothing was sent, or the write of the intent failed: the row says how to go on.
  if (intent.isTooLate()) return giveBack(intent.delivery(), work);
  const intended = intent.delivery();
  const answered =
    outcome.kind === 'ok'
      ? await save(intended, published(intended, outcome.value), ctx)
      : await saveFailure(intended, outcome, work);
  await noteOutcome(work, outcome);
  return answered;
}

const channelIntends = ({ channel }: Work): boolean => channel.intendsItself === true;

type WrittenIntent = {
  /** `false`: the lease has too little room left, nothing may be sent. Throws what the database says, once more at `check`. */
  write(): Promise<boolean>;
  /** Throws what kept the intent from being written. */
  check(): void;
  isTooLate(): boolean;
  /** As it was last written. */
  delivery(): Delivery;
};

function intentOf(work: WalkWork, content: DeliveryContent): WrittenIntent {
  let { delivery } = work;
  let failure: { error: unknown } | null = null;
  let isTooLate = false;
  return {
    write: async () => {
      try {
        delivery = await writeIntent(work, content);
      } catch (error) {
        failure = { error };
        throw error;
      }
      isTooLate = !hasRoom(delivery, work);
      return !isTooLate;
    },
    check: () => {
      if (failure !== null) throw failure.error;
    },
    isTooLate: () => isTooLate,
    delivery: () => delivery,
  };
}

function writeIntent({ delivery, ctx }: Work, { link }: DeliveryContent): Promise<Delivery> {
  const intent = { at: ctx.now().toISOString(), link, mayResend: true };
  const { channel, sent } = delivery.checkpoint;
  const first = { at: sent?.at ?? intent.at, link: sent?.link ?? link };
  return save(delivery, { state: 'committing', checkpoint: { intent, channel, sent: first } }, ctx);
}

/**
 * An error out of `commit` says nothing about what the public sees, so it is in doubt once the intent is written. Throws only
 * that the claim is lost, or that the intent could not be written, after which the channel has sent nothing.
 */
async function commitOnce(work: WalkWork, content: DeliveryContent, intent: WrittenIntent): Promise<Outcome<Receipt>> {
  const { channel, ctx } = work;
  const checkpoint = intent.delivery().checkpoint.channel;
  const intend = channelIntends(work) ? intent.write : undefined;
  try {
    const outcome = await channel.commit(channelContext(work), { content, checkpoint, ...(intend && { intend }) });
    intent.check();
    return outcome;
  } catch (error) {
    intent.check();
    if (isClaimLost(error)) throw error;
    const outcome = outcomeOfError(error, intent.delivery(), ctx);
    return intent.delivery().checkpoint.intent === null ? outcome : { kind: 'unknown', error: outcome.error, mayResend: true };
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
