import { appendFile, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toLocalIso } from '../text/dates.ts';

/** Key of a count. Members without a value are not written. */
type TallyKey = Record<string, string | number | null | undefined>;

export type TallyLog<Key extends TallyKey> = {
  count(key: Key): void;
  /** Writes the counts that wait. Throws the disk's error; the counts then wait for the next time. */
  flush(): Promise<void>;
  /** Flushes and stops. */
  close(): Promise<void>;
};

/** `hour`: the local hour, "2026-02-05T07". */
export type TallyLine<Key> = Key & { hour: string; count: number };

type TallyLogOptions = {
  folder: string;
  now: () => Date;
  /**
   * Milliseconds between flushes. With the time of a write it must stay below a second.
   *
   * @default 500
   */
  flushMs?: number;
};

/**
 * Counts by the hour, in files that only grow: one line a key and flush, `{"hour":"2026-02-05T07","count":3, …key}`.
 *
 * A line says how often something happened, never who did it. kill -9 loses at most the counts since the last flush.
 */
export function openTallyLog<Key extends TallyKey>({ folder, now, flushMs = 500 }: TallyLogOptions): TallyLog<Key> {
  const waiting = openWaitingLines<TallyLine<Key>>();
  const started = new Set<string>();
  let writing: Promise<void> = Promise.resolve();

  const write = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const [date, lines] of byDate(waiting.takeAll())) {
      const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
      await append({ folder, date, text, started }).catch((cause: unknown) => {
        for (const line of lines) waiting.add(line);
        started.delete(date);
        failures.push(cause);
      });
    }
    if (failures.length > 0) throw failures[0];
  };
  const flush = (): Promise<void> => {
    const flushed = writing.then(write);
    writing = flushed.catch(() => undefined);
    return flushed;
  };
  const timer = setInterval(() => {
    if (!waiting.isEmpty()) flush().catch((cause: unknown) => console.error('Counts wait: the log cannot be written.', cause));
  }, flushMs);
  timer.unref();
  return {
    count: (key) => waiting.add({ ...key, hour: toLocalIso(now()).slice(0, 13), count: 1 }),
    flush,
    close: () => {
      clearInterval(timer);
      return flush();
    },
  };
}

/** Lines that wait to be written; counts of equal ones are added up. */
function openWaitingLines<Line extends { count: number }>() {
  let lines = new Map<string, Line>();
  return {
    add(line: Line): void {
      const id = JSON.stringify({ ...line, count: 0 });
      const known = lines.get(id);
      if (known) known.count += line.count;
      else lines.set(id, { ...line });
    },
    takeAll(): Line[] {
      const taken = [...lines.values()];
      lines = new Map();
      return taken;
    },
    isEmpty: (): boolean => lines.size === 0,
  };
}

/** Local days of the first and the last file ("2026-02-05"). Without them all files are read. */
type TalliesQuery = { folder: string; sinceDay?: string; untilDay?: string };

/**
 * Gives line by line, `null` for one that a crash tore. One day is in memory at a time: a busy day has some ten thousand lines.
 */
export async function* eachTally<Key>({
  folder,
  sinceDay = '',
  untilDay = '9999',
}: TalliesQuery): AsyncGenerator<TallyLine<Key> | null> {
  const all = await readdir(folder).catch(() => []);
  const isWanted = (name: string) => name.endsWith('.jsonl') && name >= sinceDay && name.slice(0, 10) <= untilDay;
  for (const name of all.filter(isWanted).sort()) {
    for (const text of (await readFile(join(folder, name), 'utf8')).split('\n')) {
      if (text !== '') yield parseLine<Key>(text);
    }
  }
}

/** Reads every line of the folder. `damaged` counts the lines that a crash tore. */
export async function readTallies<Key>(reading: TalliesQuery): Promise<{ lines: TallyLine<Key>[]; damaged: number }> {
  const lines: TallyLine<Key>[] = [];
  let damaged = 0;
  for await (const line of eachTally<Key>(reading)) {
    if (line) lines.push(line);
    else damaged++;
  }
  return { lines, damaged };
}

function parseLine<Key>(text: string): TallyLine<Key> | null {
  try {
    const line = JSON.parse(text) as TallyLine<Key>;
    return Number.isInteger(line.count) && typeof line.hour === 'string' ? line : null;
  } catch {
    // A torn line is expected after a crash; `damaged` counts it.
    return null;
  }
}

function byDate<Key>(lines: TallyLine<Key>[]): Map<string, TallyLine<Key>[]> {
  const groups = new Map<string, TallyLine<Key>[]>();
  for (const line of lines) {
    const date = line.hour.slice(0, 10);
    groups.set(date, [...(groups.get(date) ?? []), line]);
  }
  return groups;
}

type AppendInput = {
  folder: string;
  date: string;
  text: string;
  /** Dates whose file is known to end with a whole line. */
  started: Set<string>;
};

/** One write a flush, so that lines of two edges do not mix. A line that an earlier crash tore is ended first. */
async function append({ folder, date, text, started }: AppendInput): Promise<void> {
  const path = join(folder, `${date}.jsonl`);
  if (!started.has(date)) {
    await mkdir(folder, { recursive: true });
    if (await isTorn(path)) await appendFile(path, '\n');
    started.add(date);
  }
  await appendFile(path, text);
}

async function isTorn(path: string): Promise<boolean> {
  const file = await open(path, 'a+');
  try {
    const { size } = await file.stat();
    if (size === 0) return false;
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
    return buffer[0] !== 0x0a;
  } finally {
    await file.close();
  }
}
