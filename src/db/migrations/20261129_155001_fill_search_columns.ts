import type { MigrateUpArgs } from '@payloadcms/db-sqlite';
import { fillSearchColumns } from '../search/fill-columns.ts';

/** Written by hand: rows of before get their search columns. MongoDB's twin is in `../engine/mongo-migrations.ts`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await fillSearchColumns(db as never);
}

/** The columns go with the migration before this one. */
export async function down(): Promise<void> {}
