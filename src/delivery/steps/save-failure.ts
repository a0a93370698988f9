import type { Outcome } from '../../channels/define-channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { lookAgainMs } from '../tokens/token-policy.ts';
import { save } from './save.ts';
import { afterFailure, errorRecord, type Moment, settled } from './transitions.ts';
import type { WalkWork } from './work.ts';

/** A step that failed, perhaps before its channel could be read. */
export type FailedWork = Pick<WalkWork, 'ctx'> & Partial<Pick<WalkWork, 'connected'>>;

/**
 * Writes what a failed step means, and stops the channel where an administrator must act first. Refused tokens are renewed first,
 * once: then the delivery starts over with the new ones.
 */
export async function saveFailure(
  delivery: Delivery,
  outcome: Exclude<Outcome<never>, { kind: 'ok' }>,
  { ctx, connected }: FailedWork,
): Promise<Delivery> {
  if (outcome.kind === 'auth') return saveRefused(delivery, outcome.error, { ctx, connected });
  if (outcome.kind === 'blocked' && isOfChannel(outcome.error)) {
    await ctx.channelStore.stop({ channelId: delivery.channelId, reason: 'paused', error: outcome.error });
  }
  return save(delivery, afterFailure(delivery, outcome, momentOf(ctx)), ctx);
}

async function saveRefused(delivery: Delivery, refusal: AppError, { ctx, connected }: FailedWork): Promise<Delivery> {
  const { channelId } = delivery;
  const renewal = connected === undefined ? ({ kind: 'impossible' } as const) : await ctx.renewOnce(connected);
  if (renewal.kind === 'renewed') {
    return save(delivery, { state: 'preparing', checkpoint: settled(delivery), lastError: errorRecord(refusal, ctx.now()) }, ctx);
  }
  if (renewal.kind === 'busy' || renewal.kind === 'failed') {
    const error = renewal.kind === 'failed' ? renewal.error : new AppError('channel.refreshing', { params: { channelId } });
    const wait = { kind: 'retry', error, afterMs: lookAgainMs, isCounted: renewal.kind === 'failed' } as const;
    return save(delivery, afterFailure(delivery, wait, momentOf(ctx)), ctx);
  }
  await ctx.channelStore.stop({ channelId, reason: 'needs-login', error: refusal });
  return save(delivery, afterFailure(delivery, { kind: 'auth', error: refusal }, momentOf(ctx)), ctx);
}

function momentOf({ now, random, policy }: DeliveryContext): Moment {
  return { now: now(), random, policy };
}

/** A fault of the channel's set-up stops the channel; one of a single piece (a font, a file) does not. */
function isOfChannel({ code }: AppError): boolean {
  return code.startsWith('channel.') || code.startsWith('secrets.');
}
