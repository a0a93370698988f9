import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { dateColumns, surelyRead } from '../engine/plan-dates.ts';

/** Written by hand: dates that can be read surely take the one stored form. MongoDB's twin is in `../engine/mongo-migrations.ts`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const [table, columns] of Object.entries(dateColumns)) {
    for (const column of columns) {
      const [from, name] = [sql.identifier(table), sql.identifier(column)];
      const rows = await db.all<{ text: string }>(sql`SELECT DISTINCT ${name} AS text FROM ${from} WHERE ${name} IS NOT NULL;`);
      for (const { text } of rows) {
        const stored = surelyRead(text);
        if (stored !== null) await db.run(sql`UPDATE ${from} SET ${name} = ${stored} WHERE ${name} = ${text};`);
      }
    }
  }
}

/** The stored form is a text as well, which what came before takes as it is. */
export async function down(_: MigrateDownArgs): Promise<void> {}
