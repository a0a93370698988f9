import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { getPayload } from 'payload';
import { generateContentFacts } from './generate/content-facts.ts';
import { generateFonts } from './generate/fonts.ts';
import { generateMigration, removeMigration } from './generate/migrations.ts';
import { generatePayloadFiles } from './generate/payload.ts';
import { generateRegistries } from './generate/registries.ts';
import { generateSources } from './generate/sources.ts';

/**
 * Writes every generated file: registries, lists of sources, the pages' fonts, Payload's types and import map, and a migration if
 * one is due. With `--check` it leaves everything as it is, says which files are stale and exits 1.
 */
const root = join(import.meta.dirname, '..');
const migrationFolder = join(root, 'src/db/migrations');
const isCheck = process.argv.includes('--check');
const migrationName = process.argv.find((word) => word.startsWith('--migration='))?.split('=')[1] ?? 'collections';
const stale: string[] = [];

async function writeStale(texts: Map<string, string>): Promise<void> {
  for (const [path, text] of texts) {
    const current = await readFile(join(root, path), 'utf8').catch(() => null);
    if (current === text) continue;
    stale.push(path);
    if (!isCheck) await writeFile(join(root, path), text);
  }
}

await writeStale(await generateRegistries(root));
await writeStale(await generateContentFacts());
// Loaded only now: both describe what the registries hold.
const { openApiText } = await import('./generate/openapi/document.ts');
const { clientTypesText } = await import('./generate/openapi/client-types.ts');
const contentApi = [
  ['src/publish/content-api/openapi.gen.json', openApiText()],
  ['src/client/types.gen.ts', clientTypesText()],
] as const;
await writeStale(new Map(contentApi));
// After the registries: they are part of the import graph.
await writeStale(new Map(generateSources(root)));

for (const [path, bytes] of await generateFonts(root)) {
  const current = await readFile(join(root, path)).catch(() => null);
  if (current?.equals(bytes)) continue;
  stale.push(path);
  if (!isCheck) await writeFile(join(root, path), bytes);
}

// A database of its own: comparing schemas needs a connection, never the user's.
const folder = await mkdtemp(join(tmpdir(), 'pano-generate-'));
process.env.DATABASE_URL = `file:${join(folder, 'schema.db')}`;
const { default: config } = await import('../payload.config.ts');
for (const [path, { before, after }] of await generatePayloadFiles(await config)) {
  if (before === after) continue;
  stale.push(relative(root, path));
  if (isCheck) await writeFile(path, before);
}
const payload = await getPayload({ config, disableOnInit: true });
const files = await generateMigration({ payload, folder: migrationFolder, name: migrationName });
stale.push(...files.map((file) => join('src/db/migrations', file)));
if (isCheck && files.length > 0) await removeMigration({ folder: migrationFolder, files });
await payload.destroy();
await rm(folder, { recursive: true });

if (stale.length > 0) console.log(`${isCheck ? 'stale' : 'wrote'}: ${stale.join(', ')}`);
if (isCheck && stale.length > 0) {
  console.error('Generated files are stale: run `npm run generate` and commit the result.');
  process.exit(1);
}
process.exit(0);
