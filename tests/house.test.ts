import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** What STYLE asks of every source. Each test gives the places that break a rule, as `file: reason`. */
const root = join(import.meta.dirname, '..');
const rooms = ['src', 'collections', 'scripts', 'tests'];
const isGenerated = (path: string) => /\.gen\.|migrations\/|payload-types\.ts|importMap\.js/.test(path);

const sources = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !isGenerated(path))
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n') }));

it('has no folder without a subject', () => {
  const folders = new Set(sources.map(({ path }) => dirname(path)));
  expect([...folders].filter((folder) => /(^|\/)(utils?|helpers?|lib|misc|common)$/.test(folder))).toEqual([]);
});
