import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`delivery_attempts\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`delivery_id\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`fence\` numeric NOT NULL,
  	\`worker\` text NOT NULL,
  	\`started_at\` text NOT NULL,
  	\`ended_at\` text,
  	\`phase\` text NOT NULL,
  	\`outcome\` text,
  	\`error_code\` text,
  	\`for_people\` text,
  	\`raw\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`delivery_attempts_key_idx\` ON \`delivery_attempts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`delivery_attempts_delivery_id_idx\` ON \`delivery_attempts\` (\`delivery_id\`);`)
  await db.run(sql`CREATE INDEX \`delivery_attempts_ended_at_idx\` ON \`delivery_attempts\` (\`ended_at\`);`)
  await db.run(sql`CREATE INDEX \`delivery_attempts_updated_at_idx\` ON \`delivery_attempts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delivery_attempts_created_at_idx\` ON \`delivery_attempts\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`delivery_metrics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`delivery_id\` text NOT NULL,
  	\`channel_id\` text NOT NULL,
  	\`age\` text NOT NULL,
  	\`taken_at\` text NOT NULL,
  	\`values\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`delivery_metrics_key_idx\` ON \`delivery_metrics\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`delivery_metrics_delivery_id_idx\` ON \`delivery_metrics\` (\`delivery_id\`);`)
  await db.run(sql`CREATE INDEX \`delivery_metrics_channel_id_idx\` ON \`delivery_metrics\` (\`channel_id\`);`)
  await db.run(sql`CREATE INDEX \`delivery_metrics_updated_at_idx\` ON \`delivery_metrics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`delivery_metrics_created_at_idx\` ON \`delivery_metrics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`delivery_switches\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`is_paused\` integer DEFAULT false,
  	\`is_rehearsal\` integer DEFAULT false,
  	\`switch_trail\` text,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`released_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`measure_at\` text;`)
  await db.run(sql`ALTER TABLE \`deliveries\` ADD \`trail\` text;`)
  await db.run(sql`CREATE INDEX \`state_measureAt_idx\` ON \`deliveries\` (\`state\`,\`measure_at\`);`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`previous_secrets\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`is_rehearsal\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`switch_trail\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`account\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`is_unchecked\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`next_check_at\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`token_version\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`token_from\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`access_until\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`refresh_until\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`token_lease_owner\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`token_lease_until\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`circuit_failures\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`circuit_open_until\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`circuit_probe\` text;`)
  await db.run(sql`ALTER TABLE \`channels\` ADD \`circuit_version\` numeric DEFAULT 0;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`delivery_attempts_id\` text(36) REFERENCES delivery_attempts(id);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`delivery_metrics_id\` text(36) REFERENCES delivery_metrics(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_delivery_attempts_id_idx\` ON \`payload_locked_documents_rels\` (\`delivery_attempts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_delivery_metrics_id_idx\` ON \`payload_locked_documents_rels\` (\`delivery_metrics_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`delivery_attempts\`;`)
  await db.run(sql`DROP TABLE \`delivery_metrics\`;`)
  await db.run(sql`DROP TABLE \`delivery_switches\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`campaigns_id\` text(36),
  	\`themes_id\` text(36),
  	\`slogans_id\` text(36),
  	\`guides_id\` text(36),
  	\`leaflets_id\` text(36),
  	\`infographics_id\` text(36),
  	\`videos_id\` text(36),
  	\`articles_id\` text(36),
  	\`media_id\` text(36),
  	\`editions_id\` text(36),
  	\`schedules_id\` text(36),
  	\`deliveries_id\` text(36),
  	\`channels_id\` text(36),
  	\`webhooks_id\` text(36),
  	\`webhook_calls_id\` text(36),
  	\`units_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`slogans_id\`) REFERENCES \`slogans\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`guides_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`leaflets_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`infographics_id\`) REFERENCES \`infographics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`videos_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`editions_id\`) REFERENCES \`editions\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schedules_id\`) REFERENCES \`schedules\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`deliveries_id\`) REFERENCES \`deliveries\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`channels_id\`) REFERENCES \`channels\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhooks_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`webhook_calls_id\`) REFERENCES \`webhook_calls\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`units_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "campaigns_id", "themes_id", "slogans_id", "guides_id", "leaflets_id", "infographics_id", "videos_id", "articles_id", "media_id", "editions_id", "schedules_id", "deliveries_id", "channels_id", "webhooks_id", "webhook_calls_id", "units_id", "users_id") SELECT "id", "order", "parent_id", "path", "campaigns_id", "themes_id", "slogans_id", "guides_id", "leaflets_id", "infographics_id", "videos_id", "articles_id", "media_id", "editions_id", "schedules_id", "deliveries_id", "channels_id", "webhooks_id", "webhook_calls_id", "units_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_themes_id_idx\` ON \`payload_locked_documents_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_slogans_id_idx\` ON \`payload_locked_documents_rels\` (\`slogans_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_guides_id_idx\` ON \`payload_locked_documents_rels\` (\`guides_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_leaflets_id_idx\` ON \`payload_locked_documents_rels\` (\`leaflets_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_infographics_id_idx\` ON \`payload_locked_documents_rels\` (\`infographics_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_videos_id_idx\` ON \`payload_locked_documents_rels\` (\`videos_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_editions_id_idx\` ON \`payload_locked_documents_rels\` (\`editions_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_schedules_id_idx\` ON \`payload_locked_documents_rels\` (\`schedules_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_deliveries_id_idx\` ON \`payload_locked_documents_rels\` (\`deliveries_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_channels_id_idx\` ON \`payload_locked_documents_rels\` (\`channels_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhooks_id_idx\` ON \`payload_locked_documents_rels\` (\`webhooks_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_webhook_calls_id_idx\` ON \`payload_locked_documents_rels\` (\`webhook_calls_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_units_id_idx\` ON \`payload_locked_documents_rels\` (\`units_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`state_measureAt_idx\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`released_at\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`measure_at\`;`)
  await db.run(sql`ALTER TABLE \`deliveries\` DROP COLUMN \`trail\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`previous_secrets\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`is_rehearsal\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`switch_trail\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`account\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`is_unchecked\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`next_check_at\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`token_version\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`token_from\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`access_until\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`refresh_until\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`token_lease_owner\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`token_lease_until\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`circuit_failures\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`circuit_open_until\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`circuit_probe\`;`)
  await db.run(sql`ALTER TABLE \`channels\` DROP COLUMN \`circuit_version\`;`)
}
