import { join } from 'node:path';
import type { ShortCode } from '../domain/code.ts';
import { toLocalIso } from '../text/dates.ts';
import { createDailyVisitors, type Visitor } from './daily-visitors.ts';
import { openTallyLog, readTallies, type TallyLine } from './tally-log.ts';

/**
 * A scan of a code or a click on a post's link: edition, artwork, unit and medium; for a post also its kind of channel and its
 * mark. Nothing about the person. `channel` and `post` are absent on paper, and on lines from before posts were counted.
 */
export type Scan = ShortCode & { channel?: string; post?: string };
/** A downloaded pack, or one file of it where `artworkKey` is given. */
export type Download = { campaignId: string; unitCode: string; artworkKey?: string };

/** Counts scans and downloads. Counting never waits and never fails a request. */
export type ScanLog = {
  /** `visitor` decides whether this is a first visit of the day, and is then forgotten. */
  scan(scan: Scan, visitor: Visitor): void;
  download(download: Download): void;
  /** Writes the counts that wait; for tests and for an orderly stop. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

const placesIn = (folder: string) => ({
  scans: join(folder, 'scans'),
  visitors: join(folder, 'visitors'),
  downloads: join(folder, 'downloads'),
});

/**
 * Counts into `<folder>/scans`, `visitors` (first scans of a day) and `downloads`, one file a local day, written twice a
 * second: kill -9 loses less than one second.
 */
export function openScanLog({ folder, now, flushMs }: { folder: string; now: () => Date; flushMs?: number }): ScanLog {
  const places = placesIn(folder);
  const scans = openTallyLog<Scan>({ folder: places.scans, now, flushMs });
  const visitors = openTallyLog<Scan>({ folder: places.visitors, now, flushMs });
  const downloads = openTallyLog<Download>({ folder: places.downloads, now, flushMs });
  const logs = [scans, visitors, downloads];
  const known = createDailyVisitors();
  const today = () => toLocalIso(now()).slice(0, 10);
  // A night without a scan must forget the day as well.
  const midnight = setInterval(() => known.keepOnly(today()), 30_000);
  midnight.unref();
  return {
    scan: (scan, visitor) => {
      scans.count(scan);
      if (known.isFirst({ day: today(), place: placeOf(scan), visitor })) visitors.count(scan);
    },
    download: downloads.count,
    flush: async () => void (await Promise.all(logs.map((log) => log.flush()))),
    close: async () => {
      clearInterval(midnight);
      await Promise.all(logs.map((log) => log.close()));
    },
  };
}

/** Place of a visit. A person who comes by two channels is still one visitor. */
function placeOf({ edition, artwork, unitCode, medium }: Scan): string {
  return [edition, artwork, unitCode, medium].join(' ');
}

/** `damaged`: lines that a crash tore. */
export type Counted<Key> = { totals: TallyLine<Key>[]; damaged: number };

/** Scans by edition, unit, medium, channel, post and hour, each combination once. */
export async function readScans(folder: string): Promise<Counted<Scan>> {
  return summed(await readTallies<Scan>({ folder: placesIn(folder).scans }));
}

/** Scans of a local day ("2026-02-05"), and how many of them were a visitor's first of that day: at most so many people. */
export type ScanDay = Scan & { day: string; scans: number; visitors: number };

/** Per day, artwork, unit, medium, channel and post, each combination once, in the order they came. */
export async function readScanDays(folder: string): Promise<ScanDay[]> {
  const { scans, visitors } = placesIn(folder);
  const days = new Map<string, ScanDay>();
  const add = ({ hour, count, ...scan }: TallyLine<Scan>, what: 'scans' | 'visitors'): void => {
    const day = hour.slice(0, 10);
    const id = [day, placeOf(scan), scan.channel, scan.post].join(' ');
    const row = days.get(id) ?? { ...scan, day, scans: 0, visitors: 0 };
    days.set(id, { ...row, [what]: row[what] + count });
  };
  for (const line of (await readTallies<Scan>({ folder: scans })).lines) add(line, 'scans');
  for (const line of (await readTallies<Scan>({ folder: visitors })).lines) add(line, 'visitors');
  return [...days.values()];
}

/** Downloads of packs by campaign, unit and hour. */
export async function readDownloads(folder: string): Promise<Counted<Download>> {
  return summed(await readTallies<Download>({ folder: placesIn(folder).downloads }));
}

function summed<Key>({ lines, damaged }: { lines: TallyLine<Key>[]; damaged: number }): Counted<Key> {
  const totals = new Map<string, TallyLine<Key>>();
  for (const line of lines) {
    const id = JSON.stringify({ ...line, count: 0 });
    const known = totals.get(id);
    if (known) known.count += line.count;
    else totals.set(id, { ...line });
  }
  return { totals: [...totals.values()], damaged };
}
