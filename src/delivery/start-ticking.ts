import { createTask } from 'node-cron';
import { maintainChannels } from './maintain-channels.ts';
import type { DeliveryContext } from './ports/context.ts';
import { type TickReport, tick } from './tick.ts';

/** Every ten seconds: the first field is seconds. */
const everyTenSeconds = '*/10 * * * * *';

/**
 * Ticks at once, to sweep up what an earlier run left in the middle and what fell due while nothing ran, and then by the clock. A round that takes longer than the pause
 * is joined, not overlapped. `stop` waits for the round that is running.
 */
export function startTicking(
  ctx: DeliveryContext,
  { cron = everyTenSeconds, onTick = () => {} }: { cron?: string; onTick?: (report: TickReport) => void } = {},
): { stop: () => Promise<void> } {
  let running: Promise<void> | null = null;
  let hasSwept = false;
  const sweepAndTick = async () => {
    if (!hasSwept) {
      await ctx.deliveries.attempts.closeLeft(ctx.now());
      await ctx.deliveries.freeLeases(ctx.owner, ctx.now());
    }
    hasSwept = true;
    const report = await tick(ctx);
    await maintainChannels(ctx);
    return report;
  };
  const round = () => {
    running ??= sweepAndTick()
      .then(onTick, (error: unknown) => ctx.report({ kind: 'bug', subject: 'tick', error }))
      .finally(() => {
        running = null;
      });
    return running;
  };
  const task = createTask(cron, round, { suppressMissedWarning: true });
  void task.start();
  void round();
  return {
    stop: async () => {
      await task.destroy();
      await running;
    },
  };
}
