import { getPayload, type Payload } from 'payload';
import { migrations } from '../db/migrations/index.ts';

/** Payload on a database that has every migration. The caller closes it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  const { default: config } = await import('../../payload.config.ts');
  const payload = await getPayload({ config });
  if (payload.db.name === 'sqlite') await payload.db.migrate({ migrations: migrations as never });
  return payload;
}
