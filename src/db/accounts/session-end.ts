import type { Payload } from 'payload';
import { tokenClaims } from '../../accounts/token-claims.ts';
import { secondMs } from '../../domain/durations.ts';
import type { SessionEnd } from '../../domain/page-account.ts';
import { accountRow } from './account-row.ts';
import { newPasswordAt } from './session-notes.ts';

/** Why a session is over, by its token. Whoever has no token of ours learns nothing about an account. */
export async function whySessionEnded({ payload, token }: { payload: Payload; token: string }): Promise<SessionEnd> {
  const { id, iat, exp } = tokenClaims({ token, key: payload.secret }) ?? {};
  // Browsers drop the token when it runs out.
  if (id === undefined || typeof iat !== 'number' || typeof exp !== 'number') return 'expired';
  const accountId = String(id);
  const account = await accountRow(payload, { id: { equals: accountId } });
  if (account === null || account.isOff === true) return 'off';
  const passwordAt = await newPasswordAt(payload, accountId);
  if (passwordAt !== null && passwordAt.getTime() > iat * secondMs) return 'password';
  return exp * secondMs > Date.now() ? 'ended' : 'expired';
}
