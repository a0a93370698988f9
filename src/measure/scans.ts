import { join } from 'node:path';
import type { ShortCode } from '../domain/code.ts';
import { openTallyLog, readTallies, type TallyLine } from './tally-log.ts';

/** A scan of a code: which edition, whose piece, on what. Nothing about the person who scanned. */
export type Scan = ShortCode;
/** A pack, or one piece of it where `artworkKey` is named. */
export type Download = { campaignId: string; unitCode: string; artworkKey?: string };

/** Where the edge counts. Counting never waits and never fails a request. */
export type ScanLog = {
  scan(scan: Scan): void;
  download(download: Download): void;
  /** Writes what is waiting; for tests and for an orderly stop. */
  flush(): Promise<void>;
  close(): Promise<void>;
};

const placesIn = (folder: string) => ({ scans: join(folder, 'scans'), downloads: join(folder, 'downloads') });

/** Counts into `<folder>/scans/<date>.jsonl` and `<folder>/downloads/<date>.jsonl`, flushed every second. */
export function openScanLog({ folder, now, flushMs }: { folder: string; now: () => Date; flushMs?: number }): ScanLog {
  const places = placesIn(folder);
  const scans = openTallyLog<Scan>({ folder: places.scans, now, flushMs });
  const downloads = openTallyLog<Download>({ folder: places.downloads, now, flushMs });
  return {
    scan: scans.count,
    download: downloads.count,
    flush: async () => void (await Promise.all([scans.flush(), downloads.flush()])),
    close: async () => void (await Promise.all([scans.close(), downloads.close()])),
  };
}

export type Counted<Key> = { totals: TallyLine<Key>[] /** Lines torn by a crash. */; damaged: number };

/** Scans by edition, unit, medium and hour, each combination once. */
export async function readScans(folder: string): Promise<Counted<Scan>> {
  return summed(await readTallies<Scan>({ folder: placesIn(folder).scans }));
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
