import type { PlannedDelivery } from '../domain/delivery.ts';
import type { Schedule } from '../domain/schedule.ts';
import { occurrences } from '../schedule/occurrences.ts';
import type { DeliveryContext } from './context.ts';
import { effectKeyOf } from './effect-key.ts';

/**
 * Turns what is planned up to the horizon into deliveries.
 *
 * It goes on from where the last expansion ended, not from now: what fell due while nothing was running becomes a delivery
 * too, and is then published late or `missed`, never forgotten. A crash before the mark is written only repeats inserts
 * that change nothing.
 */
export async function expandSchedules(ctx: DeliveryContext): Promise<number> {
  let inserted = 0;
  for (const schedule of await ctx.schedules.listActive()) {
    try {
      inserted += await expand(schedule, ctx);
    } catch (error) {
      ctx.report({ kind: 'bug', subject: `schedule ${schedule.id}`, error });
    }
  }
  return inserted;
}

/** While more than half the horizon is planned there is nothing to do: that is most ticks. */
async function expand(schedule: Schedule, ctx: DeliveryContext): Promise<number> {
  const now = ctx.now();
  const { horizonMs } = ctx.policy;
  const from = new Date(schedule.expandedUntil ?? schedule.activeFrom);
  if (schedule.expandedUntil !== null && from.getTime() - now.getTime() > horizonMs / 2) return 0;
  const to = new Date(now.getTime() + horizonMs);
  const inserted = await ctx.deliveries.insertMissing(planned(schedule, { from, to }), now);
  await ctx.schedules.saveExpandedUntil(schedule, to);
  return inserted;
}

/** One delivery for each occurrence in the window and each channel. Pure. */
function planned(schedule: Schedule, window: { from: Date; to: Date }): PlannedDelivery[] {
  const { id: scheduleId, editionSha256, artworkKey } = schedule;
  return occurrences(schedule.recurrence, window).flatMap((instant) =>
    schedule.channelIds.map((channelId) => {
      const effect = { editionSha256, artworkKey, channelId, dueAt: instant.toISOString() };
      return { ...effect, scheduleId, effectKey: effectKeyOf(effect) };
    }),
  );
}
