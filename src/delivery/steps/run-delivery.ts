import type { Delivery } from '../../domain/delivery.ts';
import { recordAttempt } from '../attempts/record-attempt.ts';
import { noteOutcome } from '../gates/note-outcome.ts';
import type { DeliveryContext, WalkContext } from '../ports/context.ts';
import { renewTokens } from '../tokens/renew-tokens.ts';
import { commitStep } from './commit-step.ts';
import { outcomeOfError } from './outcome-of-thrown.ts';
import { prepareStep, saveThrown } from './prepare-step.ts';
import { reconcileStep } from './reconcile-step.ts';
import { isClaimLost, save } from './save.ts';
import { afterPoll, published } from './transitions.ts';
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
  const { intent } = delivery.checkpoint;
  if (intent !== null) return reconcileStep(delivery, intent, ctx);
  let work: WalkWork;
  try {
    work = await openWork(delivery, ctx);
  } catch (error) {
    return saveThrown(delivery, error, { ctx });
  }
  if (delivery.state === 'processing') return pollStep(work);
  return delivery.state === 'prepared' ? commitStep(work) : prepareStep(work);
}

/** The platform has accepted the post and is still working on it. */
async function pollStep(work: WalkWork): Promise<Delivery> {
  const { ctx, delivery, channel } = work;
  const outcome = await channel
    .poll(channelContext(work), { checkpoint: delivery.checkpoint.channel })
    .catch((error: unknown) => outcomeOfError(error, delivery, ctx));
  await noteOutcome(work, outcome);
  if (outcome.kind === 'ok') return save(delivery, published(delivery, outcome.value), ctx);
  return save(delivery, afterPoll(delivery, outcome, { now: ctx.now(), random: ctx.random, policy: ctx.policy }), ctx);
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
