import type { Delivery } from '../domain/delivery.ts';
import { expandSchedules } from './plan/expand.ts';
import { resumeWaiting } from './plan/resume.ts';
import type { DeliveryContext } from './ports/context.ts';
import { runDelivery } from './steps/run-delivery.ts';

/** At once, per worker: channels wait for the network most of the time. */
const batchSize = 8;
/** A tick ends even when work keeps coming; the next one goes on. */
const maxBatches = 500;

export type TickReport = { planned: number; resumed: number; claimed: number };

/**
 * One round: plan, wake what may go on, then run everything that is due.
 *
 * Truth is in the deliveries, so a tick may come late, twice or in several workers at once.
 */
export async function tick(ctx: DeliveryContext): Promise<TickReport> {
  const planned = await expandSchedules(ctx);
  const resumed = await resumeWaiting(ctx);
  let claimed = 0;
  for (let batch = 0; batch < maxBatches; batch++) {
    const { leaseMs } = ctx.policy;
    const due = await ctx.deliveries.claimDue({ now: ctx.now(), leaseMs, owner: ctx.owner, limit: batchSize });
    if (due.length === 0) break;
    claimed += due.length;
    await Promise.all((await linesOf(due, ctx)).map((line) => runInOrder(line, ctx)));
  }
  return { planned, resumed, claimed };
}

/**
 * What fell due while nothing ran goes out channel by channel in the order of the plan. Where a repeat has the effect of once
 * nobody sees an order: entries of the portal go at the same time, and one generation brings them all.
 */
async function linesOf(due: readonly Delivery[], ctx: DeliveryContext): Promise<Delivery[][]> {
  const lines = new Map<string, Delivery[]>();
  for (const delivery of due) lines.set(delivery.channelId, [...(lines.get(delivery.channelId) ?? []), delivery]);
  const cut = [...lines].map(async ([channelId, line]) =>
    line.length > 1 && (await isRepeatable(channelId, ctx)) ? line.map((delivery) => [delivery]) : [line],
  );
  return (await Promise.all(cut)).flat();
}

/** A channel that can't be read is stopped by name when its delivery is opened. */
async function isRepeatable(channelId: string, { channelStore, kinds }: DeliveryContext): Promise<boolean> {
  const connected = await channelStore.get(channelId).catch(() => null);
  return connected !== null && kinds[connected.kind]?.isCommitIdempotent === true;
}

async function runInOrder(line: readonly Delivery[], ctx: DeliveryContext): Promise<void> {
  for (const delivery of line) await runSafely(delivery, ctx);
}

/**
 * One delivery's bug, or a database that fails for a moment, must not stop the others. Its lease runs out and it is taken up
 * again.
 */
async function runSafely(delivery: Delivery, ctx: DeliveryContext): Promise<void> {
  try {
    await runDelivery(delivery, ctx);
  } catch (error) {
    ctx.report({ kind: 'bug', subject: `delivery ${delivery.id}`, error });
  }
}
