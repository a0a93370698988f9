import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { renewAfterBusy, type SqliteClient } from '../../src/db/engine/renew-after-busy.ts';

let folder: string;
let url: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-busy-'));
  url = `file:${join(folder, 'a.db')}`;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const setText = (text: string) => `UPDATE texts SET text = '${text}' WHERE id = 1 RETURNING *`;

/** A client that has found the database locked once, and what another connection then sees of its later writes. */
async function writeAfterLock({ isRenewed }: { isRenewed: boolean }) {
  const client = createClient({ url });
  await client.executeMultiple(
    "PRAGMA journal_mode = WAL; CREATE TABLE texts (id INTEGER, text TEXT); INSERT INTO texts VALUES (1, 'old')",
  );
  await client.execute('PRAGMA busy_timeout = 20');
  if (isRenewed) renewAfterBusy({ client: client as unknown as SqliteClient, pragmas: ['PRAGMA busy_timeout = 20'] });
  const other = createClient({ url });
  const lock = await other.transaction('write');
  // The second is on its way already when the first finds the lock.
  const both = [client.execute(setText('first')), client.execute(setText('second'))];
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await lock.rollback();
  await client.execute(setText('after the lock'));
  const { rows } = await other.execute('SELECT text FROM texts');
  const timeout = await client.execute('PRAGMA busy_timeout');
  return { text: rows[0]?.text, timeoutMs: timeout.rows[0]?.[0] };
}

it('keeps what is written after a lock, and the pragmas of the connection', async () => {
  expect(await writeAfterLock({ isRenewed: true })).toEqual({ text: 'after the lock', timeoutMs: 20 });
});

it('is needed: the driver alone loses it without a word', async () => {
  expect(await writeAfterLock({ isRenewed: false })).toMatchObject({ text: 'old' });
});
