import type { Payload } from 'payload';
import type { BrowserName } from '../../accounts/browser-name.ts';
import { sessionMark } from '../../accounts/session-mark.ts';
import { accountRow, inTurnOfAccount, liveSessions, writeSessions } from './account-row.ts';
import { sessionNotes } from './session-notes.ts';

/** A session as its person sees it. `mark` names it and opens nothing. */
export type OpenSession = { mark: string; beganAt: string; seenAt: string; browser: BrowserName };

type OfAccount = { payload: Payload; accountId: string; now: Date };

/** The newest first. */
export async function openSessions({ payload, accountId, now }: OfAccount): Promise<OpenSession[]> {
  const account = await accountRow(payload, { id: { equals: accountId } });
  if (account === null) return [];
  const notes = await sessionNotes(payload, accountId);
  const open = liveSessions(account, now).map(({ id, createdAt }): OpenSession => {
    const mark = sessionMark(id);
    const beganAt = new Date(createdAt ?? now).toISOString();
    const { browser = '', system = '', seenAt = beganAt } = notes[mark] ?? {};
    return { mark, beganAt, seenAt, browser: { browser, system } };
  });
  return open.sort((a, b) => b.beganAt.localeCompare(a.beganAt));
}

type Ending = OfAccount & { isEnded: (mark: string) => boolean };

/** Ends sessions: their next request is refused. Says how many there were. */
export function endSessions({ payload, accountId, now, isEnded }: Ending): Promise<number> {
  return inTurnOfAccount(payload, accountId, async () => {
    const account = await accountRow(payload, { id: { equals: accountId } });
    if (account === null) return 0;
    const live = liveSessions(account, now);
    const kept = live.filter(({ id }) => !isEnded(sessionMark(id)));
    if (kept.length < live.length) await writeSessions(payload, accountId, kept);
    return live.length - kept.length;
  });
}

type Lengthening = OfAccount & { sessionId: string; untilMs: number };

/** `false` = the session has ended meanwhile. */
export function lengthenSession({ payload, accountId, now, sessionId, untilMs }: Lengthening): Promise<boolean> {
  return inTurnOfAccount(payload, accountId, async () => {
    const account = await accountRow(payload, { id: { equals: accountId } });
    const live = account === null || account.isOff === true ? [] : liveSessions(account, now);
    if (!live.some(({ id }) => id === sessionId)) return false;
    const expiresAt = new Date(untilMs);
    const sessions = live.map((session) => (session.id === sessionId ? { ...session, expiresAt } : session));
    await writeSessions(payload, accountId, sessions);
    return true;
  });
}
