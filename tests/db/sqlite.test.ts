import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { sql } from '@payloadcms/db-sqlite/drizzle';
import { describe, expect, it } from 'vitest';
import { payload } from '../setup/with-payload.ts';

const isSqlite = () => payload.db.name === 'sqlite';
const all = async (text: string): Promise<Record<string, unknown>[]> => {
  const { drizzle } = payload.db as unknown as SQLiteAdapter;
  return (await drizzle.run(sql.raw(text))).rows as unknown as Record<string, unknown>[];
};

describe('SQLite, where it is the database', () => {
  it('finds the translations of a document by an index, never by a scan', async () => {
    if (!isSqlite()) return expect(payload.db.name).toBe('mongoose');
    const tables = await all(`select name from sqlite_master where type = 'table' and name like '%\\_locales' escape '\\'`);
    expect(tables.length).toBeGreaterThan(8);
    for (const { name } of tables) {
      const plan = await all(`explain query plan select * from "${name}" where _parent_id = 'x'`);
      expect(JSON.stringify(plan), String(name)).toContain('SEARCH');
      expect(JSON.stringify(plan), String(name)).not.toContain('SCAN');
    }
  });

  it('waits for another writer and writes ahead', async () => {
    if (!isSqlite()) return expect(payload.db.name).toBe('mongoose');
    expect(await all('pragma journal_mode')).toEqual([expect.objectContaining({ journal_mode: 'wal' })]);
    expect((payload.db as unknown as SQLiteAdapter).busyTimeout).toBeGreaterThanOrEqual(5_000);
  });
});
