import type { Delivery } from '../../domain/delivery.ts';
import { atOnce } from '../plan/at-once.ts';
import type { DeliveryContext } from '../ports/context.ts';
import type { Patch } from '../steps/transitions.ts';

/** What was prepared belongs to the old edition. The key stays, so that it is the same delivery: nothing goes out twice. */
export const fromTheStart = { checkpoint: { intent: null, channel: null } } as const;

/**
 * A schedule that follows its documents or a theme sends what is approved now, also when the delivery was planned before that.
 * Approving a successor moves what waits; this catches what a worker held meanwhile. `null` = the edition stays.
 *
 * Only for a delivery without an intent: what may be public already is never changed.
 */
export async function movedToSuccessor(delivery: Delivery, ctx: DeliveryContext): Promise<Patch | null> {
  if (delivery.scheduleId === atOnce) return null;
  const schedule = await ctx.schedules.getActive(delivery.scheduleId);
  if (schedule === null || schedule.subject.kind === 'editions') return null;
  const editionSha256 = await ctx.schedules.successorOf(delivery.editionSha256, schedule.officePath ?? null);
  if (editionSha256 === null) return null;
  return { ...fromTheStart, editionSha256, state: 'preparing' };
}
