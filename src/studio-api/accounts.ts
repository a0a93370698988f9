import { toActor } from '../access/actor.ts';
import { may } from '../access/roles.ts';
import { browserWords } from '../accounts/browser-name.ts';
import { sessionMark } from '../accounts/session-mark.ts';
import { accountRow } from '../db/accounts/account-row.ts';
import { endSessions, openSessions } from '../db/accounts/sessions.ts';
import { AppError } from '../domain/errors.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'>;

/** Everybody for the own account, administrators for every account. */
export const accountRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'accounts/:id/sessions', permission: 'loggedIn', handler: listSessions },
  { method: 'POST', pattern: 'accounts/:id/sessions/end-others', permission: 'loggedIn', handler: endOthers },
  { method: 'POST', pattern: 'accounts/:id/sessions/:session/end', permission: 'loggedIn', handler: endOne },
];

/** A session as the account's page lists it. */
export type ShownSession = { mark: string; isThisOne: boolean; beganAt: string; seenAt: string; browser: string };

async function listSessions(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { accountId, own } = await accountOf(ports, request);
  const open = await openSessions({ payload: ports.payload, accountId, now: ports.now() });
  const sessions = open.map(({ mark, browser, ...times }): ShownSession => {
    return { mark, isThisOne: mark === own, ...times, browser: browserWords(browser)[request.language] };
  });
  return { json: { sessions } };
}

/** All but the one that asks: of another's account, all. */
async function endOthers(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { accountId, own } = await accountOf(ports, request);
  const count = await endSessions({ ...ended(ports), accountId, isEnded: (mark) => mark !== own });
  return { json: { message: studioApiWords[request.language].sessionsEnded(count) } };
}

async function endOne(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { accountId } = await accountOf(ports, request);
  const count = await endSessions({ ...ended(ports), accountId, isEnded: (mark) => mark === request.params.session });
  if (count === 0) throw new AppError('account.session-unknown');
  return { json: { message: studioApiWords[request.language].sessionsEnded(count) } };
}

const ended = ({ payload, now }: Ports) => ({ payload, now: now() });

/** `own`: the session that asks. Throws `account.unknown`, for another's account to all but administrators. */
async function accountOf({ payload }: Ports, { user, params }: StudioRequest): Promise<{ accountId: string; own: string }> {
  const { id: accountId = '' } = params;
  const isOwn = String(user.id) === accountId;
  const { _sid = '' } = user as { _sid?: string };
  const isSeen = isOwn || may(toActor(user), 'setUp');
  if (!isSeen || (await accountRow(payload, { id: { equals: accountId } })) === null) throw new AppError('account.unknown');
  return { accountId, own: isOwn ? sessionMark(_sid) : '' };
}
