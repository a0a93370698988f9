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

/** What a `share` of the pieces was no slower than. */
type Quantile = { share: number; naiveMs: number | null; oursMs: number };

type Result = {
  label: string;
  naivePerSecond: number | null;
  oursPerSecond: number;
  /** Where the target asks for it. */
  quantile: Quantile | null;
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
  const quantile = 'mostMs' in target && target.share !== undefined ? quantilesOf(durations, target.share) : null;
  return { label, naivePerSecond, oursPerSecond, quantile, ...judge({ target, naivePerSecond, oursPerSecond, quantile }) };
}

function quantilesOf({ naive, ours }: { naive: number[]; ours: number[] }, share: number): Quantile {
  return { share, naiveMs: naive.length === 0 ? null : shareOf(naive, share), oursMs: shareOf(ours, share) };
}

type Judged = Pick<Result, 'naivePerSecond' | 'oursPerSecond' | 'quantile'> & Pick<BenchRow, 'target'>;

function judge({ target, naivePerSecond, oursPerSecond, quantile }: Judged): Pick<Result, 'target' | 'isReached'> {
  if ('timesNaive' in target) {
    return { target: `≥ ${target.timesNaive}×`, isReached: oursPerSecond / (naivePerSecond ?? 0) >= target.timesNaive };
  }
  const name = quantile ? `${nameOf(quantile)} ` : '';
  return { target: `${name}≤ ${target.mostMs} ms`, isReached: (quantile?.oursMs ?? 1000 / oursPerSecond) <= target.mostMs };
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

/** "p99". */
const nameOf = ({ share }: Quantile): string => `p${Math.round(share * 100)}`;

/** The value below which a share of them lies. */
function shareOf(values: number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
}

const median = (values: number[]): number => shareOf(values, 0.5);

function lineOf(result: Result | undefined): string {
  if (!result) return '';
  const { label, naivePerSecond, oursPerSecond, quantile, target, isReached } = result;
  const naive = naivePerSecond === null ? '–' : pace(naivePerSecond, quantile, quantile?.naiveMs);
  const ratio = naivePerSecond === null ? '–' : `${(oursPerSecond / naivePerSecond).toFixed(1)}×`;
  const cells = [label, naive, pace(oursPerSecond, quantile, quantile?.oursMs), ratio, target];
  return `| ${cells.join(' | ')} | ${isReached ? 'reached' : 'missed'} |`;
}

function pace(perSecond: number, quantile: Quantile | null, quantileMs?: number | null): string {
  const slowest = quantile && quantileMs ? `, ${nameOf(quantile)} ${quantileMs.toFixed(2)} ms` : '';
  return `${perSecond.toFixed(1)}/s (${(1000 / perSecond).toFixed(quantile ? 2 : 1)} ms${slowest})`;
}

await main();
