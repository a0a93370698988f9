import { z } from 'zod';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { classifyHttp, failureError, limited, retryAfterMs } from '../http/classify.ts';

const envelope = z.looseObject({ error: z.string() });

/**
 * What a failed call means. Mastodon says what went wrong by status and `{"error": "…"}`; an answer without that, such as a
 * proxy's, is judged by the network's rules alone.
 */
export function classifyMastodon(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const said = failure.kind === 'answer' ? envelope.safeParse(failure.json).data : undefined;
  if (failure.kind !== 'answer' || said === undefined) return classifyHttp(failure, phase, now);
  const params = { platformCode: failure.status, platformSubcode: 0, status: failure.status };
  switch (failure.status) {
    case 401:
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 403:
      return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
    case 400:
    case 404:
    case 422:
      return {
        kind: 'rejected',
        error: failureError('channel.refused', failure, { ...params, reason: said.error.slice(0, 300) }),
      };
    case 429:
      return limited(failure, 429, retryAfterMs(failure.headers, now) ?? resetMs(failure.headers, now));
    default:
      return classifyHttp(failure, phase, now);
  }
}

/** `X-RateLimit-Reset` is an ISO instant. */
function resetMs(headers: Headers, now: Date): number | null {
  const at = Date.parse(headers.get('x-ratelimit-reset') ?? '');
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}
