import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`infographics_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`infographics\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`infographics_texts_order_parent\` ON \`infographics_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_infographics_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_infographics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_infographics_v_texts_order_parent\` ON \`_infographics_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`branding_kit\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`branding_sponsor\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_branding_kit\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_branding_sponsor\` text;`)
  await db.run(sql`ALTER TABLE \`infographics_values_locales\` ADD \`short_label\` text;`)
  await db.run(sql`ALTER TABLE \`infographics\` ADD \`artwork_design\` text;`)
  await db.run(sql`ALTER TABLE \`infographics\` ADD \`artwork_variant\` text;`)
  await db.run(sql`ALTER TABLE \`infographics\` ADD \`artwork_guide_id\` text(36) REFERENCES guides(id);`)
  await db.run(sql`CREATE INDEX \`infographics_artwork_artwork_guide_idx\` ON \`infographics\` (\`artwork_guide_id\`);`)
  await db.run(sql`ALTER TABLE \`infographics_locales\` ADD \`artwork_headline\` text;`)
  await db.run(sql`ALTER TABLE \`infographics_locales\` ADD \`artwork_action\` text;`)
  await db.run(sql`ALTER TABLE \`_infographics_v_version_values_locales\` ADD \`short_label\` text;`)
  await db.run(sql`ALTER TABLE \`_infographics_v\` ADD \`version_artwork_design\` text;`)
  await db.run(sql`ALTER TABLE \`_infographics_v\` ADD \`version_artwork_variant\` text;`)
  await db.run(sql`ALTER TABLE \`_infographics_v\` ADD \`version_artwork_guide_id\` text(36) REFERENCES guides(id);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_artwork_version_artwork_guide_idx\` ON \`_infographics_v\` (\`version_artwork_guide_id\`);`)
  await db.run(sql`ALTER TABLE \`_infographics_v_locales\` ADD \`version_artwork_headline\` text;`)
  await db.run(sql`ALTER TABLE \`_infographics_v_locales\` ADD \`version_artwork_action\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`emblem\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`infographics_texts\`;`)
  await db.run(sql`DROP TABLE \`_infographics_v_texts\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_infographics\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`campaign_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`workflow_state\` text DEFAULT 'draft',
  	\`edition_sha256\` text,
  	\`changed_by_id\` text(36),
  	\`issuer_unit_id\` text(36) NOT NULL,
  	\`issuer_name\` text,
  	\`issuer_path\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issuer_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_infographics\`("id", "campaign_id", "key", "workflow_state", "edition_sha256", "changed_by_id", "issuer_unit_id", "issuer_name", "issuer_path", "updated_at", "created_at") SELECT "id", "campaign_id", "key", "workflow_state", "edition_sha256", "changed_by_id", "issuer_unit_id", "issuer_name", "issuer_path", "updated_at", "created_at" FROM \`infographics\`;`)
  await db.run(sql`DROP TABLE \`infographics\`;`)
  await db.run(sql`ALTER TABLE \`__new_infographics\` RENAME TO \`infographics\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`infographics_campaign_idx\` ON \`infographics\` (\`campaign_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`infographics_key_idx\` ON \`infographics\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`infographics_workflow_state_idx\` ON \`infographics\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`infographics_changed_by_idx\` ON \`infographics\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`infographics_issuer_unit_idx\` ON \`infographics\` (\`issuer_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`infographics_issuer_path_idx\` ON \`infographics\` (\`issuer_path\`);`)
  await db.run(sql`CREATE INDEX \`infographics_updated_at_idx\` ON \`infographics\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`infographics_created_at_idx\` ON \`infographics\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__infographics_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_campaign_id\` text(36) NOT NULL,
  	\`version_key\` text NOT NULL,
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_edition_sha256\` text,
  	\`version_changed_by_id\` text(36),
  	\`version_issuer_unit_id\` text(36) NOT NULL,
  	\`version_issuer_name\` text,
  	\`version_issuer_path\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`infographics\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__infographics_v\`("id", "parent_id", "version_campaign_id", "version_key", "version_workflow_state", "version_edition_sha256", "version_changed_by_id", "version_issuer_unit_id", "version_issuer_name", "version_issuer_path", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_campaign_id", "version_key", "version_workflow_state", "version_edition_sha256", "version_changed_by_id", "version_issuer_unit_id", "version_issuer_name", "version_issuer_path", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_infographics_v\`;`)
  await db.run(sql`DROP TABLE \`_infographics_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__infographics_v\` RENAME TO \`_infographics_v\`;`)
  await db.run(sql`CREATE INDEX \`_infographics_v_parent_idx\` ON \`_infographics_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_campaign_idx\` ON \`_infographics_v\` (\`version_campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_key_idx\` ON \`_infographics_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_workflow_state_idx\` ON \`_infographics_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_changed_by_idx\` ON \`_infographics_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_issuer_unit_idx\` ON \`_infographics_v\` (\`version_issuer_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_issuer_path_idx\` ON \`_infographics_v\` (\`version_issuer_path\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_updated_at_idx\` ON \`_infographics_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_version_version_created_at_idx\` ON \`_infographics_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_created_at_idx\` ON \`_infographics_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_updated_at_idx\` ON \`_infographics_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`branding_kit\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`branding_sponsor\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_branding_kit\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_branding_sponsor\`;`)
  await db.run(sql`ALTER TABLE \`infographics_values_locales\` DROP COLUMN \`short_label\`;`)
  await db.run(sql`ALTER TABLE \`infographics_locales\` DROP COLUMN \`artwork_headline\`;`)
  await db.run(sql`ALTER TABLE \`infographics_locales\` DROP COLUMN \`artwork_action\`;`)
  await db.run(sql`ALTER TABLE \`_infographics_v_version_values_locales\` DROP COLUMN \`short_label\`;`)
  await db.run(sql`ALTER TABLE \`_infographics_v_locales\` DROP COLUMN \`version_artwork_headline\`;`)
  await db.run(sql`ALTER TABLE \`_infographics_v_locales\` DROP COLUMN \`version_artwork_action\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`emblem\`;`)
}
