import { createTask } from 'node-cron';
import { shareInFlight } from '../concurrency/share-in-flight.ts';
import { maintainChannels } from './maintain-channels.ts';
import type { DeliveryContext } from './ports/context.ts';
import { tick } from './tick.ts';

/** The first field is seconds. */
const everyTenSeconds = '*/10 * * * * *';

type Ticking = {
  /**
   * When to tick, in the words of cron.
   * @default every ten seconds
   */
  cron?: string;
};

/**
 * Ticks at once, to take up what an earlier run left and what fell due while nothing ran, and then by the clock.
 *
 * Rounds never overlap: a round that takes longer than the pause is shared with the next one. `stop` waits for the round
 * that runs.
 */
export function startTicking(ctx: DeliveryContext, { cron = everyTenSeconds }: Ticking = {}): { stop: () => Promise<void> } {
  const share = shareInFlight<void>();
  const sweep = onceDone(() => sweepEarlierRun(ctx));
  const round = async () => {
    await sweep();
    await tick(ctx);
    await maintainChannels(ctx);
  };
  let latest = Promise.resolve();
  const tickOnce = () => {
    latest = share('tick', () => round().catch((error: unknown) => ctx.report({ kind: 'bug', subject: 'tick', error })));
    return latest;
  };
  const task = createTask(cron, tickOnce, { suppressMissedWarning: true });
  void task.start();
  void tickOnce();
  return {
    stop: async () => {
      await task.destroy();
      await latest;
    },
  };
}

/** Closes the attempts and frees the leases that an earlier run of this worker left. */
async function sweepEarlierRun({ deliveries, now, owner }: DeliveryContext): Promise<void> {
  await deliveries.attempts.closeLeft(now());
  await deliveries.freeLeases(owner, now());
}

/** Runs until it has ended well once; after that it does nothing. */
function onceDone(run: () => Promise<void>): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (!isDone) await run();
    isDone = true;
  };
}
