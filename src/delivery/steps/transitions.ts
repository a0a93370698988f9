import type { Outcome } from '../../channels/define-channel.ts';
import { reasonsOf } from '../../domain/crossing-error.ts';
import type { Checkpoint, Delivery, DeliveryError, DeliveryState, Receipt } from '../../domain/delivery.ts';
import { AppError } from '../../domain/errors.ts';
import { snapshotAges } from '../../domain/metrics.ts';
import { backoffMs, type DeliveryPolicy } from '../ports/policy.ts';

export type Patch = Partial<
  Pick<
    Delivery,
    | 'editionSha256'
    | 'state'
    | 'dueAt'
    | 'nextAt'
    | 'attempts'
    | 'leaseUntil'
    | 'checkpoint'
    | 'receipt'
    | 'lastError'
    | 'measureAt'
  >
>;
export type Moment = { now: Date; random: () => number; policy: DeliveryPolicy };

/** The worker lets go. The state and `nextAt` say who goes on, and when. */
const released = { leaseUntil: null };

/** What a channel's answer makes of a delivery, for every answer but `ok`. Pure. */
export function afterFailure(delivery: Delivery, outcome: Exclude<Outcome<never>, { kind: 'ok' }>, moment: Moment): Patch {
  switch (outcome.kind) {
    case 'pending':
      return {
        ...released,
        checkpoint: taken(delivery, outcome.checkpoint, moment.now),
        state: 'processing',
        nextAt: later(moment, outcome.afterMs),
      };
    case 'retry':
      return { ...resolved(delivery), ...afterRetry(delivery, outcome, moment) };
    case 'auth':
      return { ...resolved(delivery), ...stopped('auth-wait', outcome.error, moment.now) };
    case 'blocked':
      return { ...resolved(delivery), ...stopped('held', outcome.error, moment.now) };
    case 'rejected':
      return { ...resolved(delivery), ...stopped('rejected', outcome.error, moment.now) };
    case 'unknown':
      return inDoubt(delivery, outcome, moment);
  }
}

/** Published: the intent has been answered, and its numbers are worth a look in an hour. */
export function published(delivery: Delivery, receipt: Receipt): Patch {
  const measureAt = new Date(Date.parse(receipt.at) + snapshotAges['1h']).toISOString();
  return { ...released, ...resolved(delivery), state: 'published', receipt, lastError: null, measureAt };
}

/** All was done but the irreversible call. */
export function rehearsed(delivery: Delivery): Patch {
  return { ...released, ...resolved(delivery), state: 'rehearsed', receipt: null, lastError: null };
}

export function stopped(state: DeliveryState, error: AppError, now: Date): Patch {
  return { ...released, state, lastError: errorRecord(error, now) };
}

/** The answer leaves no doubt: nothing is on its way any more. */
function resolved(delivery: Delivery): Patch {
  return { checkpoint: settled(delivery) };
}

/** Without an intent, and with what is known of earlier times. */
export function settled({ checkpoint: { channel, sent } }: Delivery, next: unknown = channel): Checkpoint {
  return { intent: null, channel: next, ...(sent && { sent }) };
}

/** The platform works on it: since when is kept, because that must end. */
function taken(delivery: Delivery, channel: unknown, now: Date): Checkpoint {
  const { intent, sent } = delivery.checkpoint;
  const first = sent ?? (intent && { at: intent.at, link: intent.link });
  return { intent: null, channel, ...(first && { sent: { takenAt: now.toISOString(), ...first } }) };
}

function afterRetry(delivery: Delivery, outcome: Extract<Outcome<never>, { kind: 'retry' }>, moment: Moment): Patch {
  const attempts = delivery.attempts + (outcome.isCounted ? 1 : 0);
  const { maxAttempts } = moment.policy.backoff;
  if (attempts >= maxAttempts) {
    const error = new AppError('delivery.exhausted', {
      cause: outcome.error,
      params: { attempts, last: outcome.error.words },
    });
    return { ...stopped('held', error, moment.now), attempts };
  }
  return {
    ...stopped('retry-wait', outcome.error, moment.now),
    attempts,
    nextAt: later(moment, waitOf(attempts, outcome, moment)),
  };
}

/** A wait that is not counted must be a wait: "Retry-After: 0" would turn in circles. */
function waitOf(
  attempts: number,
  { afterMs, isCounted }: { afterMs: number | null; isCounted: boolean },
  moment: Moment,
): number {
  if (afterMs === null) return backoffMs({ attempts, random: moment.random, policy: moment.policy });
  return isCounted ? afterMs : Math.max(afterMs, 1_000);
}

/**
 * What a failed question after an accepted post makes of it. The post was taken, so the delivery never goes back to a state
 * from which it would be sent: it asks on, and in the end a person looks.
 */
export function afterPoll(delivery: Delivery, outcome: Exclude<Outcome<never>, { kind: 'ok' }>, moment: Moment): Patch {
  if (outcome.kind === 'pending') return afterFailure(delivery, outcome, moment);
  if (outcome.kind === 'rejected') return stopped('rejected', outcome.error, moment.now);
  const attempts = delivery.attempts + 1;
  if (attempts >= moment.policy.backoff.maxAttempts)
    return { ...stopped('unconfirmed', outcome.error, moment.now), ...inQuestion(delivery), attempts };
  const waitMs = backoffMs({ attempts, random: moment.random, policy: moment.policy });
  return { ...stopped('processing', outcome.error, moment.now), attempts, nextAt: later(moment, waitMs) };
}

/** The platform had taken it, so it is looked for by its first intent; whether it may be sent again is for a person to say. */
export function inQuestion({ checkpoint: { channel, sent, intent } }: Delivery): Pick<Patch, 'checkpoint'> {
  const asked = intent ?? (sent === undefined ? null : { at: sent.at, link: sent.link, mayResend: false });
  return { checkpoint: { intent: asked, channel, ...(sent && { sent }) } };
}

/** Stays `committing`, with its intent: from here only looking goes on. */
function inDoubt(delivery: Delivery, outcome: Extract<Outcome<never>, { kind: 'unknown' }>, moment: Moment): Patch {
  const { intent, channel, sent } = delivery.checkpoint;
  if (intent === null)
    throw new Error(`Delivery ${delivery.id} is in doubt without an intent: only commit may answer "unknown".`);
  return {
    ...stopped('committing', outcome.error, moment.now),
    checkpoint: { intent: { ...intent, mayResend: intent.mayResend && outcome.mayResend }, channel, ...(sent && { sent }) },
    attempts: delivery.attempts + 1,
    nextAt: nextLook(intent.at, moment) ?? later(moment, 0),
  };
}

/** The next planned look after now, `null` when the last one is over. */
export function nextLook(intentAt: string, { now, policy }: Pick<Moment, 'now' | 'policy'>): string | null {
  const looks = policy.looksAfterMs.map((afterMs) => Date.parse(intentAt) + afterMs);
  const next = looks.find((look) => look > now.getTime());
  return next === undefined ? null : new Date(next).toISOString();
}

export function errorRecord(error: AppError, now: Date): DeliveryError {
  const { code, params, forPeople } = error;
  return { code, params, forPeople, raw: rawOf(error), at: now.toISOString() };
}

/** Channels put redacted answers into `cause`; the stack of a bug stays in the log. */
function rawOf(error: Error): string {
  return reasonsOf(error).slice(0, 2_000);
}

function later({ now, policy }: Moment, waitMs: number): string {
  return new Date(now.getTime() + Math.min(waitMs, policy.maxWaitMs)).toISOString();
}
