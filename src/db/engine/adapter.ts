import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import { sqliteAdapter } from '@payloadcms/db-sqlite';
import { migrations } from '../migrations/index.ts';
import { renewAfterBusy, type SqliteClient } from './renew-after-busy.ts';
import { indexClaimable, indexLocaleParents } from './sqlite-indexes.ts';

/** Waits this long for another writer before SQLITE_BUSY. Payload's default is 0. */
const busyTimeoutMs = 10_000;

/**
 * The database that `DATABASE_URL` names: `mongodb://…` or `file:…` for SQLite.
 *
 * SQLite runs without transactions on purpose: with them 7 of 8 parallel updates fail, and a failed COMMIT returns
 * success. Writes that belong together are written so that repeating them changes nothing.
 */
export function databaseAdapter(databaseUrl: string) {
  if (/^mongodb(\+srv)?:/.test(databaseUrl)) {
    const hasReplicaSet = new URL(databaseUrl.replace(/^mongodb(\+srv)?:/, 'http:')).searchParams.has('replicaSet');
    // Leases and claims need unique keys: before the indexes exist, two workers could get the same one.
    return mongooseAdapter({ url: databaseUrl, ensureIndexes: true, ...(hasReplicaSet ? {} : { transactionOptions: false }) });
  }
  if (databaseUrl.startsWith('file:')) mkdirSync(dirname(databaseUrl.slice('file:'.length)), { recursive: true });
  const adapter = sqliteAdapter({
    client: { url: databaseUrl },
    idType: 'uuidv7',
    push: false,
    wal: true,
    busyTimeout: busyTimeoutMs,
    migrationDir: 'src/db/migrations',
    prodMigrations: migrations,
    afterSchemaInit: [indexLocaleParents, indexClaimable],
  });
  return { ...adapter, init: (args: Parameters<typeof adapter.init>[0]) => guarded(adapter.init(args)) };
}

/** Payload makes the client when it connects, and these settings apply to that one connection. */
function guarded<Adapter extends object>(adapter: Adapter): Adapter {
  const open = adapter as { client?: SqliteClient; connect(...args: unknown[]): Promise<void> };
  const connect = open.connect.bind(adapter);
  open.connect = async (...args) => {
    const isNew = open.client === undefined;
    await connect(...args);
    const pragmas = [`PRAGMA busy_timeout = ${busyTimeoutMs}`, 'PRAGMA synchronous = FULL'];
    if (isNew && open.client !== undefined) renewAfterBusy({ client: open.client, pragmas });
  };
  return adapter;
}
