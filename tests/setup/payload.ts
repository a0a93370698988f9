import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';

/** Payload on an empty database of its own: a migrated SQLite file, or a new database on `TEST_MONGODB_URL` when that is set. */
export async function openTestPayload(): Promise<{ payload: Payload; folder: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-test-'));
  const mongoUrl = process.env.TEST_MONGODB_URL;
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = mongoUrl ? withDatabase(mongoUrl, `pano-test-${randomUUID()}`) : `file:${join(folder, 'pano.db')}`;
  const { openPayload } = await import('../../src/server/payload.ts');
  const payload = await openPayload();
  return {
    payload,
    folder,
    close: async () => {
      if (mongoUrl) await payload.db.dropDatabase?.({ adapter: payload.db as never });
      await payload.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function withDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.href;
}
