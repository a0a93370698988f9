import { AppError, type ErrorCode, type ParamsOf, type PlaceholderOf } from '../../domain/errors.ts';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';

/** The params of a code but for `host`, which is known of every failure. */
export type ParamsBesidesHost<Code extends ErrorCode> = [PlaceholderOf<Code>] extends ['host']
  ? [params?: Omit<ParamsOf<Code>, 'host'>]
  : [params: Omit<ParamsOf<Code>, 'host'>];

/** An error that keeps the redacted answer as its cause. */
export function failureError<Code extends ErrorCode>(
  code: Code,
  failure: HttpFailure,
  ...[params]: ParamsBesidesHost<Code>
): AppError {
  return AppError.of({ code, cause: new Error(failure.raw), params: { host: failure.host, ...params } });
}

/**
 * What a failed call means, known from the network and the status alone. Channels first look at their platform's own codes.
 *
 * Outside `commit` everything may be repeated. In `commit` only an answer that clearly refuses leaves no doubt.
 */
export function classifyHttp(failure: HttpFailure, phase: Phase, now: Date): Failed {
  if (failure.kind === 'held-back') return { kind: 'blocked', error: failure.error };
  if (failure.kind === 'not-sent') return again(failureError('channel.unreachable', failure), null);
  if (failure.kind === 'no-answer')
    return phase === 'commit' ? doubt(failure) : again(failureError('channel.unreachable', failure), null);
  // A machine on the way may answer 429 after the platform has taken the post: only the platform's own words are a refusal.
  if (phase === 'commit') return doubt(failure);
  if (failure.status === 429) return limited(failure, 'HTTP 429', retryAfterMs(failure.headers, now));
  return again(
    failureError('channel.server-error', failure, { status: failure.status, platformCode: '–' }),
    retryAfterMs(failure.headers, now),
  );
}

/**
 * The same for a machine that an administrator named and that has not shown what it is: closed, silent, with a wrong certificate
 * or answering something else all read alike, so that nobody learns from the sentences what runs where. Causes are kept for the
 * log.
 */
export function classifyStranger(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const meant = classifyHttp(failure, phase, now);
  return meant.kind === 'retry' ? { ...meant, error: failureError('channel.not-answering', failure) } : meant;
}

/** It may be public: only looking can tell. */
export function doubt(failure: HttpFailure): Failed {
  return { kind: 'unknown', error: failureError('channel.no-answer', failure), mayResend: true };
}

export function again(error: AppError, afterMs: number | null): Failed {
  return { kind: 'retry', error, afterMs, isCounted: true };
}

/** Waiting for a quota is no failure: it is not counted. */
export function limited(failure: HttpFailure, platformCode: string | number, afterMs: number | null): Failed {
  return { kind: 'retry', error: failureError('channel.rate-limited', failure, { platformCode }), afterMs, isCounted: false };
}

/** A date of RFC 9110 §5.6.7 in any of its three forms begins with the name of a day. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d/;
/** No platform means more; a larger number would be no date any more. */
const longestWaitMs = 366 * 86_400_000;

/**
 * `Retry-After` as seconds or as an HTTP date (RFC 9110 §10.2.3), a date that is over as no wait; `null` when there is none that
 * can be read: negative, with a fraction, or something else.
 */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const said = value.trim();
  if (/^\d+$/.test(said)) return Math.min(longestWaitMs, Number(said) * 1000);
  // `Date.parse` would take "-5" and "1.5" for days of the year 2001.
  if (!httpDate.test(said)) return null;
  // The oldest form names no zone and means UTC.
  const until = Date.parse(/GMT|UTC|[+-]\d{4}$/.test(said) ? said : `${said} GMT`);
  return Number.isNaN(until) ? null : Math.min(longestWaitMs, Math.max(0, until - now.getTime()));
}

/**
 * A failure after progress is not counted: a long upload over a bad line may break off more often than attempts are allowed,
 * and still ends.
 */
export function afterProgress(outcome: Failed, hasProgressed: boolean): Failed {
  return outcome.kind === 'retry' && hasProgressed ? { ...outcome, isCounted: false } : outcome;
}
