import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_rels_themes_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_rels_media_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`locale\` text;`)
  await db.run(sql`CREATE INDEX \`articles_rels_locale_idx\` ON \`articles_rels\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_themes_id_idx\` ON \`articles_rels\` (\`themes_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`,\`locale\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_rels_themes_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_rels_media_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`locale\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_locale_idx\` ON \`_articles_v_rels\` (\`locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_themes_id_idx\` ON \`_articles_v_rels\` (\`themes_id\`,\`locale\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`,\`locale\`);`)
  await db.run(sql`ALTER TABLE \`articles_locales\` ADD \`body\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v_locales\` ADD \`version_body\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_rels_locale_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_rels_themes_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_rels_media_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_rels_themes_id_idx\` ON \`articles_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`articles_rels\` DROP COLUMN \`locale\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_rels_locale_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_rels_themes_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_rels_media_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_themes_id_idx\` ON \`_articles_v_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` DROP COLUMN \`locale\`;`)
  await db.run(sql`ALTER TABLE \`articles_locales\` DROP COLUMN \`body\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v_locales\` DROP COLUMN \`version_body\`;`)
}
