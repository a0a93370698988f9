import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateRegistries } from './generate/registries.ts';

/** Writes every generated file; with `--check` it only says which ones are stale and exits 1. */
const root = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const [path, text] of await generateRegistries(root)) {
  const current = await readFile(join(root, path), 'utf8').catch(() => null);
  if (current === text) continue;
  stale.push(path);
  if (!isCheck) await writeFile(join(root, path), text);
}

if (stale.length > 0) console.log(`${isCheck ? 'stale' : 'wrote'}: ${stale.join(', ')}`);
if (isCheck && stale.length > 0) {
  console.error('Generated files are stale: run `npm run generate` and commit the result.');
  process.exit(1);
}
