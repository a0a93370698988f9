import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateSources, readLinks, sourcesOf } from '../../../scripts/generate/sources.ts';
import { packSources } from '../../../src/packs/sources.gen.ts';
import { sourceHash } from '../../../src/render/render-version.ts';
import { renderPackages, renderSources } from '../../../src/render/sources.gen.ts';
import { projectRoot } from '../../../src/typeset/packages.ts';

describe('the lists of sources', () => {
  it('are those of the import graph', () => {
    for (const [path, text] of generateSources(projectRoot)) {
      expect(readFileSync(join(projectRoot, path), 'utf8'), 'Run `npm run generate` and commit the result').toBe(text);
    }
  });

  it('have what decides a picture: designs, engines, text setting, the press profile', () => {
    expect(renderSources).toEqual(
      expect.arrayContaining([
        'src/designs/poster-headline.tsx',
        'src/render/engines/takumi.ts',
        'src/typeset/fit.ts',
        'src/render/print/icc/fogra39_l300.icc',
      ]),
    );
    expect(renderPackages).toEqual(expect.arrayContaining(['@takumi-rs/core', 'react', 'satori', 'sharp']));
  });

  it('name every file once, over both lists', () => {
    const all = [...renderSources, ...packSources];
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the graph of an entry', () => {
  let root = '';
  const write = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const filesOf = (entry: string) => sourcesOf({ root, entry }).files;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pano-sources-'));
    write({
      'src/draw.ts': "import { ink } from './ink.ts';\nimport type { Paper } from './paper.ts';\nexport const draw = ink;",
      'src/ink.ts':
        "import { readFileSync } from 'node:fs';\nimport { type Rgb } from './rgb.ts';\nexport const ink = readFileSync;",
      'src/paper.ts': 'export type Paper = string;',
      'src/rgb.ts': 'export type Rgb = string;',
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('follows values and leaves types out', () => {
    expect(filesOf('src/draw.ts')).toEqual(['src/draw.ts', 'src/ink.ts']);
  });

  it('follows what is exported again, imported late, and read by a path', () => {
    write({
      'src/draw.ts': [
        "export { ink } from './ink.ts';",
        "const late = () => import('./late.ts');",
        "const profile = join(projectRoot, 'src', 'profile.icc');",
        "const words = new URL('./words.json', import.meta.url);",
        "const worker = join(import.meta.dirname, 'worker.mjs');",
      ].join('\n'),
      'src/late.ts': "import sharp from 'sharp/lib/index.js';",
      'src/profile.icc': 'profile',
      'src/words.json': '{}',
      'src/worker.mjs': "import './deep.ts';",
      'src/deep.ts': '',
    });
    const { files, packages } = sourcesOf({ root, entry: 'src/draw.ts' });
    const found = ['deep.ts', 'draw.ts', 'ink.ts', 'late.ts', 'profile.icc', 'words.json', 'worker.mjs'];
    expect(files).toEqual(found.map((name) => `src/${name}`));
    expect(packages).toEqual(['sharp']);
  });

  it('is another one as soon as a file of it is moved, and the old list is refused and not hashed', () => {
    const before = filesOf('src/draw.ts');
    const hash = sourceHash(before, root);
    mkdirSync(join(root, 'src/colour'));
    renameSync(join(root, 'src/ink.ts'), join(root, 'src/colour/ink.ts'));
    expect(() => filesOf('src/draw.ts')).toThrow('Expected src/draw.ts to name files that exist');
    expect(() => sourceHash(before, root)).toThrow('ENOENT');
    write({ 'src/draw.ts': "import { ink } from './colour/ink.ts';\nexport const draw = ink;" });
    const after = filesOf('src/draw.ts');
    expect(after).toEqual(['src/colour/ink.ts', 'src/draw.ts']);
    expect(sourceHash(after, root)).not.toBe(hash);
  });

  it('gives another hash when a byte or a path changes, and the same one when nothing does', () => {
    const hash = () => sourceHash(filesOf('src/draw.ts'), root);
    const before = hash();
    expect(hash()).toBe(before);
    write({ 'src/paper.ts': 'export type Paper = number;' });
    expect(hash()).toBe(before);
    write({ 'src/ink.ts': 'export const ink = 1;' });
    expect(hash()).not.toBe(before);
  });
});

describe('files that are named by a path and not by an import', () => {
  const sources = ['src', 'scripts', 'collections'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const named = [...sources, 'payload.config.ts'].flatMap((file) => {
    const path = join(projectRoot, file);
    const { paths } = readLinks({ root: projectRoot, path, text: readFileSync(path, 'utf8') });
    return paths.map((target) => ({ file, target }));
  });

  it('are found: workers, the first file of a thread, the press profile', () => {
    const targets = named.map(({ target }) => target);
    for (const path of ['src/render/threads/thread.mjs', 'src/render/threads/worker.ts', 'src/packs/worker.ts']) {
      expect(targets).toContain(join(projectRoot, path));
    }
  });

  it.each(named)('$file names $target, which is there', ({ target }) => {
    expect(existsSync(target)).toBe(true);
  });

  it('are there where `launch.ts` starts a process by the name of its file', () => {
    const folder = join(projectRoot, 'src/server');
    const started = readFileSync(join(folder, 'launch.ts'), 'utf8').matchAll(/'([\w-]+\.ts)'/g);
    const names = [...started].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(existsSync(join(folder, name)), name).toBe(true);
  });
});
