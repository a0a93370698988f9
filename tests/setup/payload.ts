import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { testDatabaseUrl } from './database.ts';

/** Payload on an empty database of its own: a migrated SQLite file, or a new database on `TEST_MONGODB_URL` when that is set. */
export async function openTestPayload(): Promise<{ payload: Payload; folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-test-'));
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = testDatabaseUrl(folder);
  const { openPayload } = await import('../../src/server/payload.ts');
  const payload = await openPayload();
  return {
    payload,
    folder,
    close: async () => {
      if (process.env.TEST_MONGODB_URL) await payload.db.dropDatabase?.({ adapter: payload.db as never });
      await payload.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
