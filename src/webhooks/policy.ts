import { dayMs, minuteMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';

/** A call is told of for a day; a portal that was away for longer reads the changes by its own cursor. */
export const webhookPolicy = {
  leaseMs: minuteMs,
  giveUpAfterMs: dayMs,
  /** What was delivered is kept for a month to be looked at; dead letters stay. */
  keepDeliveredMs: 30 * dayMs,
  backoff: { minMs: 5_000, firstMs: 30_000, maxMs: 120 * minuteMs },
};

/** One call to one portal. `fence` grows with each claim, so that who held it before writes no more. */
export type WebhookCall = {
  id: string;
  webhook: string;
  messageId: string;
  payload: string;
  state: WebhookCallState;
  attempts: number;
  firstAt: string;
  fence: number;
};
export const webhookCallStates = ['waiting', 'claimed', 'delivered', 'dead'] as const;
export type WebhookCallState = (typeof webhookCallStates)[number];

/** What an attempt leaves in the row. */
export type WebhookPatch = {
  state: WebhookCallState;
  attempts: number;
  nextAttemptAt: string;
  leaseUntil: null;
  lastStatus: number | null;
  lastErrorCode: string | null;
  lastError: string | null;
};

type Attempted = { call: WebhookCall; status: number | null; error: AppError | null; now: Date; random: () => number };

/** Delivered, dead, or waiting with full jitter, so that portals that failed together do not come back together. */
export function afterAttempt({ call, status, error, now, random }: Attempted): WebhookPatch {
  const attempts = call.attempts + 1;
  const base = { attempts, leaseUntil: null, lastStatus: status, nextAttemptAt: now.toISOString() };
  if (error === null) return { ...base, state: 'delivered', lastErrorCode: null, lastError: null };
  if (isForGood(error.code)) return { ...base, state: 'dead', ...shown(error) };
  const { minMs, firstMs, maxMs } = webhookPolicy.backoff;
  const ceiling = Math.min(maxMs, firstMs * 2 ** Math.min(call.attempts, 20));
  const next = now.getTime() + minMs + random() * (ceiling - minMs);
  if (next > Date.parse(call.firstAt) + webhookPolicy.giveUpAfterMs) {
    const last = error.forPeople;
    return { ...base, state: 'dead', ...shown(new AppError('webhook.exhausted', { cause: error, params: { attempts, last } })) };
  }
  return { ...base, state: 'waiting', nextAttemptAt: new Date(next).toISOString(), ...shown(error) };
}

/** Calling again changes nothing before an administrator has acted. */
function isForGood(code: AppError['code']): boolean {
  return code === 'webhook.gone' || code === 'webhook.inactive' || code.startsWith('outbound.');
}

function shown({ code, forPeople }: AppError) {
  return { lastErrorCode: code, lastError: forPeople };
}
