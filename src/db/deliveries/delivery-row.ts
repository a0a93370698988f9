import type { Checkpoint, Delivery } from '../../domain/delivery.ts';
import { readTrail } from '../../domain/trail.ts';
import type { Delivery as DeliveryRow } from '../../payload-types.ts';

/** A row as the engine reads it. */
export function fromRow(row: DeliveryRow): Delivery {
  return {
    id: String(row.id),
    effectKey: row.effectKey,
    editionSha256: row.editionSha256,
    artworkKey: row.artworkKey ?? null,
    channelId: row.channelId,
    scheduleId: row.scheduleId,
    // Rows from before hours could shift a post were due at their occurrence.
    occurrenceAt: toIso(row.occurrenceAt ?? row.dueAt),
    dueAt: toIso(row.dueAt),
    nextAt: toIso(row.nextAt),
    state: row.state,
    attempts: row.attempts,
    leaseUntil: row.leaseUntil ? toIso(row.leaseUntil) : null,
    leaseOwner: row.leaseOwner ?? null,
    fence: row.fence,
    checkpoint: (row.checkpoint ?? { intent: null, channel: null }) as Checkpoint,
    receipt: (row.receipt ?? null) as Delivery['receipt'],
    lastError: (row.lastError ?? null) as Delivery['lastError'],
    releasedAt: row.releasedAt ? toIso(row.releasedAt) : null,
    measureAt: row.measureAt ? toIso(row.measureAt) : null,
    trail: readTrail(row.trail),
    updatedAt: toIso(row.updatedAt),
  };
}

/** MongoDB gives dates, SQLite texts. */
export function toIso(value: string | Date): string {
  return new Date(value).toISOString();
}
