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

type Result = { label: string; naivePerSecond: number | null; oursPerSecond: number; target: string; isReached: boolean };

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
  // The first round warms both up and does not count.
  for (let round = 0; round <= rounds; round++) {
    const slow = naive ? await speedOf({ draw: naive, count: pieces.naive, round, prepared }) : null;
    const timed = 'p95Ms' in target ? slowOf : speedOf;
    const fast = await timed({ draw: ours, count: pieces.ours, round, prepared });
    if (round === 0) continue;
    if (slow !== null) speeds.naive.push(slow);
    speeds.ours.push(fast);
  }
  await prepared.close?.();
  const naivePerSecond = naive ? median(speeds.naive) : null;
  const oursPerSecond = median(speeds.ours);
  const mostMs = 'mostMs' in target ? target.mostMs : 'p95Ms' in target ? target.p95Ms : null;
  const timesNaive = 'timesNaive' in target ? target.timesNaive : 0;
  const goal = mostMs === null ? `≥ ${timesNaive}×` : `≤ ${mostMs} ms`;
  const isReached = mostMs === null ? oursPerSecond / (naivePerSecond ?? 0) >= timesNaive : 1000 / oursPerSecond <= mostMs;
  return { label, naivePerSecond, oursPerSecond, target: goal, isReached };
}

type Round = { draw: Prepared['ours']; count: number; round: number; prepared: Prepared };

/** Pieces a second; no piece comes twice in a run. */
async function speedOf({ draw, count, round, prepared }: Round): Promise<number> {
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < count) await draw(round * count + next++);
  };
  await Promise.all(Array.from({ length: prepared.atOnce }, lane));
  return (1000 * count) / (performance.now() - start);
}

/** As pieces a second of the piece that 95 in 100 are no slower than. */
async function slowOf({ draw, count, round }: Round): Promise<number> {
  const took: number[] = [];
  for (let next = 0; next < count; next++) {
    const start = performance.now();
    await draw(round * count + next);
    took.push(performance.now() - start);
  }
  return 1000 / (took.sort((a, b) => a - b)[Math.ceil(count * 0.95) - 1] ?? Number.NaN);
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function lineOf(result: Result | undefined): string {
  if (!result) return '';
  const { label, naivePerSecond, oursPerSecond, target, isReached } = result;
  const pace = (perSecond: number) => `${perSecond.toFixed(1)}/s (${(1000 / perSecond).toFixed(1)} ms)`;
  const ratio = naivePerSecond === null ? '–' : `${(oursPerSecond / naivePerSecond).toFixed(1)}×`;
  const cells = [label, naivePerSecond === null ? '–' : pace(naivePerSecond), pace(oursPerSecond), ratio, target];
  return `| ${cells.join(' | ')} | ${isReached ? 'reached' : 'missed'} |`;
}

await main();
