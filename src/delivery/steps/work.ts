import type { Channel, ChannelContext, Outcome } from '../../channels/define-channel.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { ConnectedChannel } from '../ports/channel-store.ts';
import type { DeliveryContext, WalkContext } from '../ports/context.ts';
import { lookAgainMs } from '../tokens/token-policy.ts';
import { outcomeOfThrown } from './outcome-of-thrown.ts';
import { afterFailure, errorRecord, type Moment, type Patch } from './transitions.ts';

/** A delivery under this worker's claim, with the channel it goes to. */
export type Work<Ctx extends DeliveryContext = DeliveryContext> = {
  delivery: Delivery;
  connected: ConnectedChannel;
  channel: Channel;
  ctx: Ctx;
};
/** The same within a walk. */
export type WalkWork = Work<WalkContext>;
/** A step that failed, perhaps before its channel could be read. */
export type FailedWork = Pick<WalkWork, 'ctx'> & Partial<Pick<WalkWork, 'connected'>>;

/** Reads the channel afresh. Throws `channel.unknown`, `channel.kind-unknown`, `secrets.*`. */
export async function openWork<Ctx extends DeliveryContext>(delivery: Delivery, ctx: Ctx): Promise<Work<Ctx>> {
  const connected = await ctx.channelStore.get(delivery.channelId);
  if (connected === null) throw new AppError('channel.unknown', { params: { channelId: delivery.channelId } });
  const channel = ctx.kinds[connected.kind];
  if (channel === undefined) {
    throw new AppError('channel.kind-unknown', { params: { kind: connected.kind, known: Object.keys(ctx.kinds).join(', ') } });
  }
  return { delivery, connected, channel, ctx };
}

export function channelContext({ connected, ctx }: Work): ChannelContext {
  const { settings, secrets } = connected;
  return { ...ctx.generation, settings, secrets, fetch: ctx.fetch, network: ctx.network, now: ctx.now };
}

/** Writes a step and renews the lease (unless the step lets go of it). Throws `delivery.claim-lost`: then stop at once. */
export async function save(delivery: Delivery, patch: Patch, ctx: DeliveryContext): Promise<Delivery> {
  const now = ctx.now();
  const leaseUntil = new Date(now.getTime() + ctx.policy.leaseMs).toISOString();
  const next: Delivery = { ...delivery, leaseUntil, ...patch, updatedAt: now.toISOString() };
  if (!(await ctx.deliveries.save(next, delivery.fence))) {
    throw new AppError('delivery.claim-lost', { params: { id: delivery.id } });
  }
  if (next.state !== delivery.state) ctx.report({ kind: 'moved', delivery: next, from: delivery.state });
  return next;
}

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
    const checkpoint = { intent: null, channel: delivery.checkpoint.channel };
    return save(delivery, { state: 'preparing', checkpoint, lastError: errorRecord(refusal, ctx.now()) }, ctx);
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

/** As `outcomeOfThrown`, of a delivery. */
export function outcomeOfError(
  error: unknown,
  delivery: Delivery,
  ctx: DeliveryContext,
): Exclude<Outcome<never>, { kind: 'ok' | 'pending' }> {
  return outcomeOfThrown(error, `delivery ${delivery.id}`, ctx);
}

export function isClaimLost(error: unknown): boolean {
  return error instanceof AppError && error.code === 'delivery.claim-lost';
}
