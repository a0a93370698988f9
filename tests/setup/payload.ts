import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { testDatabaseUrl } from './database.ts';
import { foundOffice } from './office.ts';
import { copyTemplate, keepTemplate, type Template } from './template.ts';

export type TestPayload = { payload: Payload; folder: string; close: () => Promise<void> };

/**
 * Payload on a database of its own: a copy of a migrated SQLite file, or a new database on `TEST_MONGODB_URL` when that is set.
 * The template `office` brings what `openOffice` needs.
 * @default 'migrated'
 */
export async function openTestPayload(template: Template = 'migrated'): Promise<TestPayload> {
  const folder = await mkdtemp(join(tmpdir(), 'pano-test-'));
  process.env.PANO_DATA = folder;
  process.env.DATABASE_URL = testDatabaseUrl(folder);
  const isMongo = process.env.TEST_MONGODB_URL !== undefined;
  const isCopy = !isMongo && copyTemplate(template, join(folder, 'pano.db'));
  const { openPayload } = await import('../../src/server/payload.ts');
  const payload = await openPayload();
  if (!isCopy && template === 'office') await foundOffice(payload);
  if (!isCopy && !isMongo) await keepTemplate(template, payload);
  return {
    payload,
    folder,
    close: async () => {
      if (isMongo) await payload.db.dropDatabase?.({ adapter: payload.db as never });
      await payload.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
