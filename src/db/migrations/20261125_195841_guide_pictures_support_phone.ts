import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`guides_steps\` ADD \`picture_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`guides_steps_picture_idx\` ON \`guides_steps\` (\`picture_id\`);`)
  await db.run(sql`ALTER TABLE \`guides_steps_locales\` ADD \`easy\` text;`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_steps\` ADD \`picture_id\` text(36) REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_steps_picture_idx\` ON \`_guides_v_version_steps\` (\`picture_id\`);`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_steps_locales\` ADD \`easy\` text;`)
  await db.run(sql`ALTER TABLE \`units\` ADD \`support_phone\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_guides_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`guides\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_guides_steps\`("_order", "_parent_id", "id") SELECT "_order", "_parent_id", "id" FROM \`guides_steps\`;`)
  await db.run(sql`DROP TABLE \`guides_steps\`;`)
  await db.run(sql`ALTER TABLE \`__new_guides_steps\` RENAME TO \`guides_steps\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`guides_steps_order_idx\` ON \`guides_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`guides_steps_parent_id_idx\` ON \`guides_steps\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__guides_v_version_steps\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_guides_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new__guides_v_version_steps\`("_order", "_parent_id", "id", "_uuid") SELECT "_order", "_parent_id", "id", "_uuid" FROM \`_guides_v_version_steps\`;`)
  await db.run(sql`DROP TABLE \`_guides_v_version_steps\`;`)
  await db.run(sql`ALTER TABLE \`__new__guides_v_version_steps\` RENAME TO \`_guides_v_version_steps\`;`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_steps_order_idx\` ON \`_guides_v_version_steps\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_guides_v_version_steps_parent_id_idx\` ON \`_guides_v_version_steps\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`guides_steps_locales\` DROP COLUMN \`easy\`;`)
  await db.run(sql`ALTER TABLE \`_guides_v_version_steps_locales\` DROP COLUMN \`easy\`;`)
  await db.run(sql`ALTER TABLE \`units\` DROP COLUMN \`support_phone\`;`)
}
