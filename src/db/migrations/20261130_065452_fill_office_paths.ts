import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { officeOfChannel } from '../../channels/contract/office-of-channel.ts';
import { officeOfSchedule } from '../../domain/office-path.ts';
import { officePathSql } from '../deliveries/office-paths.ts';

type Channel = { id: string; kind: string; unit: string | null };
type Named = { schedule: string; subject: string | null; channel: string | null };

/**
 * Written by hand: rows of before get the path of their office. What cannot be told stays empty, for administrators.
 * MongoDB's twin is in `../engine/mongo-office-paths.ts`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const channels = await db.all<Channel>(
    sql`SELECT channels.id, kind, units.path AS unit FROM channels LEFT JOIN units ON units.id = unit_id;`,
  );
  for (const channel of channels) {
    await db.run(sql`UPDATE channels SET office_path = ${officeOfChannel(channel)} WHERE id = ${channel.id};`);
  }
  const named = await db.all<Named>(sql`
    SELECT parent_id AS schedule, editions.issuer_path AS subject, channels.office_path AS channel
      FROM schedules_rels LEFT JOIN editions ON editions.id = editions_id LEFT JOIN channels ON channels.id = channels_id
    UNION ALL SELECT schedules.id, themes.issuer_path, NULL FROM schedules JOIN themes ON themes.id = theme_id;`);
  for (const id of new Set(named.map(({ schedule }) => schedule))) {
    const parts = named.filter(({ schedule }) => schedule === id);
    const subjects = parts.flatMap(({ subject }) => subject || []);
    const office = officeOfSchedule({ subjects, channels: parts.flatMap(({ channel }) => channel || []) });
    await db.run(sql`UPDATE schedules SET office_path = ${office} WHERE id = ${id};`);
  }
  const office = officePathSql({ edition: 'edition_sha256', schedule: 'schedule_id', channel: 'channel_id' });
  await db.run(sql.raw(`UPDATE deliveries SET office_path = ${office};`));
  for (const table of ['delivery_attempts', 'delivery_metrics']) {
    await db.run(
      sql.raw(`UPDATE ${table} SET office_path = (SELECT office_path FROM deliveries WHERE deliveries.id = delivery_id);`),
    );
  }
}

/** The columns go with the migration before this one. */
export async function down(_: MigrateDownArgs): Promise<void> {}
