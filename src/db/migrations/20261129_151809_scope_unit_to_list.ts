import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/**
 * Written by hand: the one unit that a campaign was for becomes its list, before the next migration drops the column. Versions
 * too. May run twice. MongoDB's twin is in `../engine/mongo-migrations.ts`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`INSERT INTO \`campaigns_rels\` (\`order\`, \`parent_id\`, \`path\`, \`units_id\`)
    SELECT 1, \`id\`, 'scopeUnits', \`scope_unit_id\` FROM \`campaigns\` AS c
    WHERE \`scope_unit_id\` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \`campaigns_rels\` WHERE \`parent_id\` = c.\`id\` AND \`path\` = 'scopeUnits');`);
  await db.run(sql`INSERT INTO \`_campaigns_v_rels\` (\`order\`, \`parent_id\`, \`path\`, \`units_id\`)
    SELECT 1, \`id\`, 'version.scopeUnits', \`version_scope_unit_id\` FROM \`_campaigns_v\` AS v
    WHERE \`version_scope_unit_id\` IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \`_campaigns_v_rels\` WHERE \`parent_id\` = v.\`id\` AND \`path\` = 'version.scopeUnits');`);
}

/** Back to the first of the list; the column is there again by then. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`UPDATE \`campaigns\` SET \`scope_unit_id\` = COALESCE((SELECT \`units_id\` FROM \`campaigns_rels\`
    WHERE \`parent_id\` = \`campaigns\`.\`id\` AND \`path\` = 'scopeUnits' ORDER BY \`order\` LIMIT 1), \`scope_unit_id\`);`);
  await db.run(sql`UPDATE \`_campaigns_v\` SET \`version_scope_unit_id\` = COALESCE((SELECT \`units_id\` FROM \`_campaigns_v_rels\`
    WHERE \`parent_id\` = \`_campaigns_v\`.\`id\` AND \`path\` = 'version.scopeUnits' ORDER BY \`order\` LIMIT 1), \`version_scope_unit_id\`);`);
}
