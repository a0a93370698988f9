import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import type { Delivery, PlannedDelivery } from '../../domain/delivery.ts';
import type { Delivery as DeliveryRow } from '../../payload-types.ts';
import { claimableIndex, isClaimableState } from '../engine/sqlite-indexes.ts';
import { officePathSql } from './office-paths.ts';

/** Rows of one INSERT: half a megabyte of JSON. */
const chunkSize = 1_000;

/**
 * The writes that a tick repeats ten thousand times, one statement each. Through Payload each costs a millisecond for building
 * and reading back. SQLite runs a statement alone, so each of them is as atomic as Payload's `updateOne`.
 *
 * `null` on another database: then the caller uses Payload.
 */
export function sqliteDeliveries(payload: Payload) {
  if (payload.db.name !== 'sqlite') return null;
  const { client, tables } = payload.db as unknown as SQLiteAdapter;
  const table = tableOf(tables.deliveries as unknown as Record<string, Column>);
  return {
    insertMissing: async (planned: readonly PlannedDelivery[], now: Date): Promise<number> => {
      let inserted = 0;
      for (let at = 0; at < planned.length; at += chunkSize) {
        const rows = planned.slice(at, at + chunkSize).map((delivery) => newRow({ delivery, now, id: table.newId() }));
        inserted += (await client.execute({ sql: insertSql, args: [JSON.stringify(rows)] })).rowsAffected;
      }
      return inserted;
    },
    claimDue: async ({ now, leaseMs, owner, limit }: Claim): Promise<DeliveryRow[]> => {
      const args = { now: now.toISOString(), until: new Date(now.getTime() + leaseMs).toISOString(), owner, limit };
      const { rows } = await client.execute({ sql: claimSql, args });
      return rows.map(table.fromDriver).sort((one, other) => one.nextAt.localeCompare(other.nextAt));
    },
    save: async ({ id, effectKey: _, ...values }: Delivery, fence: number): Promise<boolean> => {
      const written = Object.entries(values).map(([key, value]) => table.toDriver(key, value));
      const set = [...written.map(({ name }) => `${name} = ?`), `office_path = ${officeOfSaved}`].join(', ');
      const sql = `UPDATE deliveries SET ${set} WHERE id = ? AND fence = ?`;
      const office = [values.editionSha256, values.scheduleId, values.channelId];
      const { rowsAffected } = await client.execute({ sql, args: [...written.map(({ value }) => value), ...office, id, fence] });
      return rowsAffected > 0;
    },
  };
}

type Claim = { now: Date; leaseMs: number; owner: string; limit: number };

/** A column of Payload's table: its name in the database, and how values are written and read (JSON as text). */
type Column = {
  name: string;
  defaultFn?: () => unknown;
  mapToDriverValue(value: unknown): unknown;
  mapFromDriverValue(value: unknown): unknown;
};

function tableOf(columns: Record<string, Column>) {
  const known = Object.entries(columns);
  return {
    newId: () => String(columns.id?.defaultFn?.()),
    fromDriver: (row: Record<string, unknown>): DeliveryRow => {
      const fields = known.map(([key, column]) => {
        const value = row[column.name];
        return [key, value === null || value === undefined ? null : column.mapFromDriverValue(value)];
      });
      return Object.fromEntries(fields) as DeliveryRow;
    },
    toDriver: (key: string, value: unknown): { name: string; value: string | number | null } => {
      const column = columns[key];
      if (column === undefined) throw new Error(`Expected a column of deliveries, got "${key}".`);
      return { name: column.name, value: value === null ? null : (column.mapToDriverValue(value) as string | number) };
    },
  };
}

/** Names of `newRow`, in its order. */
const inserted = [
  ...['id', 'effect_key', 'edition_sha256', 'artwork_key', 'channel_id', 'schedule_id', 'occurrence_at', 'due_at', 'next_at'],
  ...['state', 'attempts', 'fence', 'checkpoint', 'trail', 'created_at', 'updated_at'],
];

const columnOf = (name: string) => `value ->> ${inserted.indexOf(name)}`;

const officeOfInserted = officePathSql({
  edition: columnOf('edition_sha256'),
  schedule: columnOf('schedule_id'),
  channel: columnOf('channel_id'),
});

/** A newer edition of the document may have another issuer. */
const officeOfSaved = officePathSql({ edition: '?', schedule: '?', channel: '?' });

/** One bound value for all rows. `WHERE true` keeps SQLite from reading ON CONFLICT as a join. */
const insertSql = `
  INSERT INTO deliveries (${inserted.join(', ')}, office_path)
  SELECT ${inserted.map((_, index) => `value ->> ${index}`).join(', ')}, ${officeOfInserted} FROM json_each(?) WHERE true
  ON CONFLICT (effect_key) DO NOTHING`;

function newRow({ delivery, now, id }: { delivery: PlannedDelivery; now: Date; id: string }): (string | number | null)[] {
  const { effectKey, editionSha256, artworkKey, channelId, scheduleId, occurrenceAt, dueAt } = delivery;
  const [at, checkpoint] = [now.toISOString(), JSON.stringify({ intent: null, channel: null })];
  const named = [id, effectKey, editionSha256, artworkKey, channelId, scheduleId, occurrenceAt, dueAt, dueAt];
  return [...named, 'planned', 0, 0, checkpoint, '[]', at, at];
}

/** The same as `claimPatch`. */
const claimSql = `
  UPDATE deliveries SET
    state = CASE WHEN state IN ('planned', 'retry-wait') THEN 'claimed' ELSE state END,
    fence = fence + 1, lease_owner = :owner, lease_until = :until, updated_at = :now
  WHERE id IN (
    SELECT id FROM deliveries INDEXED BY ${claimableIndex}
    WHERE ${isClaimableState} AND next_at <= :now AND (lease_until IS NULL OR lease_until <= :now)
    ORDER BY next_at LIMIT :limit
  )
  RETURNING *`;
