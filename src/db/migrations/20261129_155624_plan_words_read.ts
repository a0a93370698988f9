import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { readOldPhase, readOldSlogan, readOldTarget, unreadOf, unreadSentence } from '../engine/plan-words.ts';

type Row = { id: string; [column: string]: unknown };

/**
 * Written by hand: stored words of plans become the choices of today, years become spans, and `tay` becomes `tyz`. It stands
 * between the migration that adds the columns and the one that drops `year`. MongoDB's twin is in `../engine/mongo-migrations.ts`.
 */
export async function up({ db, payload }: MigrateUpArgs): Promise<void> {
  const rows = (table: string, columns: string[]) =>
    db.all<Row>(sql.raw(`SELECT \`id\`, ${columns.map((column) => `\`${column}\``).join(', ')} FROM \`${table}\`;`));
  const slogans = await rows('slogans', ['kind', 'kind_in_plan']);
  for (const { id, kind, kind_in_plan } of slogans) {
    const read = readOldSlogan({ kind: kind as string, kindInPlan: kind_in_plan as string });
    await db.run(sql`UPDATE \`slogans\` SET \`kind\` = ${read.kind}, \`kind_in_plan\` = ${read.kindInPlan} WHERE \`id\` = ${id};`);
  }
  const seen = { slogans: slogans.map(({ kind }) => String(kind ?? '')), phases: [] as string[], operators: [] as string[] };
  for (const table of ['campaigns_phases', '_campaigns_v_version_phases']) {
    const name = sql.raw(`\`${table}\``);
    for (const { id, kind, audience } of await rows(table, ['kind', 'audience'])) {
      const read = readOldPhase({ kind: kind as string, audience: audience as string });
      await db.run(sql`UPDATE ${name} SET \`kind\` = ${read.kind}, \`audience\` = ${read.audience} WHERE \`id\` = ${id};`);
      if (!table.startsWith('_')) seen.phases.push(String(kind ?? ''));
    }
  }
  for (const table of ['campaigns_targets', '_campaigns_v_version_targets']) {
    const name = sql.raw(`\`${table}\``);
    for (const { id, ...row } of await rows(table, ['op', 'year', 'from', 'to'])) {
      const { op, from, to } = readOldTarget(row);
      await db.run(sql`UPDATE ${name} SET \`op\` = ${op}, \`from\` = ${from}, \`to\` = ${to} WHERE \`id\` = ${id};`);
      if (!table.startsWith('_')) seen.operators.push(String(row.op ?? ''));
    }
  }
  await renameLocale({ db, from: 'tay', to: 'tyz' });
  const unread = unreadOf(seen);
  // As an error, because that is the level that every server writes.
  if (unread.length > 0) payload.logger.error(unreadSentence(unread));
}

/** Spans of several years go back to no year, as they were before. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of ['campaigns_targets', '_campaigns_v_version_targets']) {
    await db.run(sql.raw(`UPDATE \`${table}\` SET \`year\` = \`from\` WHERE \`from\` = \`to\`;`));
  }
  await db.run(sql`UPDATE \`slogans\` SET \`kind\` = \`kind_in_plan\` WHERE \`kind_in_plan\` IS NOT NULL;`);
  await renameLocale({ db, from: 'tyz', to: 'tay' });
}

type Rename = Pick<MigrateUpArgs, 'db'> & { from: string; to: string };

/** Every table of translations, and the language that an editor last wrote in. */
async function renameLocale({ db, from, to }: Rename): Promise<void> {
  const columns = await db.all<{ tableName: string; columnName: string }>(
    sql`SELECT m.name AS tableName, p.name AS columnName FROM sqlite_master m JOIN pragma_table_info(m.name) p
        WHERE m.type = 'table' AND p.name IN ('_locale', 'locale');`,
  );
  for (const { tableName, columnName } of columns) {
    const [table, column] = [sql.raw(`\`${tableName}\``), sql.raw(`\`${columnName}\``)];
    await db.run(sql`UPDATE ${table} SET ${column} = ${to} WHERE ${column} = ${from};`);
  }
  await db.run(
    sql`UPDATE \`payload_preferences\` SET \`value\` = ${JSON.stringify(to)} WHERE \`key\` = 'locale' AND \`value\` = ${JSON.stringify(from)};`,
  );
}
