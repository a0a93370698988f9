import type { Reconciliation } from '../../channels/define-channel.ts';
import type { Delivery, Intent } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import { toLocalIso } from '../../text/dates.ts';
import { recordAttempt } from '../attempts/record-attempt.ts';
import { noteOutcome } from '../gates/note-outcome.ts';
import { movedToSuccessor } from '../gates/successor.ts';
import type { DeliveryContext, WalkContext } from '../ports/context.ts';
import { renewTokens } from '../tokens/renew-tokens.ts';
import { commitStep } from './commit-step.ts';
import { outcomeOfError } from './outcome-of-thrown.ts';
import { prepareStep, saveThrown } from './prepare-step.ts';
import { lookFor, reconcileStep } from './reconcile-step.ts';
import { isClaimLost, save } from './save.ts';
import { afterPoll, inQuestion, published, stopped } from './transitions.ts';
import { channelContext, openWork, type WalkWork } from './work.ts';

/**
 * Takes a claimed delivery as far as it goes now: to `published`, to a wait, or to a person.
 *
 * Where it stopped before decides where it goes on. An intent on it decides above all: such a delivery is only looked for.
 * Returns the delivery as it was last written, `null` when another worker has taken it over.
 */
export function runDelivery(claimed: Delivery, ctx: DeliveryContext): Promise<Delivery | null> {
  return recordAttempt(claimed, ctx, (recording) => walk(claimed, { ...recording, renewOnce: renewerOf(recording) }));
}

async function walk(claimed: Delivery, ctx: WalkContext): Promise<Delivery | null> {
  let delivery = claimed;
  try {
    while (delivery.leaseUntil !== null) delivery = await step(delivery, ctx);
    return delivery;
  } catch (error) {
    if (isClaimLost(error)) return null;
    throw error;
  }
}

/** One step of the way. Each either advances the state or lets go of the lease, so the walk ends. */
async function step(delivery: Delivery, ctx: WalkContext): Promise<Delivery> {
  const doubt = doubtOf(delivery);
  if (doubt !== null) return reconcileStep(delivery, doubt, ctx);
  let work: WalkWork;
  try {
    const moved = delivery.state === 'processing' ? null : await movedToSuccessor(delivery, ctx);
    if (moved !== null) return await save(delivery, moved, ctx);
    work = await openWork(delivery, ctx);
  } catch (error) {
    if (isClaimLost(error)) throw error;
    return saveThrown(delivery, error, { ctx });
  }
  if (delivery.state === 'processing') return pollStep(work);
  return delivery.state === 'prepared' ? commitStep(work) : prepareStep(work);
}

/** An intent without a clear answer, or an earlier one that a person wants looked into. */
function doubtOf({ checkpoint: { intent, sent, look } }: Delivery): Intent | null {
  if (intent !== null || look === undefined || sent === undefined) return intent;
  return { at: sent.at, link: sent.link, mayResend: true };
}

/**
 * The platform has accepted the post and is still working on it. What it works on for longer than its kind ever takes is looked
 * for once more, and then a person is asked: such a delivery would wait for ever.
 */
async function pollStep(work: WalkWork): Promise<Delivery> {
  const { ctx, delivery, channel } = work;
  const outcome = await channel
    .poll(channelContext(work), { checkpoint: delivery.checkpoint.channel })
    .catch((error: unknown) => outcomeOfError(error, delivery, ctx));
  await noteOutcome(work, outcome);
  if (outcome.kind === 'ok') return save(delivery, published(delivery, outcome.value), ctx);
  if (outcome.kind === 'pending' && isTooLong(work)) return lookLast(work);
  return save(delivery, afterPoll(delivery, outcome, { now: ctx.now(), random: ctx.random, policy: ctx.policy }), ctx);
}

function isTooLong({ delivery, channel, ctx }: WalkWork): boolean {
  const { sent } = delivery.checkpoint;
  const since = Date.parse(sent?.takenAt ?? sent?.at ?? delivery.dueAt);
  const from = Math.max(since, Date.parse(delivery.dueAt));
  return ctx.now().getTime() - from >= (channel.processingMs ?? ctx.policy.processingMs);
}

/** Found, it is published; else a person decides. It is never sent again by itself: the platform has it. */
async function lookLast(work: WalkWork): Promise<Delivery> {
  const { ctx, delivery } = work;
  const { sent } = delivery.checkpoint;
  const at = sent?.at ?? delivery.dueAt;
  const link = sent?.link ?? '';
  const seen = await lookFor(work, { at, link }).catch((error: unknown): Reconciliation => {
    return { kind: 'cannot-tell', error: outcomeOfError(error, delivery, ctx).error, canAskAgain: false };
  });
  if (seen.kind === 'found') return save(delivery, published(delivery, seen.receipt), ctx);
  const cause = seen.kind === 'cannot-tell' ? seen.error : undefined;
  const error = new AppError('delivery.processing-too-long', { cause, params: { at: toLocalIso(new Date(at)), link } });
  return save(delivery, { ...stopped('unconfirmed', error, ctx.now()), ...inQuestion(delivery) }, ctx);
}

/** Tokens are renewed once a walk: what is refused again afterwards is refused for another reason. */
function renewerOf(ctx: DeliveryContext): WalkContext['renewOnce'] {
  let hasAsked = false;
  return async ({ id: channelId, tokens: { version } }) => {
    if (hasAsked) return { kind: 'impossible' };
    hasAsked = true;
    return renewTokens({ channelId, version, ctx });
  };
}
