import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { artefactsIn, differencesOf } from './artefact-table.ts';
import { openOldTree, revisionBefore, root } from './worktree.ts';

/**
 * `npm run demo:compare [-- --revision <commit>]`: runs the demo in an older revision, then here on the same data and port, and
 * compares the SHA-256 of every artefact. Ends with 1 on a difference.
 *
 * The older revision runs twice: its first run makes the editions, its second one draws, packs and publishes them again, as this
 * tree does in the third run. So all artefacts carry the same instants, and bytes differ only where this tree makes other bytes.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { revision: { type: 'string' }, port: { type: 'string' } } });
  const { revision = revisionBefore, port = process.env.PORT ?? '4100' } = values;
  const old = openOldTree(revision);
  const data = mkdtempSync(join(tmpdir(), 'pano-demo-'));
  try {
    const environment = { PORT: port, PANO_DATA: data };
    await runDemo(old.folder, environment);
    const before = artefactsIn(await runAgain({ tree: old.folder, data, environment }));
    const after = artefactsIn(await runAgain({ tree: root, data, environment }));
    const differences = differencesOf(before, after);
    for (const line of differences) console.log(`DIFFERENT  ${line}`);
    console.log(`${before.size} artefacts of ${revision}, ${after.size} here, ${differences.length} differences`);
    if (differences.length > 0 || before.size === 0) process.exitCode = 1;
  } finally {
    rmSync(data, { recursive: true, force: true });
    old.remove();
  }
}

type Again = { tree: string; data: string; environment: Record<string, string> };

/** Runs the demo on data that it has seen. Pieces and packs are made again, not read from what an earlier run left. */
function runAgain({ tree, data, environment }: Again): Promise<string> {
  for (const folder of ['renditions', 'packs']) rmSync(join(data, folder), { recursive: true, force: true });
  return runDemo(tree, environment);
}

/** Its other words go on to the screen. Throws when the demo fails. */
async function runDemo(tree: string, environment: Record<string, string>): Promise<string> {
  const env = { ...process.env, ...environment };
  const args = ['--import', 'tsx', 'scripts/demo.ts', '--once'];
  const demo = spawn(process.execPath, args, { cwd: tree, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  demo.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const code = await new Promise((resolve) => demo.on('close', resolve));
  if (code !== 0) throw new Error(`Expected the demo in ${tree} to end with 0, got ${code}: ${text.slice(-2000)}`);
  return text;
}

await main();
