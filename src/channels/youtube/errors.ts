import { z } from 'zod';
import { dayMs } from '../../domain/durations.ts';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { again, classifyHttp, doubt, failureError, limited, retryAfterMs } from '../http/classify.ts';
import { nextReset } from './quota.ts';

const envelope = z.object({
  error: z.looseObject({
    code: z.number(),
    message: z.string().catch(''),
    errors: z.array(z.looseObject({ reason: z.string().catch(''), location: z.string().optional() })).catch([]),
  }),
});
type YoutubeError = z.infer<typeof envelope>['error'];

type Meaning =
  | 'day'
  | 'day-of-channel'
  | 'rate'
  | 'auth'
  | 'setup'
  | 'blocked'
  | 'transient'
  | 'gone'
  | 'public-already'
  | 'refused';

/** Reason → meaning (YouTube Data API "Errors"); the reason alone says which of several 403 it is. */
const meanings: Record<string, Meaning> = {
  quotaExceeded: 'day',
  dailyLimitExceeded: 'day',
  uploadLimitExceeded: 'day-of-channel',
  rateLimitExceeded: 'rate',
  userRateLimitExceeded: 'rate',
  uploadRateLimitExceeded: 'rate',
  authError: 'auth',
  required: 'auth',
  youtubeSignupRequired: 'auth',
  forbidden: 'setup',
  insufficientPermissions: 'setup',
  accessNotConfigured: 'setup',
  channelForbidden: 'setup',
  accountDelegationForbidden: 'setup',
  forbiddenPrivacySetting: 'setup',
  forbiddenLicenseSetting: 'setup',
  accountSuspended: 'blocked',
  channelSuspended: 'blocked',
  accountClosed: 'blocked',
  channelClosed: 'blocked',
  backendError: 'transient',
  internalError: 'transient',
  videoNotFound: 'gone',
  invalidPublishAt: 'public-already',
};

/** What a failed YouTube call means. An answer without Google's envelope is judged by the network's rules alone. */
export function classifyYoutube(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const error = failure.kind === 'answer' ? envelope.safeParse(failure.json).data?.error : undefined;
  if (failure.kind !== 'answer' || error === undefined) return classifyHttp(failure, phase, now);
  const reason = reasonOf(error);
  const params = { platformCode: reason, platformSubcode: error.code, status: failure.status };
  switch (meaningOf(error)) {
    case 'day':
      return limited(failure, reason, nextReset(now).getTime() - now.getTime());
    case 'day-of-channel':
      return limited(failure, reason, dayMs);
    case 'rate':
      return limited(failure, reason, retryAfterMs(failure.headers, now));
    case 'auth':
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 'setup':
      return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
    case 'blocked':
      return { kind: 'blocked', error: failureError('channel.blocked-by-platform', failure, params) };
    case 'gone':
      return again(failureError('channel.upload-lost', failure, params), 0);
    case 'transient':
      if (phase === 'commit') return doubt(failure);
      return again(failureError('channel.server-error', failure, params), retryAfterMs(failure.headers, now));
    case 'public-already':
      // The instant is checked before it is sent, so in `commit` this is said of a video that an earlier attempt brought out.
      if (phase === 'commit') return doubt(failure);
      return refused(failure, error);
    case 'refused':
      return refused(failure, error);
  }
}

/** `null` = not an error that YouTube names. */
export function youtubeReason(failure: HttpFailure): string | null {
  const error = failure.kind === 'answer' ? envelope.safeParse(failure.json).data?.error : undefined;
  return error === undefined ? null : reasonOf(error);
}

function meaningOf(error: YoutubeError): Meaning {
  const known = meanings[reasonOf(error)];
  if (known !== undefined) return known;
  if (error.code === 401) return 'auth';
  if (error.code === 429) return 'rate';
  return error.code >= 500 ? 'transient' : 'refused';
}

function refused(failure: HttpFailure, error: YoutubeError): Failed {
  const params = { platformCode: reasonOf(error), platformSubcode: error.code, reason: error.message.slice(0, 300) };
  return { kind: 'rejected', error: failureError('channel.refused', failure, params) };
}

function reasonOf({ errors, code }: YoutubeError): string {
  return errors[0]?.reason || String(code);
}
