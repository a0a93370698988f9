import type { AttemptPhase } from '../../domain/attempt.ts';
import type { Delivery } from '../../domain/delivery.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { attemptEnd, phaseOf } from './attempt-end.ts';

/**
 * Runs one walk with a delivery and keeps a row of it. The row is there before the first step, so that a kill -9 leaves it
 * open and the worker that takes over closes it. A walk that throws, or loses its claim, leaves it open too: what it came to
 * is not known.
 */
export async function recordAttempt(
  claimed: Delivery,
  ctx: DeliveryContext,
  walk: (ctx: DeliveryContext) => Promise<Delivery | null>,
): Promise<Delivery | null> {
  const { attempts } = ctx.deliveries;
  const startedAt = ctx.now().toISOString();
  const id = await attempts.begin(claimed, ctx.now());
  let phase: AttemptPhase = phaseOf(claimed.state) ?? 'claimed';
  const left = await walk({
    ...ctx,
    report: (event) => {
      if (event.kind === 'moved') phase = phaseOf(event.delivery.state) ?? phase;
      ctx.report(event);
    },
  });
  if (left !== null) {
    await attempts.end(id, attemptEnd({ delivery: left, phase, startedAt, endedAt: ctx.now().toISOString() }));
  }
  return left;
}
