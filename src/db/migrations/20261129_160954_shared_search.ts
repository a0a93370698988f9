import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`themes\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`slogans\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`guides\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` ADD \`version_shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`leaflets\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`_leaflets_v\` ADD \`version_shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`infographics\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`_infographics_v\` ADD \`version_shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`videos\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` ADD \`version_shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`shared_search\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_shared_search\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_shared_search\`;`)
  await db.run(sql`ALTER TABLE \`themes\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`slogans\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`guides\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v\` DROP COLUMN \`version_shared_search\`;`)
  await db.run(sql`ALTER TABLE \`leaflets\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`_leaflets_v\` DROP COLUMN \`version_shared_search\`;`)
  await db.run(sql`ALTER TABLE \`infographics\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`_infographics_v\` DROP COLUMN \`version_shared_search\`;`)
  await db.run(sql`ALTER TABLE \`videos\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v\` DROP COLUMN \`version_shared_search\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`shared_search\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_shared_search\`;`)
}
