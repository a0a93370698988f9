import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_campaigns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document_type\` text NOT NULL,
  	\`document_number\` text,
  	\`document_date\` text NOT NULL,
  	\`document_system\` text NOT NULL,
  	\`period_start\` text NOT NULL,
  	\`period_end\` text,
  	\`period_label\` text NOT NULL,
  	\`branding_kit\` text,
  	\`branding_sponsor\` text,
  	\`key\` text NOT NULL,
  	\`workflow_state\` text DEFAULT 'draft',
  	\`edition_sha256\` text,
  	\`changed_by_id\` text(36),
  	\`issuer_unit_id\` text(36) NOT NULL,
  	\`issuer_name\` text,
  	\`issuer_path\` text,
  	\`shared_at\` text,
  	\`shared_title\` text,
  	\`shared\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`issuer_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaigns\`("id", "document_type", "document_number", "document_date", "document_system", "period_start", "period_end", "period_label", "branding_kit", "branding_sponsor", "key", "workflow_state", "edition_sha256", "changed_by_id", "issuer_unit_id", "issuer_name", "issuer_path", "shared_at", "shared_title", "shared", "updated_at", "created_at") SELECT "id", "document_type", "document_number", "document_date", "document_system", "period_start", "period_end", "period_label", "branding_kit", "branding_sponsor", "key", "workflow_state", "edition_sha256", "changed_by_id", "issuer_unit_id", "issuer_name", "issuer_path", "shared_at", "shared_title", "shared", "updated_at", "created_at" FROM \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaigns\` RENAME TO \`campaigns\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_key_idx\` ON \`campaigns\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_workflow_state_idx\` ON \`campaigns\` (\`workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_changed_by_idx\` ON \`campaigns\` (\`changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_issuer_unit_idx\` ON \`campaigns\` (\`issuer_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_issuer_path_idx\` ON \`campaigns\` (\`issuer_path\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_shared_at_idx\` ON \`campaigns\` (\`shared_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_shared_title_idx\` ON \`campaigns\` (\`shared_title\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaigns_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_document_type\` text NOT NULL,
  	\`version_document_number\` text,
  	\`version_document_date\` text NOT NULL,
  	\`version_document_system\` text NOT NULL,
  	\`version_period_start\` text NOT NULL,
  	\`version_period_end\` text,
  	\`version_period_label\` text NOT NULL,
  	\`version_branding_kit\` text,
  	\`version_branding_sponsor\` text,
  	\`version_key\` text NOT NULL,
  	\`version_workflow_state\` text DEFAULT 'draft',
  	\`version_edition_sha256\` text,
  	\`version_changed_by_id\` text(36),
  	\`version_issuer_unit_id\` text(36) NOT NULL,
  	\`version_issuer_name\` text,
  	\`version_issuer_path\` text,
  	\`version_shared_at\` text,
  	\`version_shared_title\` text,
  	\`version_shared\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_changed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_issuer_unit_id\`) REFERENCES \`units\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaigns_v\`("id", "parent_id", "version_document_type", "version_document_number", "version_document_date", "version_document_system", "version_period_start", "version_period_end", "version_period_label", "version_branding_kit", "version_branding_sponsor", "version_key", "version_workflow_state", "version_edition_sha256", "version_changed_by_id", "version_issuer_unit_id", "version_issuer_name", "version_issuer_path", "version_shared_at", "version_shared_title", "version_shared", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_document_type", "version_document_number", "version_document_date", "version_document_system", "version_period_start", "version_period_end", "version_period_label", "version_branding_kit", "version_branding_sponsor", "version_key", "version_workflow_state", "version_edition_sha256", "version_changed_by_id", "version_issuer_unit_id", "version_issuer_name", "version_issuer_path", "version_shared_at", "version_shared_title", "version_shared", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaigns_v\` RENAME TO \`_campaigns_v\`;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_key_idx\` ON \`_campaigns_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_workflow_state_idx\` ON \`_campaigns_v\` (\`version_workflow_state\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_changed_by_idx\` ON \`_campaigns_v\` (\`version_changed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_issuer_unit_idx\` ON \`_campaigns_v\` (\`version_issuer_unit_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_issuer_path_idx\` ON \`_campaigns_v\` (\`version_issuer_path\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_shared_at_idx\` ON \`_campaigns_v\` (\`version_shared_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_shared_title_idx\` ON \`_campaigns_v\` (\`version_shared_title\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`scope_unit_id\` text(36) REFERENCES units(id);`)
  await db.run(sql`CREATE INDEX \`campaigns_scope_unit_idx\` ON \`campaigns\` (\`scope_unit_id\`);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_scope_unit_id\` text(36) REFERENCES units(id);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_scope_unit_idx\` ON \`_campaigns_v\` (\`version_scope_unit_id\`);`)
}
