import { getPayload, type Payload } from 'payload';
import { mongoMigrations } from '../db/engine/mongo-migrations.ts';
import { migrations } from '../db/migrations/index.ts';
import { askForEditorBuilds } from './editor-builds.ts';

/** A method, so that `up` may ask for the arguments of its own database, where Payload's type says `unknown`. */
type Migration = { name: string; up(args: unknown): Promise<void>; down(args: unknown): Promise<void> };

/** Payload on a database that has every migration. The caller closes it with `payload.destroy()`. */
export async function openPayload(): Promise<Payload> {
  askForEditorBuilds();
  const { default: config } = await import('../../payload.config.ts');
  const payload = await getPayload({ config });
  const due: Migration[] = payload.db.name === 'sqlite' ? migrations : mongoMigrations;
  await payload.db.migrate({ migrations: due });
  return payload;
}
