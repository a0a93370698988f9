import type { Channel, ChannelContext, Outcome } from '../channels/define-channel.ts';
import type { Delivery } from '../domain/delivery.ts';
import { AppError } from '../domain/errors.ts';
import type { ConnectedChannel, DeliveryContext } from './context.ts';
import { afterFailure, type Patch } from './transitions.ts';

/** A delivery under this worker's claim, with the channel it goes to. */
export type Work = { delivery: Delivery; connected: ConnectedChannel; channel: Channel; ctx: DeliveryContext };

/** Reads the channel afresh. Throws `channel.unknown`, `channel.kind-unknown`, `secrets.*`. */
export async function openWork(delivery: Delivery, ctx: DeliveryContext): Promise<Work> {
  const connected = await ctx.book.get(delivery.channelId);
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

/** Writes what a failed step means, and stops the channel where an administrator must act first. */
export async function saveFailure(
  delivery: Delivery,
  outcome: Exclude<Outcome<never>, { kind: 'ok' }>,
  ctx: DeliveryContext,
): Promise<Delivery> {
  if (outcome.kind === 'auth' || (outcome.kind === 'blocked' && isOfChannel(outcome.error))) {
    const reason = outcome.kind === 'auth' ? 'needs-login' : 'paused';
    await ctx.book.stop({ channelId: delivery.channelId, reason, error: outcome.error });
  }
  return save(delivery, afterFailure(delivery, outcome, { now: ctx.now(), random: ctx.random, policy: ctx.policy }), ctx);
}

/** A fault of the channel's set-up stops the channel; one of a single piece (a font, a file) does not. */
function isOfChannel({ code }: AppError): boolean {
  return code.startsWith('channel.') || code.startsWith('secrets.');
}

/**
 * What a thrown error means before anything irreversible. What is no `AppError` is a bug: reported with its stack, tried
 * again a few times, then held.
 */
export function outcomeOfError(
  error: unknown,
  delivery: Delivery,
  ctx: DeliveryContext,
): Exclude<Outcome<never>, { kind: 'ok' | 'pending' }> {
  if (!(error instanceof AppError)) {
    ctx.report({ kind: 'bug', subject: `delivery ${delivery.id}`, error });
    const reason = error instanceof Error ? error.message : String(error);
    const unexpected = new AppError('delivery.unexpected', { cause: error, params: { id: delivery.id, reason } });
    return { kind: 'retry', error: unexpected, afterMs: null, isCounted: true };
  }
  if (error.remedy === 'fix-content') return { kind: 'rejected', error };
  if (error.remedy === 'fix-setup') return { kind: 'blocked', error };
  return { kind: 'retry', error, afterMs: null, isCounted: true };
}

export function isClaimLost(error: unknown): boolean {
  return error instanceof AppError && error.code === 'delivery.claim-lost';
}
