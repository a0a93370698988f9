import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns_targets\` DROP COLUMN \`year\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_targets\` DROP COLUMN \`year\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns_targets\` ADD \`year\` numeric;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_targets\` ADD \`year\` numeric;`)
}
