import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMongoServer } from './server.ts';

/**
 * Runs every spec that opens a database once more, the whole main job in the browser too, on MongoDB's protocol. Says plainly on
 * which server, or that there was none.
 */
const root = join(import.meta.dirname, '../..');
const specs = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('faults'))
  .map((path) => join('tests', path))
  .filter((path) =>
    readFileSync(join(root, path), 'utf8').match(/setup\/with-(office|payload)\.ts'|openTestPayload|openDemo|TEST_MONGODB_URL/),
  );

const server = await findMongoServer();
if (server === null) {
  console.log(
    'MongoDB suite: NOT RUN. There is no MONGODB_URL, no mongod on the PATH, and no java with mvn to start a stand-in.',
  );
  process.exit(0);
}
console.log(`MongoDB suite: ${specs.length} specs on ${server.what}, ${server.url}`);
/**
 * Deliveries under kill -9 at every step of every channel, and four racing workers; the other fault specs do not touch the
 * database.
 */
const faults = ['--config', 'tests/faults/vitest.config.ts', 'delivery-kill', 'race'];
const isGood = [
  { args: specs, report: '' },
  { args: faults, report: '-faults' },
].map((suite) => run(server.url, suite) === 0);
server.stop();
process.exit(isGood.every(Boolean) ? 0 : 1);

/** Each suite reports into a file of its own, beside the one that CI names. */
function run(url: string, { args, report }: { args: string[]; report: string }): number | null {
  const file = process.env.PANO_TEST_REPORT?.replace(/\.json$/, `${report}.json`);
  return spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PANO_E2E: 'main-job',
      TEST_MONGODB_URL: url,
      ...(file === undefined ? {} : { PANO_TEST_REPORT: file }),
    },
  }).status;
}
