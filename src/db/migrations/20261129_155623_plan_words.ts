import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns_targets\` ADD \`from\` numeric;`)
  await db.run(sql`ALTER TABLE \`campaigns_targets\` ADD \`to\` numeric;`)
  await db.run(sql`ALTER TABLE \`campaigns_phases\` ADD \`audience\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`signer_title\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`signer_name\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`tet_peak_is_peak\` integer;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`tet_peak_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_targets\` ADD \`from\` numeric;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_targets\` ADD \`to\` numeric;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_phases\` ADD \`audience\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_signer_title\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_signer_name\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_tet_peak_is_peak\` integer;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_tet_peak_reason\` text;`)
  await db.run(sql`ALTER TABLE \`slogans\` ADD \`kind_in_plan\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns_targets\` DROP COLUMN \`from\`;`)
  await db.run(sql`ALTER TABLE \`campaigns_targets\` DROP COLUMN \`to\`;`)
  await db.run(sql`ALTER TABLE \`campaigns_phases\` DROP COLUMN \`audience\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`signer_title\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`signer_name\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`tet_peak_is_peak\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`tet_peak_reason\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_targets\` DROP COLUMN \`from\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_targets\` DROP COLUMN \`to\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_phases\` DROP COLUMN \`audience\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_signer_title\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_signer_name\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_tet_peak_is_peak\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_tet_peak_reason\`;`)
  await db.run(sql`ALTER TABLE \`slogans\` DROP COLUMN \`kind_in_plan\`;`)
}
