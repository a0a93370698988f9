import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { checkDatabase } from '../../src/server/check-database.ts';
import { type Launched, launch } from '../../src/server/launch.ts';
import { readSettings } from '../../src/settings.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { patience } from '../setup/patience.ts';
import { freePortPair } from '../setup/ports.ts';
import { siteState, temporaryFolder } from '../setup/publish-fixture.ts';

let launched: Launched | null = null;
afterEach(async () => {
  await launched?.stop();
  launched = null;
});

/** A data folder whose portal has content; its database is for the test to spoil. */
async function publicFolder(): Promise<{ folder: string; database: string }> {
  const folder = await temporaryFolder();
  await publishGeneration({ store: await openFolderStore({ folder: join(folder, 'store') }), site: siteState() });
  return { folder, database: join(folder, 'pano.db') };
}

const hashOf = async (path: string) =>
  readFile(path).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => null,
  );

async function sqliteWith(path: string, statements: string[]): Promise<void> {
  const client = createClient({ url: `file:${path}` });
  for (const statement of statements) await client.execute(statement);
  client.close();
}

const spoilt: [name: string, code: string, spoil: (path: string) => Promise<void>][] = [
  ['deleted', 'settings.database-lost', async () => undefined],
  ['empty', 'settings.database-lost', (path) => writeFile(path, '')],
  ['garbage', 'settings.database-damaged', (path) => writeFile(path, 'x'.repeat(9_000))],
  ['cut', 'settings.database-damaged', cut],
  ['of another program', 'settings.database-damaged', (path) => sqliteWith(path, ['CREATE TABLE mail (id INTEGER)'])],
  ['a folder', 'settings.database-damaged', (path) => mkdir(path).then(() => undefined)],
];

async function cut(path: string): Promise<void> {
  const filling = Array.from({ length: 40 }, (_, i) => `INSERT INTO a VALUES ('${String(i).repeat(2_000)}')`);
  await sqliteWith(path, ['CREATE TABLE payload_migrations (id INTEGER)', 'CREATE TABLE a (t TEXT)', ...filling]);
  const bytes = await readFile(path);
  await writeFile(path, bytes.subarray(0, bytes.length >> 1));
}

describe.each(spoilt)('a database that is %s', (_name, code, spoil) => {
  it('is named, and left as it is', async () => {
    const { folder, database } = await publicFolder();
    await spoil(database);
    const before = await hashOf(database);
    const store = await openFolderStore({ folder: join(folder, 'store') });
    await expect(checkDatabase({ databaseUrl: `file:${database}`, store })).rejects.toMatchObject({ code });
    expect(await hashOf(database)).toBe(before);
  });
});

it('a database that does not exist yet is no fault where nothing is public', async () => {
  const folder = await temporaryFolder();
  const store = await openFolderStore({ folder: join(folder, 'store') });
  await expect(checkDatabase({ databaseUrl: `file:${folder}/pano.db`, store })).resolves.toBeUndefined();
});

it('a server that does not answer is named', async () => {
  const store = await openFolderStore({ folder: await temporaryFolder() });
  const { second } = await freePortPair().then((port) => ({ second: port + 1 }));
  const refused = checkDatabase({ databaseUrl: `mongodb://nguoi:mat-khau@127.0.0.1:${second}/pano`, store });
  await expect(refused).rejects.toMatchObject({ code: 'settings.database-unreachable' });
  await refused.catch((error: Error) => expect(error.message).not.toContain('mat-khau'));
});

it.each([
  ['garbage', (database: string) => writeFile(database, 'x'.repeat(9_000)), undefined],
  ['deleted', async () => undefined, undefined],
  ['unreachable', async () => undefined, 'mongodb://127.0.0.1:9/pano'],
])(
  'with a database that is %s the portal starts and serves, and says that the studio does not',
  { timeout: patience(120_000) },
  async (_name, spoil, mongoUrl) => {
    const { folder, database } = await publicFolder();
    await spoil(database);
    const before = await hashOf(database);
    const port = await freePortPair();
    const env = { PANO_DATA: folder, PORT: String(port), PANO_DEMO: '1', ...(mongoUrl ? { DATABASE_URL: mongoUrl } : {}) };
    vi.stubEnv('PANO_DEMO', '1');
    const settings = readSettings(env as unknown as NodeJS.ProcessEnv);
    launched = await launch({ settings, command: 'start' });
    const site = `http://127.0.0.1:${port}`;
    expect((await fetch(`${site}/huong-dan/cai-vneid`)).status).toBe(200);
    const health = await fetch(`${site}/healthz`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      status: 'ok',
      generation: 1,
      studio: { status: 'dead' },
      worker: { status: 'unknown' },
    });
    expect((await fetch(`${site}/healthz/studio`)).status).toBe(503);
    expect((await fetch(`${site}/healthz?of=worker`)).status).toBe(503);
    const admin = await fetch(`${site}/admin`, { headers: { accept: 'text/html' } });
    expect(admin.status).toBe(503);
    expect(await admin.text()).toContain('Phòng biên tập đang tạm dừng');
    expect(await hashOf(database)).toBe(before);
    if (mongoUrl === undefined && before === null) await expect(stat(database)).rejects.toThrow('ENOENT');
  },
);
