import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`office_path\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`office_path\` text;`)
  await db.run(sql`ALTER TABLE \`delivery_attempts\` ADD \`office_path\` text;`)
  await db.run(sql`ALTER TABLE \`delivery_metrics\` ADD \`office_path\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`office_path\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`schedules\` DROP COLUMN \`office_path\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`office_path\`;`)
  await db.run(sql`ALTER TABLE \`delivery_attempts\` DROP COLUMN \`office_path\`;`)
  await db.run(sql`ALTER TABLE \`delivery_metrics\` DROP COLUMN \`office_path\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`office_path\`;`)
}
