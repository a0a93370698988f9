import { appendFile, readdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import type { BenchRow, Prepared } from './row.ts';

/**
 * `npm run bench [-- part of a file's name …]`: measures the rows of `rows/`, prints them and appends them to RESULTS.md.
 *
 * Rounds of the naive way and of ours take turns, so that a busy moment of the machine meets both; medians of the rounds count.
 * A figure that misses its target is written as it is.
 */
const rounds = 5;

type Result = {
  label: string;
  naivePerSecond: number | null;
  oursPerSecond: number;
  /** Of single pieces, where the target asks for it. */
  p99: { naive: number; ours: number } | null;
  target: string;
  isReached: boolean;
};

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const folder = join(import.meta.dirname, 'rows');
  const names = (await readdir(folder)).filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const results: Result[] = [];
  for (const name of names.sort()) {
    const { row } = (await import(join(folder, name))) as { row: BenchRow };
    results.push(await measure(row));
    console.log(lineOf(results[results.length - 1]));
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
  const table = ['| output | naive | ours | ratio | target | |', '|---|---|---|---|---|---|', ...results.map(lineOf)];
  const text = [`## ${new Date().toISOString().slice(0, 16)}Z`, machine, '', ...table, ''].join('\n');
  await appendFile(join(import.meta.dirname, 'RESULTS.md'), `\n${text}`);
  console.log(`\n${text}`);
}

async function measure({ label, target, prepare }: BenchRow): Promise<Result> {
  const prepared = await prepare();
  const { naive, ours, pieces } = prepared;
  const speeds = { naive: [] as number[], ours: [] as number[] };
  const durations = { naive: [] as number[], ours: [] as number[] };
  // The first round warms both up and does not count.
  for (let round = 0; round <= rounds; round++) {
    const slow = naive ? await speedOf({ draw: naive, count: pieces.naive, round, prepared }) : null;
    const fast = await speedOf({ draw: ours, count: pieces.ours, round, prepared });
    if (round === 0) continue;
    if (slow !== null) speeds.naive.push(slow.perSecond);
    speeds.ours.push(fast.perSecond);
    durations.naive.push(...(slow?.durationsMs ?? []));
    durations.ours.push(...fast.durationsMs);
  }
  await prepared.close?.();
  const naivePerSecond = naive ? median(speeds.naive) : null;
  const oursPerSecond = median(speeds.ours);
  const p99 = 'p99MostMs' in target ? { naive: share(durations.naive, 0.99), ours: share(durations.ours, 0.99) } : null;
  return { label, naivePerSecond, oursPerSecond, p99, ...judge({ target, naivePerSecond, oursPerSecond, p99 }) };
}

type Judged = Pick<Result, 'naivePerSecond' | 'oursPerSecond' | 'p99'> & Pick<BenchRow, 'target'>;

function judge({ target, naivePerSecond, oursPerSecond, p99 }: Judged): Pick<Result, 'target' | 'isReached'> {
  if ('p99MostMs' in target) return { target: `p99 ≤ ${target.p99MostMs} ms`, isReached: (p99?.ours ?? 0) <= target.p99MostMs };
  if ('mostMs' in target) return { target: `≤ ${target.mostMs} ms`, isReached: 1000 / oursPerSecond <= target.mostMs };
  return { target: `≥ ${target.timesNaive}×`, isReached: oursPerSecond / (naivePerSecond ?? 0) >= target.timesNaive };
}

type Round = { draw: Prepared['ours']; count: number; round: number; prepared: Prepared };

/** Pieces a second, and how long each took; no piece comes twice in a run. */
async function speedOf({ draw, count, round, prepared }: Round): Promise<{ perSecond: number; durationsMs: number[] }> {
  const start = performance.now();
  const durationsMs: number[] = [];
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const begun = performance.now();
      await draw(round * count + next++);
      durationsMs.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: prepared.atOnce }, lane));
  return { perSecond: (1000 * count) / (performance.now() - start), durationsMs };
}

/** The value below which a share of them lies. */
function share(values: number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
}

const median = (values: number[]): number => share(values, 0.5);

function lineOf(result: Result | undefined): string {
  if (!result) return '';
  const { label, naivePerSecond, oursPerSecond, p99, target, isReached } = result;
  const slowest = (ms: number | undefined) => (ms === undefined ? '' : `, p99 ${ms.toFixed(2)} ms`);
  const pace = (perSecond: number, p99Ms?: number) =>
    `${perSecond.toFixed(1)}/s (${(1000 / perSecond).toFixed(p99Ms === undefined ? 1 : 2)} ms${slowest(p99Ms)})`;
  const ratio = naivePerSecond === null ? '–' : `${(oursPerSecond / naivePerSecond).toFixed(1)}×`;
  const cells = [
    label,
    naivePerSecond === null ? '–' : pace(naivePerSecond, p99?.naive),
    pace(oursPerSecond, p99?.ours),
    ratio,
    target,
  ];
  return `| ${cells.join(' | ')} | ${isReached ? 'reached' : 'missed'} |`;
}

await main();
