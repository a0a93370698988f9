import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { artefactsIn, differencesOf } from './artefact-table.ts';
import { openOldTree, revisionBefore, root } from './worktree.ts';

/**
 * `npm run demo:compare [-- --revision <commit>]`: runs the demo in an older revision and here, each on the same port with data
 * of its own, and compares the SHA-256 of every artefact. Ends with 1 on a difference.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { revision: { type: 'string' }, port: { type: 'string' } } });
  const { revision = revisionBefore, port = process.env.PORT ?? '4100' } = values;
  const old = openOldTree(revision);
  try {
    const before = artefactsIn(await demoIn(old.folder, port));
    const after = artefactsIn(await demoIn(root, port));
    const differences = differencesOf(before, after);
    for (const line of differences) console.log(line);
    console.log(`${before.size} artefacts of ${revision}, ${after.size} here, ${differences.length} differences`);
    if (differences.length > 0 || before.size === 0) process.exitCode = 1;
  } finally {
    old.remove();
  }
}

/** What `npm run demo -- --once` prints. Its other words go on to the screen. */
async function demoIn(tree: string, port: string): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'pano-demo-'));
  const env = { ...process.env, PORT: port, PANO_DATA: data };
  const demo = spawn(process.execPath, ['--import', 'tsx', 'scripts/demo.ts', '--once'], {
    cwd: tree,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  demo.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  const code = await new Promise((resolve) => demo.on('close', resolve));
  rmSync(data, { recursive: true, force: true });
  if (code !== 0) throw new Error(`Expected the demo in ${tree} to end with 0, got ${code}: ${text.slice(-2000)}`);
  return text;
}

await main();
