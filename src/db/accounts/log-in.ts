import { randomUUID } from 'node:crypto';
import { getFieldsToSign, jwtSign, type Payload, type TypedUser } from 'payload';
import type { BrowserName } from '../../accounts/browser-name.ts';
import { isPassword } from '../../accounts/password-hash.ts';
import { sessionMark } from '../../accounts/session-mark.ts';
import { secondMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import { type AccountRow, accountRow, inTurnOfAccount, liveSessions, writeSessions } from './account-row.ts';
import { noteBegun } from './session-notes.ts';
import { endSessions } from './sessions.ts';

/** A token and the second at which it runs out. */
export type SignedIn = { user: TypedUser; token: string; exp: number };

type Login = { payload: Payload; email: string; password: string; browser: BrowserName; now: Date };

/**
 * Begins a session. Takes equally long whether the account exists.
 *
 * Throws `account.wrong-login`, and `account.off` to the one who knows the password of an account that is off.
 */
export async function logIn({ payload, email, password, browser, now }: Login): Promise<SignedIn> {
  const stored = await accountRow(payload, { email: { equals: email.trim().toLowerCase() } });
  const isRight = await isPassword(password, stored);
  if (stored === null || !isRight) throw new AppError('account.wrong-login');
  const sessionId = randomUUID();
  const accountId = String(stored.id);
  const live = await inTurnOfAccount(payload, accountId, async () => {
    const account = await stillOpen(payload, stored);
    const expiresAt = new Date(now.getTime() + tokenSeconds(payload) * secondMs);
    const sessions = [...liveSessions(account, now), { id: sessionId, createdAt: now, expiresAt }];
    await writeSessions(payload, accountId, sessions);
    return sessions.map(({ id }) => id);
  });
  await noteBegun({ payload, accountId, sessionId, browser, now, live });
  // An administrator may have set a new password between the two steps: a session of the old one must not stay.
  await stillOpen(payload, stored).catch(async (error: unknown) => {
    await endSessions({ payload, accountId, now, isEnded: (mark) => mark === sessionMark(sessionId) });
    throw error;
  });
  return signIn({ payload, accountId, sessionId });
}

/** A new token for a session that there is. */
export async function signIn(session: { payload: Payload; accountId: string; sessionId: string }): Promise<SignedIn> {
  const { payload, accountId, sessionId } = session;
  const found = await payload.findByID({ collection: 'users', id: accountId, depth: 0 });
  const user = { ...found, collection: 'users', _sid: sessionId, _strategy: 'local-jwt' } as TypedUser;
  const collectionConfig = payload.collections.users.config;
  const fieldsToSign = getFieldsToSign({ collectionConfig, email: found.email, sid: sessionId, user });
  const signed = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: tokenSeconds(payload) });
  const shown = await payload.findByID({ collection: 'users', id: accountId, depth: 0, overrideAccess: false, user });
  return { user: { ...shown, collection: 'users', _strategy: 'local-jwt' } as TypedUser, ...signed };
}

export const tokenSeconds = ({ collections }: Payload): number => collections.users.config.auth.tokenExpiration;

/** The account as it is now, if its password is still the one that was compared. */
async function stillOpen(payload: Payload, compared: AccountRow): Promise<AccountRow> {
  const account = await accountRow(payload, { id: { equals: compared.id } });
  if (account === null || account.hash !== compared.hash) throw new AppError('account.wrong-login');
  if (account.isOff === true) throw new AppError('account.off');
  return account;
}
