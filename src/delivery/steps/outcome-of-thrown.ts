import type { Failed } from '../../channels/define-channel.ts';
import { reasonsOf } from '../../domain/crossing-error.ts';
import type { Delivery } from '../../domain/delivery.ts';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import type { DeliveryContext } from '../ports/context.ts';

/** Waits that need no action and are no failures, in milliseconds. */
const waits: Partial<Record<ErrorCode, number>> = { 'video.converting': 10_000 };

/**
 * What a thrown error means before anything irreversible. What is no `AppError` is a bug: reported with its stack, tried
 * again a few times, then held.
 */
export function outcomeOfThrown(error: unknown, subject: string, ctx: Pick<DeliveryContext, 'report'>): Failed {
  if (!(error instanceof AppError)) {
    ctx.report({ kind: 'bug', subject, error });
    const reason = reasonsOf(error).slice(0, 300);
    const unexpected = new AppError('delivery.unexpected', { cause: error, params: { id: subject, reason } });
    return { kind: 'retry', error: unexpected, afterMs: null, isCounted: true };
  }
  if (error.remedy === 'fix-content') return { kind: 'rejected', error };
  if (error.remedy === 'fix-setup') return { kind: 'blocked', error };
  const afterMs = waits[error.code] ?? null;
  return { kind: 'retry', error, afterMs, isCounted: afterMs === null };
}

/** As `outcomeOfThrown`, of a delivery. */
export function outcomeOfError(error: unknown, delivery: Delivery, ctx: DeliveryContext): Failed {
  return outcomeOfThrown(error, `delivery ${delivery.id}`, ctx);
}
