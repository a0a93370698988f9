import { z } from 'zod';
import { dayMs } from '../../domain/durations.ts';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Outcome, TokenPair } from '../define-channel.ts';
import { again, classifyHttp, failureError } from '../http/classify.ts';
import { request, urlBelow } from '../http/request.ts';
import type { ZaloContext } from './settings.ts';

/** `expires_in` comes as a string: "90000", which is 25 hours. */
const pair = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});
const refusal = z.looseObject({ error: z.number() });
/** Expired or used, and invalid. */
const deadTokens = [-14020, -14014];

const timeoutMs = 30_000;
/** Three months in Zalo's words; the shortest three there are. */
const refreshLifeMs = 89 * dayMs;

/**
 * A new pair of tokens. A refresh token works once: where the answer is lost it is burnt, the next try is told so (−14020,
 * −14014, in an answer of status 200), and a person must connect the channel again.
 */
export function refreshTokens({ settings, secrets, fetch, now }: ZaloContext): Promise<Outcome<TokenPair>> {
  const { refreshToken = '', appSecret = '' } = secrets;
  return request(
    { fetch, now },
    {
      url: urlBelow(settings.oauthUrl, 'v4/oa/access_token'),
      method: 'POST',
      headers: { secret_key: appSecret },
      body: new URLSearchParams({ refresh_token: refreshToken, app_id: settings.appId, grant_type: 'refresh_token' }),
      timeoutMs,
      secrets: Object.values(secrets),
      phase: 'prepare',
      answer: pair.transform((fresh) => pairOf(fresh, now().getTime())),
      unreadable: refusalOf,
      classify: classifyHttp,
    },
  );
}

/** Only a dead refresh token needs a person; anything else may pass. */
function refusalOf(failure: Extract<HttpFailure, { kind: 'answer' }>): Failed {
  const code = refusal.safeParse(failure.json).data?.error;
  if (code === undefined) return again(failureError('channel.unreachable', failure), null);
  if (!deadTokens.includes(code))
    return again(failureError('channel.server-error', failure, { platformCode: code, status: 200 }), null);
  return { kind: 'auth', error: failureError('channel.login-needed', failure, { platformCode: code, platformSubcode: 0 }) };
}

function pairOf(fresh: z.infer<typeof pair>, nowMs: number): TokenPair {
  return {
    secrets: { accessToken: fresh.access_token, refreshToken: fresh.refresh_token },
    accessUntil: new Date(nowMs + fresh.expires_in * 1_000).toISOString(),
    refreshUntil: new Date(nowMs + refreshLifeMs).toISOString(),
  };
}
