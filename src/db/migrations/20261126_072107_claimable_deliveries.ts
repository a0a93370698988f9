import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`deliveries_claimable_idx\` ON \`deliveries\` (\`next_at\`) WHERE state IN ('planned', 'retry-wait', 'claimed', 'preparing', 'prepared', 'committing', 'processing');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`deliveries_claimable_idx\`;`)
}
