import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`campaigns_artworks_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns_artworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_values_order_idx\` ON \`campaigns_artworks_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_values_parent_id_idx\` ON \`campaigns_artworks_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_artworks_values_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns_artworks_values\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_artworks_values_locales_locale_parent_id_unique\` ON \`campaigns_artworks_values_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_values_locales_parent_only_idx\` ON \`campaigns_artworks_values_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_pack_contents_outputs\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns_pack_contents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_pack_contents_outputs_order_idx\` ON \`campaigns_pack_contents_outputs\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_pack_contents_outputs_parent_idx\` ON \`campaigns_pack_contents_outputs\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`campaigns_pack_contents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`artwork_key\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_pack_contents_order_idx\` ON \`campaigns_pack_contents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_pack_contents_parent_id_idx\` ON \`campaigns_pack_contents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_artworks_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v_version_artworks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_values_order_idx\` ON \`_campaigns_v_version_artworks_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_values_parent_id_idx\` ON \`_campaigns_v_version_artworks_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_artworks_values_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v_version_artworks_values\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_campaigns_v_version_artworks_values_locales_locale_parent_i\` ON \`_campaigns_v_version_artworks_values_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_values_locales_parent_only_idx\` ON \`_campaigns_v_version_artworks_values_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_pack_contents_outputs\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_campaigns_v_version_pack_contents\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_pack_contents_outputs_order_idx\` ON \`_campaigns_v_version_pack_contents_outputs\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_pack_contents_outputs_parent_idx\` ON \`_campaigns_v_version_pack_contents_outputs\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_pack_contents\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`artwork_key\` text NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_pack_contents_order_idx\` ON \`_campaigns_v_version_pack_contents\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_pack_contents_parent_id_idx\` ON \`_campaigns_v_version_pack_contents\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`leaflets_artwork_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit\` text,
  	\`source\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`leaflets_artwork_values_order_idx\` ON \`leaflets_artwork_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_artwork_values_parent_id_idx\` ON \`leaflets_artwork_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`leaflets_artwork_values_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`leaflets_artwork_values\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`leaflets_artwork_values_locales_locale_parent_id_unique\` ON \`leaflets_artwork_values_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_artwork_values_locales_parent_only_idx\` ON \`leaflets_artwork_values_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_version_artwork_values\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`value\` numeric NOT NULL,
  	\`unit\` text,
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_leaflets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_artwork_values_order_idx\` ON \`_leaflets_v_version_artwork_values\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_artwork_values_parent_id_idx\` ON \`_leaflets_v_version_artwork_values\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_version_artwork_values_locales\` (
  	\`label\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_leaflets_v_version_artwork_values\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_leaflets_v_version_artwork_values_locales_locale_parent_id_\` ON \`_leaflets_v_version_artwork_values_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_artwork_values_locales_parent_only_idx\` ON \`_leaflets_v_version_artwork_values_locales\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns_artworks\` ADD \`photo_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`campaigns_artworks\` ADD \`variant\` text;`)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_photo_idx\` ON \`campaigns_artworks\` (\`photo_id\`);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_artworks\` ADD \`photo_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_version_artworks\` ADD \`variant\` text;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_photo_idx\` ON \`_campaigns_v_version_artworks\` (\`photo_id\`);`)
  await db.run(sql`ALTER TABLE \`leaflets\` ADD \`artwork_photo_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`leaflets\` ADD \`artwork_variant\` text;`)
  await db.run(sql`CREATE INDEX \`leaflets_artwork_artwork_photo_idx\` ON \`leaflets\` (\`artwork_photo_id\`);`)
  await db.run(sql`ALTER TABLE \`_leaflets_v\` ADD \`version_artwork_photo_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`_leaflets_v\` ADD \`version_artwork_variant\` text;`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_artwork_version_artwork_photo_idx\` ON \`_leaflets_v\` (\`version_artwork_photo_id\`);`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`logo_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`units_logo_idx\` ON \`units\` (\`logo_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`campaigns_artworks_values\`;`)
  await db.run(sql`DROP TABLE \`campaigns_artworks_values_locales\`;`)
  await db.run(sql`DROP TABLE \`campaigns_pack_contents_outputs\`;`)
  await db.run(sql`DROP TABLE \`campaigns_pack_contents\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_artworks_values\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_artworks_values_locales\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_pack_contents_outputs\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_pack_contents\`;`)
  await db.run(sql`DROP TABLE \`leaflets_artwork_values\`;`)
  await db.run(sql`DROP TABLE \`leaflets_artwork_values_locales\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_version_artwork_values\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_version_artwork_values_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_campaigns_artworks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`design\` text NOT NULL,
  	\`guide_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaigns_artworks\`("_order", "_parent_id", "id", "key", "design", "guide_id") SELECT "_order", "_parent_id", "id", "key", "design", "guide_id" FROM \`campaigns_artworks\`;`)
  await db.run(sql`DROP TABLE \`campaigns_artworks\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaigns_artworks\` RENAME TO \`campaigns_artworks\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_order_idx\` ON \`campaigns_artworks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_parent_id_idx\` ON \`campaigns_artworks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_artworks_guide_idx\` ON \`campaigns_artworks\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaigns_v_version_artworks\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`design\` text NOT NULL,
  	\`guide_id\` text(36) NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaigns_v_version_artworks\`("_order", "_parent_id", "id", "key", "design", "guide_id", "_uuid") SELECT "_order", "_parent_id", "id", "key", "design", "guide_id", "_uuid" FROM \`_campaigns_v_version_artworks\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_artworks\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaigns_v_version_artworks\` RENAME TO \`_campaigns_v_version_artworks\`;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_order_idx\` ON \`_campaigns_v_version_artworks\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_parent_id_idx\` ON \`_campaigns_v_version_artworks\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_artworks_guide_idx\` ON \`_campaigns_v_version_artworks\` (\`guide_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_leaflets\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`campaign_id\` text(36) NOT NULL,
  	\`artwork_key\` text NOT NULL,
  	\`artwork_design\` text NOT NULL,
  	\`artwork_guide_id\` text(36) NOT NULL,
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
  	FOREIGN KEY (\`artwork_guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issuer_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_leaflets\`("id", "campaign_id", "artwork_key", "artwork_design", "artwork_guide_id", "key", "workflow_state", "edition_sha256", "changed_by_id", "issuer_unit_id", "issuer_name", "issuer_path", "updated_at", "created_at") SELECT "id", "campaign_id", "artwork_key", "artwork_design", "artwork_guide_id", "key", "workflow_state", "edition_sha256", "changed_by_id", "issuer_unit_id", "issuer_name", "issuer_path", "updated_at", "created_at" FROM \`leaflets\`;`)
  await db.run(sql`DROP TABLE \`leaflets\`;`)
  await db.run(sql`ALTER TABLE \`__new_leaflets\` RENAME TO \`leaflets\`;`)
  await db.run(sql`CREATE INDEX \`leaflets_campaign_idx\` ON \`leaflets\` (\`campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_artwork_artwork_guide_idx\` ON \`leaflets\` (\`artwork_guide_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`leaflets_key_idx\` ON \`leaflets\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_workflow_state_idx\` ON \`leaflets\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_changed_by_idx\` ON \`leaflets\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_issuer_unit_idx\` ON \`leaflets\` (\`issuer_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_issuer_path_idx\` ON \`leaflets\` (\`issuer_path\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_updated_at_idx\` ON \`leaflets\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_created_at_idx\` ON \`leaflets\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__leaflets_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_campaign_id\` text(36) NOT NULL,
  	\`version_artwork_key\` text NOT NULL,
  	\`version_artwork_design\` text NOT NULL,
  	\`version_artwork_guide_id\` text(36) NOT NULL,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_campaign_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_artwork_guide_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__leaflets_v\`("id", "parent_id", "version_campaign_id", "version_artwork_key", "version_artwork_design", "version_artwork_guide_id", "version_key", "version_workflow_state", "version_edition_sha256", "version_changed_by_id", "version_issuer_unit_id", "version_issuer_name", "version_issuer_path", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_campaign_id", "version_artwork_key", "version_artwork_design", "version_artwork_guide_id", "version_key", "version_workflow_state", "version_edition_sha256", "version_changed_by_id", "version_issuer_unit_id", "version_issuer_name", "version_issuer_path", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_leaflets_v\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__leaflets_v\` RENAME TO \`_leaflets_v\`;`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_parent_idx\` ON \`_leaflets_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_campaign_idx\` ON \`_leaflets_v\` (\`version_campaign_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_artwork_version_artwork_guide_idx\` ON \`_leaflets_v\` (\`version_artwork_guide_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_key_idx\` ON \`_leaflets_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_workflow_state_idx\` ON \`_leaflets_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_changed_by_idx\` ON \`_leaflets_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_issuer_unit_idx\` ON \`_leaflets_v\` (\`version_issuer_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_issuer_path_idx\` ON \`_leaflets_v\` (\`version_issuer_path\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_updated_at_idx\` ON \`_leaflets_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_version_version_created_at_idx\` ON \`_leaflets_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_created_at_idx\` ON \`_leaflets_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_updated_at_idx\` ON \`_leaflets_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_units\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`code\` text NOT NULL,
  	\`level\` text NOT NULL,
  	\`type\` text NOT NULL,
  	\`parent_code\` text,
  	\`path\` text NOT NULL,
  	\`province_name\` text,
  	\`valid_from\` text NOT NULL,
  	\`folded_label\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_units\`("id", "label", "name", "code", "level", "type", "parent_code", "path", "province_name", "valid_from", "folded_label", "updated_at", "created_at") SELECT "id", "label", "name", "code", "level", "type", "parent_code", "path", "province_name", "valid_from", "folded_label", "updated_at", "created_at" FROM \`units\`;`)
  await db.run(sql`DROP TABLE \`units\`;`)
  await db.run(sql`ALTER TABLE \`__new_units\` RENAME TO \`units\`;`)
  await db.run(sql`CREATE INDEX \`units_label_idx\` ON \`units\` (\`label\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`units_code_idx\` ON \`units\` (\`code\`);`)
  await db.run(sql`CREATE INDEX \`units_level_idx\` ON \`units\` (\`level\`);`)
  await db.run(sql`CREATE INDEX \`units_parent_code_idx\` ON \`units\` (\`parent_code\`);`)
  await db.run(sql`CREATE INDEX \`units_path_idx\` ON \`units\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`units_folded_label_idx\` ON \`units\` (\`folded_label\`);`)
  await db.run(sql`CREATE INDEX \`units_updated_at_idx\` ON \`units\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`units_created_at_idx\` ON \`units\` (\`created_at\`);`)
}
