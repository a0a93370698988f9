import type { Payload } from 'payload';
import { hashPassword, isPassword } from '../../accounts/password-hash.ts';
import { assertPassword } from '../../accounts/password-rules.ts';
import { AppError } from '../../domain/errors.ts';
import { accountRow, inTurnOfAccount, liveSessions, writePassword, writeSessions } from './account-row.ts';
import { noteNewPassword } from './session-notes.ts';

type OwnTextsOf = { payload: Payload; name?: unknown; email?: unknown; unit?: unknown };

/** Names that others guess first: of the person, of the mail and of the unit. */
export async function ownTexts({ payload, name, email, unit }: OwnTextsOf): Promise<string[]> {
  const id = unit !== null && typeof unit === 'object' ? (unit as { id?: unknown }).id : unit;
  const found =
    typeof id === 'string' || typeof id === 'number'
      ? await payload.find({ collection: 'units', where: { id: { equals: id } }, limit: 1, depth: 0 })
      : null;
  const { code = '', name: unitName = '' } = found?.docs[0] ?? {};
  return [name, email, unitName, code].filter((text): text is string => typeof text === 'string' && text !== '');
}

type Change = { payload: Payload; accountId: string; sessionId: string; current: string; next: string; now: Date };

/**
 * A person's own new password. The session goes on, every other one of the account ends.
 *
 * Throws `account.password-wrong`, `account.password-same` and what `assertPassword` throws.
 */
export async function changeOwnPassword({ payload, accountId, sessionId, current, next, now }: Change): Promise<void> {
  const where = { id: { equals: accountId } };
  const stored = await accountRow(payload, where);
  const isRight = await isPassword(current, stored);
  if (stored === null || !isRight) throw new AppError('account.password-wrong');
  if (current.normalize('NFC') === next.normalize('NFC')) throw new AppError('account.password-same');
  assertPassword(next, await ownTexts({ payload, ...stored }));
  const password = await hashPassword(next);
  await inTurnOfAccount(payload, accountId, async () => {
    // First the sessions: killed in between, somebody logs in again.
    const sessions = liveSessions((await accountRow(payload, where)) ?? {}, now).filter(({ id }) => id === sessionId);
    await writeSessions(payload, accountId, sessions);
    if (!(await writePassword(payload, stored, password))) throw new AppError('account.password-wrong');
    await noteNewPassword(payload, accountId, now);
  });
}
