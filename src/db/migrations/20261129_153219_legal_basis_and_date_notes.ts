import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`campaigns_legal_basis\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	\`number\` text,
  	\`date\` text NOT NULL,
  	\`date_note\` text,
  	\`issuer\` text NOT NULL,
  	\`title\` text,
  	\`role\` text DEFAULT 'can-cu' NOT NULL,
  	\`source_seed\` text,
  	\`source_section\` text,
  	\`source_line\` numeric,
  	\`source_quote\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`campaigns_legal_basis_order_idx\` ON \`campaigns_legal_basis\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_legal_basis_parent_id_idx\` ON \`campaigns_legal_basis\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_campaigns_v_version_legal_basis\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	\`number\` text,
  	\`date\` text NOT NULL,
  	\`date_note\` text,
  	\`issuer\` text NOT NULL,
  	\`title\` text,
  	\`role\` text DEFAULT 'can-cu' NOT NULL,
  	\`source_seed\` text,
  	\`source_section\` text,
  	\`source_line\` numeric,
  	\`source_quote\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_campaigns_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_legal_basis_order_idx\` ON \`_campaigns_v_version_legal_basis\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_legal_basis_parent_id_idx\` ON \`_campaigns_v_version_legal_basis\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`document_date_note\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_document_date_note\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`campaigns_legal_basis\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v_version_legal_basis\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`document_date_note\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_document_date_note\`;`)
}
