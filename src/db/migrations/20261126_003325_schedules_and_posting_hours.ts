import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`schedules_rels\` ADD \`editions_id\` text(36) REFERENCES editions(id);`)
  await db.run(sql`INSERT INTO \`schedules_rels\` (\`order\`, \`parent_id\`, \`path\`, \`editions_id\`) SELECT 1, \`id\`, 'editions', \`edition_id\` FROM \`schedules\`;`)
  await db.run(sql`CREATE TABLE \`channels_posting_blackout_dates\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`date\` text NOT NULL,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`channels_posting_blackout_dates_order_idx\` ON \`channels_posting_blackout_dates\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`channels_posting_blackout_dates_parent_id_idx\` ON \`channels_posting_blackout_dates\` (\`_parent_id\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`theme_id\` text(36),
  	\`artwork_key\` text,
  	\`start_date\` text NOT NULL,
  	\`time\` text DEFAULT '07:00' NOT NULL,
  	\`repeat\` text,
  	\`until\` text,
  	\`count\` numeric,
  	\`cooldown_days\` numeric DEFAULT 0,
  	\`summary\` text,
  	\`is_active\` integer DEFAULT true,
  	\`time_zone\` text DEFAULT 'Asia/Ho_Chi_Minh',
  	\`active_from\` text,
  	\`expanded_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`theme_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_schedules\`("id", "title", "theme_id", "artwork_key", "start_date", "time", "repeat", "until", "count", "cooldown_days", "summary", "is_active", "time_zone", "active_from", "expanded_until", "updated_at", "created_at") SELECT "id", "title", NULL, "artwork_key", "start_date", "time", "repeat", "until", NULL, 0, "summary", "is_active", 'Asia/Ho_Chi_Minh', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), NULL, "updated_at", "created_at" FROM \`schedules\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`ALTER TABLE \`__new_schedules\` RENAME TO \`schedules\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`schedules_theme_idx\` ON \`schedules\` (\`theme_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_is_active_idx\` ON \`schedules\` (\`is_active\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_editions_id_idx\` ON \`schedules_rels\` (\`editions_id\`);`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`occurrence_at\` text;`)
  await db.run(sql`CREATE INDEX \`channelId_dueAt_idx\` ON \`deliveries\` (\`channel_id\`,\`due_at\`);`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`posting_quiet_from\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`posting_quiet_to\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`posting_spacing_minutes\` numeric;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`posting_late_limit_minutes\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`channels_posting_blackout_dates\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`edition_id\` text(36) NOT NULL,
  	\`artwork_key\` text,
  	\`start_date\` text NOT NULL,
  	\`time\` text DEFAULT '07:00' NOT NULL,
  	\`repeat\` text,
  	\`until\` text,
  	\`summary\` text,
  	\`is_active\` integer DEFAULT true,
  	\`active_from\` text,
  	\`expanded_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`edition_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_schedules\`("id", "title", "edition_id", "artwork_key", "start_date", "time", "repeat", "until", "summary", "is_active", "active_from", "expanded_until", "updated_at", "created_at") SELECT "id", "title", (SELECT "editions_id" FROM \`schedules_rels\` WHERE "parent_id" = \`schedules\`."id" AND "path" = 'editions' ORDER BY "order" LIMIT 1), "artwork_key", "start_date", "time", "repeat", "until", "summary", "is_active", "active_from", "expanded_until", "updated_at", "created_at" FROM \`schedules\` WHERE "id" IN (SELECT "parent_id" FROM \`schedules_rels\` WHERE "path" = 'editions');`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`ALTER TABLE \`__new_schedules\` RENAME TO \`schedules\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`schedules_edition_idx\` ON \`schedules\` (\`edition_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_is_active_idx\` ON \`schedules\` (\`is_active\`);`)
  await db.run(sql`CREATE INDEX \`schedules_updated_at_idx\` ON \`schedules\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_created_at_idx\` ON \`schedules\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_schedules_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`channels_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_schedules_rels\`("id", "order", "parent_id", "path", "channels_id") SELECT "id", "order", "parent_id", "path", "channels_id" FROM \`schedules_rels\`;`)
  await db.run(sql`DROP TABLE \`schedules_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_schedules_rels\` RENAME TO \`schedules_rels\`;`)
  await db.run(sql`CREATE INDEX \`schedules_rels_order_idx\` ON \`schedules_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_parent_idx\` ON \`schedules_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_path_idx\` ON \`schedules_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`schedules_rels_channels_id_idx\` ON \`schedules_rels\` (\`channels_id\`);`)
  await db.run(sql`DROP INDEX \`channelId_dueAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`occurrence_at\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`posting_quiet_from\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`posting_quiet_to\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`posting_spacing_minutes\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`posting_late_limit_minutes\`;`)
}
