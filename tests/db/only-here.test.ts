import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A call of Payload's local API or of its database adapter. Logging in, migrating and closing are no reads or writes. */
const access =
  /\bpayload\s*\.\s*(?:(?:find|create|update|delete|count|duplicate|restore)\w*\s*[(<]|db\s*\.\s*(?!name\b|migrate\b)\w+)/;

/** Rooms that may read and write, and the access rules that look at another row, by the request that asks them. */
const isAllowed = (path: string) => /^src\/(?:db|app)\/|^src\/access\/(?:file-rules|locks)\.ts$/.test(path);

const root = join(import.meta.dirname, '../..');

it('finds a read and a write however they are written', () => {
  for (const line of [
    'payload.find({',
    'await call.payload.findByID(',
    'payload.db.updateOne({',
    'payload\n  .count({',
    'payload.db.find<Row>(',
  ]) {
    expect(line).toMatch(access);
  }
  for (const line of ['payload.destroy()', 'payload.auth({', 'payload.db.name', 'payload.db.migrate({', 'payload.collections']) {
    expect(line).not.toMatch(access);
  }
});

it('reads and writes through Payload in src/db and the app only', () => {
  const paths = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((path) => `src/${path}`);
  const files = paths.filter((path) => /\.tsx?$/.test(path) && !isAllowed(path));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => access.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
