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

/** `Retry-After` as seconds or as an HTTP date (RFC 9110 §10.2.3); `null` when there is none that can be read. */
export function retryAfterMs(headers: Headers, now: Date): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const until = Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}

/**
 * A failure after progress is not counted: a long upload over a bad line may break off more often than attempts are allowed,
 * and still ends.
 */
export function afterProgress(outcome: Failed, hasProgressed: boolean): Failed {
  return outcome.kind === 'retry' && hasProgressed ? { ...outcome, isCounted: false } : outcome;
}
