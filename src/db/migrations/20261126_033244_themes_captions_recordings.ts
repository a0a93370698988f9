import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`leaflets_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`leaflets\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`leaflets_rels_order_idx\` ON \`leaflets_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_rels_parent_idx\` ON \`leaflets_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_rels_path_idx\` ON \`leaflets_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`leaflets_rels_themes_id_idx\` ON \`leaflets_rels\` (\`themes_id\`);`)
  await db.run(sql`CREATE TABLE \`_leaflets_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`themes_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_leaflets_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`themes_id\`) REFERENCES \`themes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_order_idx\` ON \`_leaflets_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_parent_idx\` ON \`_leaflets_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_path_idx\` ON \`_leaflets_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_leaflets_v_rels_themes_id_idx\` ON \`_leaflets_v_rels\` (\`themes_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` ADD \`captions_recording_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`campaigns_captions_captions_recording_idx\` ON \`campaigns_locales\` (\`captions_recording_id\`,\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` ADD \`version_captions_recording_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_captions_version_captions_recording_idx\` ON \`_campaigns_v_locales\` (\`version_captions_recording_id\`,\`_locale\`);`)
  await db.run(sql`ALTER TABLE \`infographics_rels\` ADD \`themes_id\` text(36) REFERENCES themes(id);`)
  await db.run(sql`CREATE INDEX \`infographics_rels_themes_id_idx\` ON \`infographics_rels\` (\`themes_id\`);`)
  await db.run(sql`ALTER TABLE \`_infographics_v_rels\` ADD \`themes_id\` text(36) REFERENCES themes(id);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_rels_themes_id_idx\` ON \`_infographics_v_rels\` (\`themes_id\`);`)
  await db.run(sql`ALTER TABLE \`videos_locales\` ADD \`captions\` text;`)
  await db.run(sql`ALTER TABLE \`videos_rels\` ADD \`themes_id\` text(36) REFERENCES themes(id);`)
  await db.run(sql`CREATE INDEX \`videos_rels_themes_id_idx\` ON \`videos_rels\` (\`themes_id\`);`)
  await db.run(sql`ALTER TABLE \`_videos_v_locales\` ADD \`version_captions\` text;`)
  await db.run(sql`ALTER TABLE \`_videos_v_rels\` ADD \`themes_id\` text(36) REFERENCES themes(id);`)
  await db.run(sql`CREATE INDEX \`_videos_v_rels_themes_id_idx\` ON \`_videos_v_rels\` (\`themes_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`leaflets_rels\`;`)
  await db.run(sql`DROP TABLE \`_leaflets_v_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_campaigns_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`captions_facebook\` text,
  	\`captions_zalo\` text,
  	\`captions_loudspeaker\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaigns_locales\`("title", "summary", "captions_facebook", "captions_zalo", "captions_loudspeaker", "id", "_locale", "_parent_id") SELECT "title", "summary", "captions_facebook", "captions_zalo", "captions_loudspeaker", "id", "_locale", "_parent_id" FROM \`campaigns_locales\`;`)
  await db.run(sql`DROP TABLE \`campaigns_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaigns_locales\` RENAME TO \`campaigns_locales\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_locales_locale_parent_id_unique\` ON \`campaigns_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_locales_parent_only_idx\` ON \`campaigns_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaigns_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_captions_facebook\` text,
  	\`version_captions_zalo\` text,
  	\`version_captions_loudspeaker\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaigns_v_locales\`("version_title", "version_summary", "version_captions_facebook", "version_captions_zalo", "version_captions_loudspeaker", "id", "_locale", "_parent_id") SELECT "version_title", "version_summary", "version_captions_facebook", "version_captions_zalo", "version_captions_loudspeaker", "id", "_locale", "_parent_id" FROM \`_campaigns_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_locales\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaigns_v_locales\` RENAME TO \`_campaigns_v_locales\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`_campaigns_v_locales_locale_parent_id_unique\` ON \`_campaigns_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_locales_parent_only_idx\` ON \`_campaigns_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_infographics_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`infographics\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_infographics_rels\`("id", "order", "parent_id", "path", "media_id") SELECT "id", "order", "parent_id", "path", "media_id" FROM \`infographics_rels\`;`)
  await db.run(sql`DROP TABLE \`infographics_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_infographics_rels\` RENAME TO \`infographics_rels\`;`)
  await db.run(sql`CREATE INDEX \`infographics_rels_order_idx\` ON \`infographics_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`infographics_rels_parent_idx\` ON \`infographics_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`infographics_rels_path_idx\` ON \`infographics_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`infographics_rels_media_id_idx\` ON \`infographics_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__infographics_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_infographics_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__infographics_v_rels\`("id", "order", "parent_id", "path", "media_id") SELECT "id", "order", "parent_id", "path", "media_id" FROM \`_infographics_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_infographics_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__infographics_v_rels\` RENAME TO \`_infographics_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_infographics_v_rels_order_idx\` ON \`_infographics_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_rels_parent_idx\` ON \`_infographics_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_rels_path_idx\` ON \`_infographics_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_infographics_v_rels_media_id_idx\` ON \`_infographics_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_videos_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`videos\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_videos_rels\`("id", "order", "parent_id", "path", "media_id") SELECT "id", "order", "parent_id", "path", "media_id" FROM \`videos_rels\`;`)
  await db.run(sql`DROP TABLE \`videos_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_videos_rels\` RENAME TO \`videos_rels\`;`)
  await db.run(sql`CREATE INDEX \`videos_rels_order_idx\` ON \`videos_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`videos_rels_parent_idx\` ON \`videos_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`videos_rels_path_idx\` ON \`videos_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`videos_rels_media_id_idx\` ON \`videos_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__videos_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_videos_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__videos_v_rels\`("id", "order", "parent_id", "path", "media_id") SELECT "id", "order", "parent_id", "path", "media_id" FROM \`_videos_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_videos_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__videos_v_rels\` RENAME TO \`_videos_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_videos_v_rels_order_idx\` ON \`_videos_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_rels_parent_idx\` ON \`_videos_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_rels_path_idx\` ON \`_videos_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_videos_v_rels_media_id_idx\` ON \`_videos_v_rels\` (\`media_id\`);`)
  await db.run(sql`ALTER TABLE \`videos_locales\` DROP COLUMN \`captions\`;`)
  await db.run(sql`ALTER TABLE \`_videos_v_locales\` DROP COLUMN \`version_captions\`;`)
}
