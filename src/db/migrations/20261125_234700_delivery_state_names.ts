import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/** Written by hand: stored deliveries take the names that the states have now. MongoDB's twin is in `../mongo-migrations.ts`. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`UPDATE \`deliveries\` SET \`state\` = 'planned' WHERE \`state\` = 'scheduled';`);
  await db.run(sql`UPDATE \`deliveries\` SET \`state\` = 'unconfirmed' WHERE \`state\` = 'unknown';`);
}

/** States that came later have no name to go back to: they become `cancelled`, from which nothing is sent. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`UPDATE \`deliveries\` SET \`state\` = 'scheduled' WHERE \`state\` = 'planned';`);
  await db.run(sql`UPDATE \`deliveries\` SET \`state\` = 'unknown' WHERE \`state\` = 'unconfirmed';`);
  await db.run(sql`UPDATE \`deliveries\` SET \`state\` = 'cancelled' WHERE \`state\` IN ('rehearsed', 'removed');`);
}
