import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { getPayload, type Payload } from 'payload';
import { afterAll, beforeAll } from 'vitest';
import { migrations } from '../../src/db/migrations/index.ts';

/**
 * An empty SQLite database for a spec of migrations. Importing this module is all a spec does; it is open before its hooks run.
 * Always SQLite: MongoDB has no tables to change, and its steps have specs of their own (`tests/db/mongo-*`).
 */
export let payload: Payload;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-old-'));
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = `file:${join(folder, 'pano.db')}`;
  const { default: config } = await import('../../payload.config.ts');
  payload = await getPayload({ config });
});
afterAll(async () => {
  await payload.destroy();
  await rm(folder, { recursive: true, force: true });
});

export const client = (): SQLiteAdapter['client'] => (payload.db as unknown as SQLiteAdapter).client;

const run = (list: typeof migrations) => payload.db.migrate({ migrations: list as never });

/** The database as it was before the first migration whose name ends so. Throws without such a migration. */
export async function goBackBefore(ending: string): Promise<void> {
  const first = migrations.findIndex(({ name }) => name.endsWith(ending));
  if (first < 0) throw new Error(`Expected a migration whose name ends with ${ending}, found none.`);
  await run(migrations.slice(0, first));
}

/** All migrations that have not run yet. */
export const migrate = () => run(migrations);
