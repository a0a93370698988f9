import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`guides_steps_locales\` ADD \`body\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_steps_locales\` ADD \`body\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`guides_steps_locales\` DROP COLUMN \`body\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_steps_locales\` DROP COLUMN \`body\`;`)
}
