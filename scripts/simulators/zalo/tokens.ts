import { dayMs } from '../../../src/domain/durations.ts';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import type { SimulatedAccount, ZaloState } from './state.ts';

const refreshLifeMs = 90 * dayMs;

/** Puts a pair into force, as a person does who connects the account. */
export function issuePair(
  state: ZaloState,
  accountId: string,
  { accessToken, refreshToken }: Pick<SimulatedAccount, 'accessToken' | 'refreshToken'>,
): void {
  const pair = Number(state.nextId());
  const now = state.now().getTime();
  state.access.set(accessToken, { accountId, pair, until: new Date(now + state.accessLifeSeconds * 1_000) });
  state.refresh.set(refreshToken, { accountId, pair, until: new Date(now + refreshLifeMs), isUsed: false });
}

/**
 * `POST /v4/oa/access_token`. A refresh token burns when it is used: the pair it belongs to dies with it. Used again, it
 * takes the account's newer pair along, and only a person can connect it again. Errors are answers of status 200.
 */
export function refreshPair(state: ZaloState, { params, headers }: Call): Answer {
  const account = state.accounts.find(({ appId }) => appId === params.get('app_id'));
  if (account === undefined || headers.get('secret_key') !== account.appSecret)
    return refused(-14004, 'Invalid app id or secret key');
  if (params.get('grant_type') !== 'refresh_token') return refused(-14005, 'Only grant_type refresh_token is simulated');
  const given = state.refresh.get(params.get('refresh_token') ?? '');
  if (given?.accountId !== account.id) return refused(-14014, 'Invalid refresh token');
  const isDead = given.isUsed || given.until <= state.now();
  for (const [token, { accountId, pair }] of state.access) {
    if (accountId === account.id && (isDead || pair === given.pair)) state.access.delete(token);
  }
  given.isUsed = true;
  if (isDead) {
    for (const token of state.refresh.values()) if (token.accountId === account.id) token.isUsed = true;
    return refused(-14020, 'Refresh token expired or used');
  }
  const fresh = { accessToken: `access-${state.nextId()}`, refreshToken: `refresh-${state.nextId()}` };
  issuePair(state, account.id, fresh);
  return ok({ access_token: fresh.accessToken, refresh_token: fresh.refreshToken, expires_in: String(state.accessLifeSeconds) });
}

/** The account a token speaks for, or −216. */
export function accountOf(state: ZaloState, token: string): SimulatedAccount | null {
  const known = state.access.get(token);
  if (known === undefined || known.until <= state.now() || state.expiredTokens.has(token)) return null;
  return state.accounts.find(({ id }) => id === known.accountId) ?? null;
}

function refused(error: number, reason: string): Answer {
  return ok({
    error,
    error_name: 'oauth_error',
    error_reason: reason,
    ref_doc: 'https://developers.zalo.me/docs',
    error_description: reason,
  });
}
