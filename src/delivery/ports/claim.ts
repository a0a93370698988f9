import { claimableStates, type Delivery } from '../../domain/delivery.ts';

/** Whether a worker may take the delivery now: its time has come and no living lease is on it. */
export function isClaimable(delivery: Delivery, now: Date): boolean {
  const isFree = delivery.leaseUntil === null || Date.parse(delivery.leaseUntil) <= now.getTime();
  const isWaiting = (claimableStates as readonly string[]).includes(delivery.state);
  return isFree && isWaiting && Date.parse(delivery.nextAt) <= now.getTime();
}

/**
 * What a claim writes. The fence grows, so the worker that held the delivery before can write no more. States after `claimed`
 * stay as they are: they say where the last worker stopped.
 */
export function claimPatch({ delivery, now, leaseMs, owner }: { delivery: Delivery; now: Date; leaseMs: number; owner: string }) {
  const isFresh = delivery.state === 'planned' || delivery.state === 'retry-wait';
  return {
    state: isFresh ? ('claimed' as const) : delivery.state,
    fence: delivery.fence + 1,
    leaseOwner: owner,
    leaseUntil: new Date(now.getTime() + leaseMs).toISOString(),
    updatedAt: now.toISOString(),
  };
}
