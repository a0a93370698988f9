import { join } from 'node:path';
import { localDate } from '../text/dates.ts';
import type { Scan } from './scans.ts';
import { readTallies } from './tally-log.ts';

/** How often the links of posts were opened: what the platforms cannot say, because a click leads to us. */
export type LinkOpens = {
  /** By the post's mark (`markOf` of its delivery's key). */
  byPost: Map<string, number>;
  /** By kind of channel. */
  byKind: Map<string, number>;
  /** By kind, for each local hour of the day, 0 to 23. */
  hoursByKind: Map<string, number[]>;
};

/**
 * Opens of posts' links since a local day ("2026-11-01"), read from what the edges on this machine have counted.
 *
 * Lines of before posts were counted name no channel and are left out.
 */
export async function readLinkOpens({ folder, sinceDay }: { folder: string; sinceDay: string }): Promise<LinkOpens> {
  const { lines } = await readTallies<Scan>({ folder: join(folder, 'scans'), sinceDay });
  const opens: LinkOpens = { byPost: new Map(), byKind: new Map(), hoursByKind: new Map() };
  for (const { channel, post, hour, count } of lines) {
    if (channel === undefined) continue;
    addTo(opens.byKind, channel, count);
    if (post !== undefined) addTo(opens.byPost, post, count);
    const hours = opens.hoursByKind.get(channel) ?? new Array<number>(24).fill(0);
    const at = Number(hour.slice(11, 13));
    hours[at] = (hours[at] ?? 0) + count;
    opens.hoursByKind.set(channel, hours);
  }
  return opens;
}

/** Days over which opens are added up where a person compares channels and hours. */
export const opensDays = 30;

/** Opens of the last days. */
export function recentOpens(folder: string, now: Date): Promise<LinkOpens> {
  return readLinkOpens({ folder, sinceDay: localDate(new Date(now.getTime() - opensDays * 86_400_000)) });
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
