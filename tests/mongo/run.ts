import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMongoServer } from './server.ts';

/** Runs every spec that opens a database once more, the whole main job in the browser too, on MongoDB's protocol. Says plainly on which server, or that there was none. */
const root = join(import.meta.dirname, '../..');
const specs = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('faults'))
  .map((path) => join('tests', path))
  .filter((path) => readFileSync(join(root, path), 'utf8').match(/openTestPayload|openDemo/));

const server = await findMongoServer();
if (server === null) {
  console.log(
    'MongoDB suite: NOT RUN. There is no MONGODB_URL, no mongod on the PATH, and no java with mvn to start a stand-in.',
  );
  process.exit(0);
}
console.log(`MongoDB suite: ${specs.length} specs on ${server.what}, ${server.url}`);
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...specs], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TEST_MONGODB_URL: server.url },
});
server.stop();
process.exit(status ?? 1);
