import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareCosts, costIn } from './cost.ts';
import { openOldTree, revisionBefore, root } from './worktree.ts';

/** Names for `--rows`, and the files of `rows/` that they mean. */
const groups: Record<string, string[]> = {
  edge: ['edge-200', 'edge-304', 'edge-p99', 'edge-boot', 'edge-memory', 'edge-payload', 'edge-visible'],
  variants: ['png-social', 'png-a3', 'jpeg-social', 'pdf-pages'],
  packs: ['packs'],
  publish: ['edge-release'],
  tick: ['tick'],
};

/**
 * `npm run bench:compare [-- --revision <commit>] [--rows edge,tick] [--turns 3]`: measures rows in an older revision and here,
 * taking turns, prints new over old for each, and adds the table to RESULTS.md. Below 1 is faster or smaller. Ends with 1 when a
 * row is more than 5 % worse.
 */
function main(): void {
  const { values } = parseArgs({
    options: { revision: { type: 'string' }, rows: { type: 'string' }, turns: { type: 'string' } },
  });
  const { revision = revisionBefore, rows = Object.keys(groups).join(','), turns = '3' } = values;
  const names = rows.split(',').flatMap((name) => groups[name] ?? [name]);
  const old = openOldTree(revision);
  try {
    const lines = names.map((name) => compareRow({ name, old: old.folder, turns: Number(turns) }));
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1)}`;
    const head = [`## ${new Date().toISOString().slice(0, 16)}Z, against ${revision}`, machine, ''];
    const table = ['| row | old | new | new / old | |', '|---|---|---|---|---|', ...lines.map(({ text }) => text), ''];
    const text = [...head, ...table].join('\n');
    appendFileSync(join(import.meta.dirname, 'RESULTS.md'), `\n${text}`);
    console.log(text);
    if (lines.some(({ isWorse }) => isWorse)) process.exitCode = 1;
  } finally {
    old.remove();
  }
}

type Row = { name: string; old: string; turns: number };

function compareRow({ name, old, turns }: Row): { text: string; isWorse: boolean } {
  const isMissing = (tree: string) => !readdirSync(join(tree, 'tests/bench/rows')).includes(`${name}.ts`);
  if ([old, root].some(isMissing)) return { text: `| ${name} | – | – | – | not in both |`, isWorse: false };
  const pairs = Array.from({ length: turns }, (_, turn) => {
    // The first of a pair finds another machine than the second: so each is first in turn.
    const [first, second] = turn % 2 === 0 ? [old, root] : [root, old];
    const figures = new Map([first, second].map((tree) => [tree, measureIn(tree, name)]));
    return { old: figures.get(old) ?? '', new: figures.get(root) ?? '' };
  });
  const { ratio, spread, isWorse } = compareCosts(pairs.map((pair) => ({ old: costIn(pair.old), new: costIn(pair.new) })));
  const last = pairs.at(-1);
  const cells = [name, last?.old, last?.new, `${ratio.toFixed(3)} ± ${spread.toFixed(3)}`, isWorse ? 'worse' : 'as before'];
  console.log(cells.join('  '));
  return { text: `| ${cells.join(' | ')} |`, isWorse };
}

/** What the tree's own bench says of "ours". `--dry` keeps this tree's RESULTS.md clean; an older tree takes it for a name. */
function measureIn(tree: string, name: string): string {
  const args = ['--import', 'tsx', 'tests/bench/run.ts', `${name}.ts`, '--dry'];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  const line = stdout.split('\n').find((each) => each.startsWith('| ') && !each.startsWith('| what'));
  if (status !== 0 || line === undefined) throw new Error(`Expected the bench in ${tree} to measure ${name}, got: ${stderr}`);
  return line.split(' | ')[2] ?? '';
}

main();
