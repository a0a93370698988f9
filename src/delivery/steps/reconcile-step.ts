import type { Fingerprint, Reconciliation } from '../../channels/define-channel.ts';
import type { Delivery, Intent } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import { toLocalIso } from '../../text/dates.ts';
import type { WalkContext } from '../ports/context.ts';
import { outcomeOfError } from './outcome-of-thrown.ts';
import { save } from './save.ts';
import { afterFailure, errorRecord, inQuestion, nextLook, type Patch, published, stopped } from './transitions.ts';
import { channelContext, openWork, type WalkWork } from './work.ts';

/**
 * An intent was found: the post may be public. Nothing is sent here; the channel is asked what it shows.
 *
 * "Not there" is believed only when it is old enough (`absentAfterMs`), because a request can still be on its way. Where
 * committing twice is the same as once, it is believed at once.
 */
export async function reconcileStep(delivery: Delivery, intent: Intent, ctx: WalkContext): Promise<Delivery> {
  const observed = await reconcile({ delivery, intent, ctx });
  return save(delivery, afterReconciliation({ delivery, intent, ctx, ...observed }), ctx);
}

type Doubt = { delivery: Delivery; intent: Intent; ctx: WalkContext };
type Observed = { seen: Reconciliation; isIdempotent: boolean };

/**
 * Asks the channel; once more where new tokens were needed. A question that fails in any way has seen nothing, and may be
 * repeated.
 */
async function reconcile(doubt: Doubt): Promise<Observed> {
  const { delivery, ctx } = doubt;
  let isIdempotent = false;
  try {
    const work = await openWork(delivery, ctx);
    isIdempotent = work.channel.isCommitIdempotent;
    const seen = await lookFor(work, doubt.intent);
    return (await isWorthAnother(seen, work)) ? await reconcile(doubt) : { seen, isIdempotent };
  } catch (error) {
    const outcome = outcomeOfError(error, delivery, ctx);
    return { seen: { kind: 'cannot-tell', error: outcome.error, canAskAgain: true }, isIdempotent };
  }
}

/** Asks the channel, from the first time on that it may have been sent. Throws what the channel throws. */
export function lookFor(work: WalkWork, { at, link }: Pick<Intent, 'at' | 'link'>): Promise<Reconciliation> {
  const { delivery, channel, ctx } = work;
  const { effectKey: deliveryKey, checkpoint } = delivery;
  const first = Math.min(Date.parse(at), Date.parse(checkpoint.sent?.at ?? at));
  const since = new Date(first - ctx.policy.searchBackMs);
  const fingerprint: Fingerprint = { deliveryKey, link, since, checkpoint: checkpoint.channel };
  return channel.reconcile(channelContext(work), fingerprint);
}

/** Refused for its tokens, and there are newer ones now. A walk renews once, so this is true at most once a walk. */
async function isWorthAnother(seen: Reconciliation, { connected, ctx }: WalkWork): Promise<boolean> {
  if (seen.kind !== 'cannot-tell' || seen.error.code !== 'channel.login-needed') return false;
  return (await ctx.renewOnce(connected)).kind === 'renewed';
}

function afterReconciliation({ delivery, intent, seen, isIdempotent, ctx }: Doubt & Observed): Patch {
  const now = ctx.now();
  if (seen.kind === 'found') return published(delivery, seen.receipt);
  const { look } = delivery.checkpoint;
  const next = nextLook(look?.at ?? intent.at, { now, policy: ctx.policy });
  if (look?.by === 'look') return toPerson(delivery, lookedInVain(intent, seen), now);
  if (seen.kind === 'cannot-tell') {
    // Nobody can look but a person, who has.
    if (look !== undefined && !seen.canAskAgain) return sendAgain(delivery, intent, { ctx, now });
    if (next !== null && seen.canAskAgain) return { ...waiting(next), lastError: errorRecord(seen.error, now) };
    return toPerson(delivery, unconfirmed(intent, seen.error), now);
  }
  const ageMs = now.getTime() - Date.parse(intent.at);
  if (!isIdempotent && ageMs < ctx.policy.absentAfterMs) return waiting(next ?? now.toISOString());
  if (!intent.mayResend && look === undefined) return toPerson(delivery, unconfirmed(intent), now);
  return sendAgain(delivery, intent, { ctx, now });
}

/** Until the next look; a delivery that a person wants sent again is shown as one in doubt, too. */
function waiting(nextAt: string): Patch {
  return { state: 'committing', leaseUntil: null, nextAt };
}

/** A person decides. The look they wanted is over. */
function toPerson(delivery: Delivery, error: AppError, now: Date): Patch {
  return { ...stopped('unconfirmed', error, now), ...inQuestion(delivery) };
}

function lookedInVain({ at, link }: Intent, seen: Exclude<Reconciliation, { kind: 'found' }>): AppError {
  const params = { at: toLocalIso(new Date(at)), link };
  if (seen.kind === 'absent') return new AppError('delivery.looked-absent', { params });
  return new AppError('delivery.unconfirmed', { cause: seen.error, params });
}

/** It is certain that nothing went out, so it goes through `prepare` and its gates again, as a counted attempt. */
function sendAgain(delivery: Delivery, intent: Intent, { ctx, now }: { ctx: WalkContext; now: Date }): Patch {
  const error = new AppError('delivery.not-there', { params: { at: toLocalIso(new Date(intent.at)) } });
  const { random, policy } = ctx;
  return afterFailure(delivery, { kind: 'retry', error, afterMs: 0, isCounted: true }, { now, random, policy });
}

function unconfirmed(intent: Intent, cause?: AppError): AppError {
  return new AppError('delivery.unconfirmed', { cause, params: { at: toLocalIso(new Date(intent.at)), link: intent.link } });
}
