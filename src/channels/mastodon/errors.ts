import { z } from 'zod';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { again, classifyHttp, classifyStranger, failureError, limited, retryAfterMs } from '../http/classify.ts';

const envelope = z.looseObject({ error: z.string() });

/** How soon to ask again after media that the instance still works on. */
const workingMs = 10_000;

/**
 * What a failed call means. Mastodon says what went wrong by status and `{"error": "…"}`; an answer without that, such as a
 * proxy's, is judged by the network's rules alone, and tells nobody what runs at an address that is no instance.
 */
export function classifyMastodon(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const said = failure.kind === 'answer' ? envelope.safeParse(failure.json).data : undefined;
  if (failure.kind !== 'answer' || said === undefined) return classifyStranger(failure, phase, now);
  const params = { platformCode: failure.status, platformSubcode: 0, status: failure.status };
  switch (failure.status) {
    case 401:
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 403:
      return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
    case 422:
      if (/not finished processing/i.test(said.error))
        return again(failureError('channel.still-working', failure, params), workingMs);
      if (/already attached|used before/i.test(said.error) && phase === 'commit')
        return { kind: 'unknown', error: failureError('channel.duplicate', failure, params), mayResend: false };
      return refused(failure, said.error);
    case 400:
    case 404:
      return refused(failure, said.error);
    case 429:
      return limited(failure, 429, retryAfterMs(failure.headers, now) ?? resetMs(failure.headers, now));
    default:
      return classifyHttp(failure, phase, now);
  }
}

function refused(failure: Extract<HttpFailure, { kind: 'answer' }>, said: string): Failed {
  const { status } = failure;
  const params = { platformCode: status, platformSubcode: 0, status, reason: said.slice(0, 300) };
  return { kind: 'rejected', error: failureError('channel.refused', failure, params) };
}

/** `X-RateLimit-Reset` is an ISO instant. */
function resetMs(headers: Headers, now: Date): number | null {
  const at = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
