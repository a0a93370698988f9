import { getPayload, type Payload } from 'payload';
import { migrations } from '../db/migrations/index.ts';
import { mongoMigrations } from '../db/mongo-migrations.ts';

/** Payload on a database that has every migration. The caller closes it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('../../payload.config.ts');
  const payload = await getPayload({ config });
  const due = payload.db.name === 'sqlite' ? migrations : mongoMigrations;
  await payload.db.migrate({ migrations: due as never });
  return payload;
}
