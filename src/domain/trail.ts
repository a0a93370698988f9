/**
 * One line of a trail: what a person or the system did to an edition, a delivery, a webhook call or the switches.
 *
 * A trail is stored in the same write as the change it tells of, so that neither exists without the other. Lines are only added.
 */
export type TrailEntry = {
  /** ISO instant. */
  at: string;
  /** The person's name, or "hệ thống". */
  by: string;
  /** `null` = the system, or a line from before ids were written. */
  byId: string | null;
  /** What was done. The name of the field is stored data. */
  act: string;
  /** Why. '' = no reason was given. */
  note: string;
};

type EntryInput = {
  at: Date;
  /** `null` = nobody is logged in: the system did it. */
  by: { id: string; name: string } | null;
  act: string;
  note?: string;
};

/** A new line of a trail. */
export function trailEntry({ at, by, act, note = '' }: EntryInput): TrailEntry {
  return { at: at.toISOString(), by: by?.name ?? 'hệ thống', byId: by?.id ?? null, act, note };
}

/** A stored trail. Older rows have lines without `byId` or `note`, or no trail at all. */
export function readTrail(stored: unknown): TrailEntry[] {
  return Array.isArray(stored) ? (stored as Partial<TrailEntry>[]).map(readEntry) : [];
}

/** A stored trail with new lines behind it. */
export function extendTrail(stored: unknown, ...entries: TrailEntry[]): TrailEntry[] {
  return [...readTrail(stored), ...entries];
}

function readEntry({ at = '', by = '', byId = null, act = '', note = '' }: Partial<TrailEntry>): TrailEntry {
  return { at, by, byId, act, note };
}
