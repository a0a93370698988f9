import { checkDueChannels } from './health/check-channel.ts';
import { recordMetrics } from './metrics/record-metrics.ts';
import type { DeliveryContext } from './ports/context.ts';
import { keepTokensFresh } from './tokens/keep-fresh.ts';

/**
 * What channels need beside deliveries: tokens before they end, a daily check-up, numbers of posts. Each by itself, so that one
 * that fails does not keep the others; nothing here is needed for what is due now.
 */
export async function maintainChannels(ctx: DeliveryContext): Promise<void> {
  const chores = { tokens: keepTokensFresh, 'check-ups': checkDueChannels, numbers: recordMetrics };
  for (const [subject, chore] of Object.entries(chores)) {
    try {
      await chore(ctx);
    } catch (error) {
      ctx.report({ kind: 'bug', subject, error });
    }
  }
}
