import type { Delivery } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContext } from '../ports/context.ts';
import type { Patch } from './transitions.ts';

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

/** Whether another worker has taken the delivery over: nothing more may be written. */
export function isClaimLost(error: unknown): boolean {
  return error instanceof AppError && error.code === 'delivery.claim-lost';
}
