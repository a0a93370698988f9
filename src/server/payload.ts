import { getPayload, type Payload } from 'payload';
import { mongoMigrations } from '../db/engine/mongo-migrations.ts';
import { migrations } from '../db/migrations/index.ts';

/** Payload on a database that has every migration. The caller closes it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('../../payload.config.ts');
  const payload = await getPayload({ config });
  const due = payload.db.name === 'sqlite' ? migrations : mongoMigrations;
  await payload.db.migrate({ migrations: due as never });
  return payload;
}
