import type { DeliveryContent } from '../../channels/contract/delivery-content.ts';
import type { Outcome } from '../../channels/define-channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { dayMs, minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { postingRulesOf } from '../../schedule/posting-rules.ts';
import { dateTimeInBoth } from '../../text/dates.ts';
import { checkChannel } from '../health/check-channel.ts';
import { atOnce } from '../plan/at-once.ts';
import { isPlanned } from '../plan/plan.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { outcomeOfError } from '../steps/outcome-of-thrown.ts';
import { type Patch, stopped } from '../steps/transitions.ts';
import { channelContext, type Work } from '../steps/work.ts';
import { circuitGate } from './circuit-gate.ts';
import { postingDelay } from './posting-gate.ts';

/** A platform that could not be asked whose the keys are is asked again after this. */
const uncheckedWaitMs = 30_000;

/**
 * Reasons not to go on, asked under the claim: before preparing, and again right before the irreversible call.
 * `null` = go on.
 */
export async function blockedReason(work: Work): Promise<Patch | null> {
  const { delivery, ctx } = work;
  const now = ctx.now();
  if (!(await isStillPlanned(delivery, ctx))) return stopped('cancelled', new AppError('delivery.plan-changed'), now);
  return (
    stoppedChannel(work) ??
    tooLate(work) ??
    outOfHours(work) ??
    (await tooClose(work)) ??
    (await unverifiedAccount(work)) ??
    circuitGate(work)
  );
}

/** The switches, and a login that is missing. */
function stoppedChannel({ delivery, connected, ctx }: Work): Patch | null {
  const now = ctx.now();
  const { channelId } = delivery;
  if (connected.isAllPaused) return stopped('held', new AppError('channel.all-paused'), now);
  if (connected.isPaused) return stopped('held', new AppError('channel.paused', { params: { channelId } }), now);
  if (connected.needsLogin) {
    const error = new AppError('channel.login-needed', { params: { platformCode: '–', platformSubcode: '–' } });
    return stopped('auth-wait', error, now);
  }
  return null;
}

/** New keys are asked whose they are before the first post goes out under them. */
async function unverifiedAccount({ delivery: { channelId }, connected, channel, ctx }: Work): Promise<Patch | null> {
  if (channel.identify === undefined || !connected.isUnchecked) return null;
  const found = await checkChannel(channelId, ctx);
  if (found.kind === 'well') return null;
  const now = ctx.now();
  if (found.kind !== 'unreachable' && 'error' in found) return stopped('auth-wait', found.error, now);
  const error = new AppError('channel.unchecked', { cause: 'error' in found ? found.error : undefined, params: { channelId } });
  return { ...stopped('retry-wait', error, now), nextAt: new Date(now.getTime() + uncheckedWaitMs).toISOString() };
}

/** Lateness counts from `dueAt`, or from the moment a person sent it on its way again. */
function tooLate(work: Work): Patch | null {
  const { delivery, ctx } = work;
  const now = ctx.now();
  const limitMs = lateLimitMs(work);
  const lateMs = now.getTime() - Math.max(Date.parse(delivery.dueAt), Date.parse(delivery.releasedAt ?? delivery.dueAt));
  return limitMs !== null && lateMs > limitMs ? stopped('missed', missedError(delivery, lateMs, limitMs), now) : null;
}

/** What was set for the channel, else what its kind says, else the policy's; `null` = late is better than never. */
function lateLimitMs({ connected, channel, ctx }: Work): number | null {
  const minutes = connected.posting?.lateLimitMinutes;
  if (minutes !== undefined) return minutes * minuteMs;
  return channel.limits.lateAfterMs === undefined ? ctx.policy.lateAfterMs : channel.limits.lateAfterMs;
}

function outOfHours({ connected, channel, ctx }: Work): Patch | null {
  return postingDelay({ kind: channel, posting: connected.posting, now: ctx.now() });
}

/** Posts take seconds to go out: closer by less, they are in the places that the plan gave them. */
const toleranceMs = minuteMs;

/**
 * What waited out a pause keeps the channel's spacing from what has gone out since: their planned places are all over. A post
 * that a person sent on its way goes at once.
 */
async function tooClose({ delivery, connected, channel, ctx }: Work): Promise<Patch | null> {
  const now = ctx.now();
  const { spacingMinutes } = postingRulesOf(channel, connected.posting);
  const gapMs = spacingMinutes * minuteMs;
  if (gapMs === 0 || delivery.releasedAt != null) return null;
  const dueFrom = new Date(now.getTime() - lookBackMs - gapMs);
  const gone = await ctx.deliveries.list({ channelIds: [delivery.channelId], states: ['published'], dueFrom });
  const last = Math.max(0, ...gone.map(({ receipt }) => Date.parse(receipt?.at ?? '') || 0));
  if (now.getTime() - last >= gapMs - toleranceMs) return null;
  const at = new Date(last + gapMs).toISOString();
  return { state: 'planned', dueAt: at, nextAt: at, leaseUntil: null };
}

/** A pause of weeks is another plan; posts that are older than their late limit do not go out anyway. */
const lookBackMs = 7 * dayMs;

/** The plan may have been edited, switched off or deleted since the delivery was written. */
async function isStillPlanned(delivery: Delivery, ctx: DeliveryContext): Promise<boolean> {
  if (delivery.scheduleId === atOnce) return true;
  const schedule = await ctx.schedules.getActive(delivery.scheduleId);
  return schedule !== null && isPlanned(schedule, delivery);
}

/** Why the channel does not take the post, from the post itself and from what the account may do now; `null` = it takes it. */
export async function refusalOf(work: Work, content: DeliveryContent): Promise<Exclude<Outcome<never>, { kind: 'ok' }> | null> {
  const error = firstFatal(work.channel.validate(content));
  if (error !== null) return { kind: 'rejected', error };
  const checked = await work.channel.preflight(channelContext(work), content);
  if (checked.kind !== 'ok') return checked;
  const found = firstFatal(checked.value);
  return found === null ? null : outcomeOfError(found, work.delivery, work.ctx);
}

function firstFatal(findings: Finding[]): AppError | null {
  const finding = findings.find(({ severity }) => severity === 'fatal');
  return finding === undefined ? null : AppError.of(finding);
}

function missedError(delivery: Delivery, lateMs: number, limitMs: number): AppError {
  return new AppError('delivery.missed', {
    params: {
      due: dateTimeInBoth(new Date(delivery.dueAt)),
      minutes: Math.floor(lateMs / minuteMs),
      limit: Math.floor(limitMs / minuteMs),
    },
  });
}
