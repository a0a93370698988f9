import { z } from 'zod';
import { dayMs, minuteMs } from '../../domain/durations.ts';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { again, classifyHttp, doubt, failureError, limited, retryAfterMs } from '../http/classify.ts';

const envelope = z.looseObject({
  error: z.looseObject({ code: z.string(), message: z.string().catch(''), log_id: z.string().optional() }),
});
type TiktokError = z.infer<typeof envelope>['error'];

type Block =
  | 'channel.not-permitted'
  | 'channel.blocked-by-platform'
  | 'channel.audit-needed'
  | 'channel.domain-unverified'
  | 'channel.privacy-not-offered';
type Meaning = 'rate' | 'day' | 'auth' | 'transient' | 'refused' | { blocked: Block };

/** Code → meaning (Content Posting API, "Error codes"). Both spellings of `invalid_param` are in use. */
const meanings: Record<string, Meaning> = {
  access_token_invalid: 'auth',
  scope_not_authorized: { blocked: 'channel.not-permitted' },
  scope_permission_missed: { blocked: 'channel.not-permitted' },
  app_version_check_failed: { blocked: 'channel.not-permitted' },
  token_not_authorized_for_specified_publish_id: { blocked: 'channel.not-permitted' },
  rate_limit_exceeded: 'rate',
  spam_risk_too_many_posts: 'day',
  spam_risk_too_many_pending_share: 'day',
  reached_active_user_cap: 'day',
  spam_risk_user_banned_from_posting: { blocked: 'channel.blocked-by-platform' },
  spam_risk: { blocked: 'channel.blocked-by-platform' },
  unaudited_client_can_only_post_to_private_accounts: { blocked: 'channel.audit-needed' },
  url_ownership_unverified: { blocked: 'channel.domain-unverified' },
  privacy_level_option_mismatch: { blocked: 'channel.privacy-not-offered' },
  invalid_param: 'refused',
  invalid_params: 'refused',
  invalid_publish_id: 'refused',
  internal_error: 'transient',
};

/** What a failed TikTok call means. An answer without its envelope is judged by the network's rules alone. */
export function classifyTiktok(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const error = errorOf(failure);
  if (failure.kind !== 'answer' || error === null) return classifyHttp(failure, phase, now);
  const params = {
    platformCode: error.code,
    platformSubcode: error.log_id ?? '–',
    status: failure.status,
    reason: error.message.slice(0, 300) || error.code,
    wanted: '–',
    offered: error.message.slice(0, 300) || '–',
  };
  const meaning = meanings[error.code] ?? (failure.status >= 500 ? 'transient' : 'refused');
  if (typeof meaning === 'object') return { kind: 'blocked', error: failureError(meaning.blocked, failure, params) };
  switch (meaning) {
    case 'rate':
      return limited(failure, error.code, retryAfterMs(failure.headers, now) ?? minuteMs);
    case 'day':
      return limited(failure, error.code, dayMs);
    case 'auth':
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 'transient':
      if (phase === 'commit') return doubt(failure);
      return again(failureError('channel.server-error', failure, params), retryAfterMs(failure.headers, now));
    case 'refused':
      return { kind: 'rejected', error: failureError('channel.refused', failure, params) };
  }
}

/** `null` = the answer is not one of TikTok's errors; "ok" in an answer that failed otherwise is none either. */
function errorOf(failure: HttpFailure): TiktokError | null {
  const error = failure.kind === 'answer' ? envelope.safeParse(failure.json).data?.error : undefined;
  return error === undefined || error.code === 'ok' ? null : error;
}
