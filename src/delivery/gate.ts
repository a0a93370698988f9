import type { DeliveryContent } from '../channels/define-channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import { occurrences } from '../schedule/occurrences.ts';
import { formatDateTime } from '../text/dates.ts';
import { atOnce } from './at-once.ts';
import type { DeliveryContext } from './context.ts';
import { type Patch, stopped } from './transitions.ts';
import type { Work } from './work.ts';

/**
 * Reasons not to go on, asked under the claim: before preparing, and again right before the irreversible call.
 * `null` = go on.
 */
export async function closedGate({ delivery, connected, channel, ctx }: Work): Promise<Patch | null> {
  const now = ctx.now();
  const { channelId } = delivery;
  if (!(await isStillPlanned(delivery, ctx))) return stopped('cancelled', new AppError('delivery.plan-changed'), now);
  if (connected.isPaused) return stopped('held', new AppError('channel.paused', { params: { channelId } }), now);
  if (connected.needsLogin) {
    const error = new AppError('channel.login-needed', { params: { platformCode: '–', platformSubcode: '–' } });
    return stopped('auth-wait', error, now);
  }
  const limitMs = channel.limits.lateAfterMs === undefined ? ctx.policy.lateAfterMs : channel.limits.lateAfterMs;
  const lateMs = now.getTime() - Date.parse(delivery.dueAt);
  return limitMs !== null && lateMs > limitMs ? stopped('missed', missedError(delivery, lateMs, limitMs), now) : null;
}

/** The plan may have been edited, switched off or deleted since the delivery was written. */
async function isStillPlanned(delivery: Delivery, ctx: DeliveryContext): Promise<boolean> {
  if (delivery.scheduleId === atOnce) return true;
  const schedule = await ctx.schedules.getActive(delivery.scheduleId);
  if (schedule === null) return false;
  const due = new Date(delivery.dueAt);
  return (
    schedule.editionSha256 === delivery.editionSha256 &&
    schedule.artworkKey === delivery.artworkKey &&
    schedule.channelIds.includes(delivery.channelId) &&
    occurrences(schedule.recurrence, { from: due, to: due }).length > 0
  );
}

/** The first fatal finding as an error, `null` when the channel takes the post. */
export function contentError({ channel }: Work, content: DeliveryContent): AppError | null {
  const finding = channel.validate(content).find(({ severity }) => severity === 'fatal');
  return finding === undefined ? null : new AppError(finding.code as ErrorCode, { params: finding.params });
}

function missedError(delivery: Delivery, lateMs: number, limitMs: number): AppError {
  return new AppError('delivery.missed', {
    params: {
      due: formatDateTime(new Date(delivery.dueAt)),
      minutes: Math.floor(lateMs / 60_000),
      limit: Math.floor(limitMs / 60_000),
    },
  });
}
