import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { createClient } from '@libsql/client';
import { secondMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import type { BlobStore } from '../store/blob-store.ts';

type Database = { databaseUrl: string; store: Pick<BlobStore, 'readPointer'> };

/**
 * Looks at the database before anything opens it: opening would make a lost one anew, empty, and write into a foreign one. Throws
 * `settings.database-lost`, `settings.database-damaged`, `settings.database-read-only`, `settings.database-unreachable`.
 */
export async function checkDatabase({ databaseUrl, store }: Database): Promise<void> {
  if (/^mongodb:/.test(databaseUrl)) return checkHosts(databaseUrl);
  if (databaseUrl.startsWith('file:')) await checkFile({ path: databaseUrl.slice('file:'.length), store });
}

async function checkFile({ path, store }: { path: string; store: Database['store'] }): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.size === 0) {
    // A new installation has published nothing.
    if ((await store.readPointer().catch(() => null)) !== null)
      throw new AppError('settings.database-lost', { params: { path } });
    return;
  }
  if (!(await isSqlite(path))) throw new AppError('settings.database-damaged', { params: { path } });
  await access(path, constants.R_OK | constants.W_OK).catch((cause: unknown) => {
    throw new AppError('settings.database-read-only', { cause, params: { path } });
  });
  await checkTables(path);
}

async function isSqlite(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.toString('latin1') === 'SQLite format 3\0';
  } catch {
    return false;
  } finally {
    await file.close();
  }
}

/** Tables without the list of our migrations are somebody else's. A busy database is a living one. */
async function checkTables(path: string): Promise<void> {
  const client = createClient({ url: `file:${path}` });
  try {
    await client.execute('PRAGMA busy_timeout = 10000');
    const [verdict] = (await client.execute('PRAGMA quick_check(1)')).rows;
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    const isOurs = rows.length === 0 || rows.some(({ name }) => name === 'payload_migrations');
    if (Object.values(verdict ?? {})[0] !== 'ok' || !isOurs)
      throw new AppError('settings.database-damaged', { params: { path } });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (cause instanceof Error && /SQLITE_BUSY|locked/.test(cause.message)) return;
    throw new AppError('settings.database-damaged', { cause, params: { path } });
  } finally {
    client.close();
  }
}

const withinMs = 5 * secondMs;

async function checkHosts(databaseUrl: string): Promise<void> {
  const [, hosts = ''] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(databaseUrl) ?? [];
  const answers = await Promise.all(hosts.split(',').map(answersAt));
  if (!answers.includes(true)) throw new AppError('settings.database-unreachable', { params: { hosts } });
}

function answersAt(address: string): Promise<boolean> {
  const [host = '', port = '27017'] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port), timeout: withinMs });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}
