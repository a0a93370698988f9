import { z } from 'zod';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Outcome, Phase, TokenPair } from '../define-channel.ts';
import { classifyHttp, failureError } from './classify.ts';
import { request } from './request.ts';

const answer = z.looseObject({
  access_token: z.string().min(1),
  expires_in: z.number(),
  refresh_token: z.string().optional(),
  refresh_expires_in: z.number().optional(),
});
const refusal = z.looseObject({ error: z.string() });
const timeoutMs = 20_000;

/** Codes of RFC 6749 §5.2 by who can help: reconnecting, or the application's own keys. */
const needLogin = new Set(['invalid_grant', 'access_denied', 'interaction_required']);
const needSetup = new Set(['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_scope', 'deleted_client']);

/**
 * Exchanges a refresh token (RFC 6749 §6). A refresh token in the answer replaces the old one; none, which is normal at
 * Google, keeps it: nothing is ever put in its place that the platform did not send.
 */
export function refreshToken({
  url,
  form,
  secrets,
  fetch,
  now,
}: {
  url: URL;
  form: Record<string, string>;
  secrets: readonly string[];
  fetch: typeof globalThis.fetch;
  now: Date;
}): Promise<Outcome<TokenPair>> {
  return request(
    { fetch, now: () => now },
    {
      url,
      method: 'POST',
      body: new URLSearchParams(form),
      timeoutMs,
      secrets,
      phase: 'read',
      answer: answer.transform((given) => pairOf(given, now)),
      unreadable: (failure) => classifyRefusal({ ...failure, raw: 'An answer without a token.' }, 'read', now),
      classify: classifyRefusal,
    },
  );
}

function pairOf(given: z.infer<typeof answer>, now: Date): TokenPair {
  const { access_token: accessToken, refresh_token: next, expires_in: seconds, refresh_expires_in: refreshSeconds } = given;
  const after = (lifeSeconds: number) => new Date(now.getTime() + lifeSeconds * 1000).toISOString();
  return {
    secrets: { accessToken, ...(next ? { refreshToken: next } : {}) },
    accessUntil: after(seconds),
    refreshUntil: refreshSeconds === undefined ? null : after(refreshSeconds),
  };
}

/** A network that fails is not a token that was taken back. */
function classifyRefusal(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const code = failure.kind === 'answer' ? refusal.safeParse(failure.json).data?.error : undefined;
  const params = { platformCode: code ?? '', platformSubcode: '–' };
  if (code !== undefined && needLogin.has(code)) {
    return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
  }
  if (code !== undefined && needSetup.has(code)) {
    return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
  }
  return classifyHttp(failure, phase, now);
}
