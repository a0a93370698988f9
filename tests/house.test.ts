import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** What STYLE asks of every source. Each test gives the places that break a rule, as `file: reason`. */
const root = join(import.meta.dirname, '..');
const rooms = ['src', 'collections', 'scripts', 'tests'];
const isGenerated = (path: string) => /\.gen\.|migrations\/|payload-types\.ts|importMap\.js/.test(path);

const sources = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)))
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !isGenerated(path))
  .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').trimEnd().split('\n') }));

const mostLetters = 130;
const mostLines = 300;

it('has no comment line that is longer than a line of code', () => {
  const long = sources.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) =>
      /^\s*(\/\/|\/?\*)/.test(line) && line.length > mostLetters ? [`${path}:${index + 1}: ${line.length} letters`] : [],
    ),
  );
  expect(long).toEqual([]);
});

it('has no doc comment torn off what it describes', () => {
  const torn = sources.flatMap(({ path, lines }) =>
    /\/\*\*[^*]*\*\/;/.test(lines.join('\n')) && path !== 'tests/house.test.ts'
      ? [`${path}: a doc comment ends with a semicolon`]
      : [],
  );
  expect(torn).toEqual([]);
});

it('has no long file that does not say why in its first comment', () => {
  const long = sources
    .filter(
      ({ lines }) =>
        lines.length > mostLines &&
        !lines.slice(0, 40).some((line) => /^ ?(\/\*\*|\*|\/\/).*(one file|long because|table)/i.test(line)),
    )
    .map(({ path, lines }) => `${path}: ${lines.length} lines`);
  expect(long).toEqual([]);
});

it('has no folder without a subject', () => {
  const folders = new Set(sources.map(({ path }) => dirname(path)));
  expect([...folders].filter((folder) => /(^|\/)(utils?|helpers?|lib|misc|common)$/.test(folder))).toEqual([]);
});

/** Files whose name is an id: content types, and errors by their prefix. */
const isNamedById = /^src\/(content-types\/[^/]+|domain\/errors\/[^/]+)$/;
/** Names that mean the same in every room. */
const conventions = /^(index|errors|limits|settings|api|words|client|define-.+|.+\.gen)$/;

it('has no file name in more than two rooms', () => {
  const roomsOf = new Map<string, Set<string>>();
  for (const { path } of sources) {
    const [top, room = ''] = path.split('/');
    const name = basename(path).replace(/\.(ts|tsx|mjs)$/, '');
    if (top !== 'src' || conventions.test(name) || isNamedById.test(path)) continue;
    roomsOf.set(name, (roomsOf.get(name) ?? new Set()).add(room));
  }
  const repeated = [...roomsOf].filter(([, places]) => places.size > 2);
  expect(repeated.map(([name, places]) => `${name}: ${[...places].sort().join(', ')}`)).toEqual([]);
});
