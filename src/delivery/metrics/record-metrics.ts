import type { Delivery } from '../../domain/delivery.ts';
import { minuteMs } from '../../domain/durations.ts';
import { type SnapshotAge, snapshotAges } from '../../domain/metrics.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { channelContext, openWork } from '../steps/work.ts';

const ages = Object.entries(snapshotAges) as [SnapshotAge, number][];
/** A platform that could not be asked is asked again after this; the snapshot then says when it was really taken. */
const againMs = 30 * minuteMs;
/** In one tick; the next one goes on. */
const atOnce = 20;

/** Takes the numbers of posts that have come to an hour, a day and a week. A failure only waits. */
export async function recordMetrics(ctx: DeliveryContext): Promise<number> {
  let taken = 0;
  for (const delivery of await ctx.deliveries.metrics.due({ now: ctx.now(), limit: atOnce })) {
    if (await recordOne(delivery, ctx)) taken++;
  }
  return taken;
}

async function recordOne(delivery: Delivery, ctx: DeliveryContext): Promise<boolean> {
  const { metrics } = ctx.deliveries;
  const { id: deliveryId, channelId, receipt } = delivery;
  const ageMs = ctx.now().getTime() - Date.parse(receipt?.at ?? delivery.dueAt);
  const reached = ages.filter(([, afterMs]) => afterMs <= ageMs).at(-1);
  const values = reached === undefined ? 'later' : await valuesOf(delivery, ctx);
  if (reached !== undefined && typeof values === 'object') {
    const added = await metrics.add({ deliveryId, channelId, age: reached[0], takenAt: ctx.now().toISOString(), values });
    await metrics.plan(deliveryId, nextLook(delivery, ageMs));
    return added;
  }
  const againAt = new Date(ctx.now().getTime() + againMs).toISOString();
  await metrics.plan(deliveryId, values === 'never' ? null : againAt);
  return false;
}

async function valuesOf(delivery: Delivery, ctx: DeliveryContext): Promise<Record<string, number | null> | 'later' | 'never'> {
  if (delivery.receipt === null) return 'never';
  try {
    const work = await openWork(delivery, ctx);
    if (work.channel.metrics === undefined) return 'never';
    const outcome = await work.channel.metrics(channelContext(work), delivery.receipt);
    if (outcome.kind === 'ok') return outcome.value;
    return outcome.kind === 'rejected' ? 'never' : 'later';
  } catch (error) {
    ctx.report({ kind: 'bug', subject: `metrics of delivery ${delivery.id}`, error });
    return 'later';
  }
}

/** The next age after this one; an age that was slept through is not made up for: its numbers are gone. */
function nextLook({ receipt, dueAt }: Delivery, ageMs: number): string | null {
  const next = ages.find(([, afterMs]) => afterMs > ageMs);
  return next === undefined ? null : new Date(Date.parse(receipt?.at ?? dueAt) + next[1]).toISOString();
}
