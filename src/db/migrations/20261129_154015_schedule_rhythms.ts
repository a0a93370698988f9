import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules_also_at\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`time\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_also_at_order_idx\` ON \`schedules_also_at\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`schedules_also_at_parent_id_idx\` ON \`schedules_also_at\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schedules_weeks\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_weeks_order_idx\` ON \`schedules_weeks\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schedules_weeks_parent_idx\` ON \`schedules_weeks\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`interval\` numeric;`)
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`month_day\` text;`)
  await db.run(sql`ALTER TABLE \`schedules\` ADD \`week_start\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules_also_at\`;`)
  await db.run(sql`DROP TABLE \`schedules_weeks\`;`)
  await db.run(sql`ALTER TABLE \`schedules\` DROP COLUMN \`interval\`;`)
  await db.run(sql`ALTER TABLE \`schedules\` DROP COLUMN \`month_day\`;`)
  await db.run(sql`ALTER TABLE \`schedules\` DROP COLUMN \`week_start\`;`)
}
