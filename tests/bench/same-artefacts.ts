import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { artefactsIn, differencesOf, withoutClock } from './artefact-table.ts';
import { openOldTree, revisionBefore, root } from './worktree.ts';

/**
 * `npm run demo:compare [-- --revision <commit>]`: runs the demo in an older revision and here, each on the same port with data
 * of its own, and compares the SHA-256 of every artefact. Ends with 1 on a difference.
 *
 * Documents, feeds and packs carry the instants of their run: where the SHA-256 differs, the bytes are compared without them, and a
 * line says so. The post on the platform is named by such an instant and has no bytes to compare.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { revision: { type: 'string' }, port: { type: 'string' } } });
  const { revision = revisionBefore, port = process.env.PORT ?? '4100' } = values;
  const old = openOldTree(revision);
  try {
    const [before, after] = [await demoIn(old.folder, port), await demoIn(root, port)];
    const [names, now] = [artefactsIn(before.text), artefactsIn(after.text)];
    let differences = 0;
    for (const line of differencesOf(names, now)) {
      const name = line.slice(0, line.lastIndexOf(': '));
      const [one, other] = [before.bodyOf(names.get(name) ?? ''), after.bodyOf(now.get(name) ?? '')];
      const isSame = one === other && (one !== null || name.startsWith('Bài trên trang Facebook'));
      if (!isSame) differences++;
      console.log(`${isSame ? 'same but for the clock' : 'DIFFERENT'}  ${line}`);
    }
    console.log(`${names.size} artefacts of ${revision}, ${now.size} here, ${differences} differences`);
    if (differences > 0 || names.size === 0) process.exitCode = 1;
  } finally {
    old.remove();
  }
}

type Demo = { text: string; bodyOf: (sha256: string) => string | null };

/** What `npm run demo -- --once` prints, and the bytes of its artefacts without the clock, by the first letters of their SHA-256. */
async function demoIn(tree: string, port: string): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), 'pano-demo-'));
  try {
    const text = await runDemo(tree, { PORT: port, PANO_DATA: data });
    const bodies = new Map([...artefactsIn(text)].map(([name, sha256]) => [sha256, readBody({ data, name, sha256 })]));
    return { text, bodyOf: (sha256) => bodies.get(sha256) ?? null };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** `null` for what is neither a public document nor a pack: a drawn file has no clock in it, so its SHA-256 says all. */
function readBody({ data, name, sha256 }: { data: string; name: string; sha256: string }): string | null {
  if (name.endsWith('(ZIP)')) return packIn(join(data, 'an-pham'));
  const folder = join(data, 'store/blobs', sha256.slice(0, 2));
  const blob = readNames(folder).find((each) => each.startsWith(sha256));
  return blob === undefined ? null : withoutClock(readFileSync(join(folder, blob), 'utf8'));
}

/** Every file of the pack; its signed list carries the instants of the editions. */
function packIn(folder: string): string | null {
  const pack = readNames(folder).find((each) => each.endsWith('.zip'));
  if (pack === undefined) return null;
  const files = Object.entries(unzipSync(readFileSync(join(folder, pack))));
  return files
    .map(([path, bytes]) => {
      const body = Buffer.from(bytes);
      return `${path} ${path === 'danh-muc.json' ? withoutClock(body.toString('utf8')) : body.toString('base64')}`;
    })
    .join('\n');
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
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
