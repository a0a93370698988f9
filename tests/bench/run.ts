import { appendFile, readdir } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { measure, type Result } from './measure.ts';
import type { BenchRow } from './row.ts';

/**
 * `npm run bench [-- part of a file's name …]`: measures the rows of `rows/`, prints them and appends them to RESULTS.md. A file
 * has one row, or several that share what they stand on.
 *
 * Rounds of the naive way and of ours take turns, so that a busy moment of the machine meets both; medians of the rounds count.
 * A figure that misses its target is written as it is. `--dry` prints only.
 */
async function main(): Promise<void> {
  const wanted = process.argv.slice(2).filter((word) => word !== '--dry');
  const folder = join(import.meta.dirname, 'rows');
  const names = (await readdir(folder)).filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  const results: Result[] = [];
  for (const name of names.sort()) {
    const found = (await import(join(folder, name))) as { row: BenchRow } | { rows: BenchRow[] };
    for (const row of 'rows' in found ? found.rows : [found.row]) {
      const result = await measure(row);
      results.push(result);
      console.log(lineOf(result));
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
  const table = ['| what | other | ours | ratio | target | |', '|---|---|---|---|---|---|', ...results.map(lineOf)];
  const text = [`## ${new Date().toISOString().slice(0, 16)}Z`, machine, '', ...table, ''].join('\n');
  if (!process.argv.includes('--dry')) await appendFile(join(import.meta.dirname, 'RESULTS.md'), `\n${text}`);
  console.log(`\n${text}`);
}

function lineOf({ label, other, ours, ratio, target, isReached }: Result): string {
  return `| ${[label, other, ours, ratio, target, isReached ? 'reached' : 'missed'].join(' | ')} |`;
}

await main();
