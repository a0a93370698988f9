import { join } from 'node:path';
import { dayMs } from '../domain/durations.ts';
import { opensDays } from '../domain/metrics.ts';
import { localDate } from '../text/dates.ts';
import type { Scan } from './scans.ts';
import { eachTally } from './tally-log.ts';

/** How often the links of posts were opened. Platforms cannot say it, because a click leads to us. */
export type LinkOpens = {
  /** By the post's mark (`markOf` of its delivery's key). */
  byPost: Map<string, number>;
  /** By kind of channel. */
  byKind: Map<string, number>;
  /** By kind, for each local hour of the day, 0 to 23. */
  hoursByKind: Map<string, number[]>;
};

/**
 * Opens of posts' links from a local day on ("2026-11-01"), read from the counts of the edges on this machine.
 *
 * Lines from before posts were counted name no channel and are left out.
 */
export async function readLinkOpens({ folder, sinceDay, untilDay }: OpensQuery): Promise<LinkOpens> {
  const opens: LinkOpens = { byPost: new Map(), byKind: new Map(), hoursByKind: new Map() };
  for await (const line of eachTally<Scan>({ folder: join(folder, 'scans'), sinceDay, untilDay })) {
    if (line?.channel === undefined) continue;
    const { channel, post, hour, count } = line;
    addTo(opens.byKind, channel, count);
    if (post !== undefined) addTo(opens.byPost, post, count);
    const hours = opens.hoursByKind.get(channel) ?? new Array<number>(24).fill(0);
    const at = Number(hour.slice(11, 13));
    hours[at] = (hours[at] ?? 0) + count;
    opens.hoursByKind.set(channel, hours);
  }
  return opens;
}
type OpensQuery = { folder: string; sinceDay: string; untilDay?: string };

/** How often the link of a post was opened in its first `opensDays` days. */
export async function opensOfPost({ folder, mark, postedAt }: { folder: string; mark: string; postedAt: Date }): Promise<number> {
  const untilDay = localDate(new Date(postedAt.getTime() + opensDays * dayMs));
  const { byPost } = await readLinkOpens({ folder, sinceDay: localDate(postedAt), untilDay });
  return byPost.get(mark) ?? 0;
}

/** Opens of the last `opensDays` days. */
export function recentOpens(folder: string, now: Date): Promise<LinkOpens> {
  return readLinkOpens({ folder, sinceDay: localDate(new Date(now.getTime() - opensDays * dayMs)) });
}

function addTo(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
