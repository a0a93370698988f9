import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { channelFactsText } from './channel-facts.ts';

/** Folders where one file is one entry, and the name under which their registry is exported. */
const folders = [
  { folder: 'src/content-types', name: 'contentDefinitions' },
  { folder: 'collections/content', name: 'contentCollections' },
  { folder: 'src/designs', name: 'designs' },
  { folder: 'src/designs/kits', name: 'kits' },
  { folder: 'src/channels', name: 'channels' },
  { folder: 'src/publish/feeds', name: 'feeds' },
  { folder: 'src/boards/protocols', name: 'protocols' },
];

/** Registries whose ids some rooms need without their entries. */
const idLists = new Set(['designs']);

/** Path → text of each `registry.gen.ts`. Files named `define-*` and subfolders are parts, not entries. */
export async function generateRegistries(root: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { folder, name } of folders) {
    const entries = await entryFiles(join(root, folder));
    if (entries.length === 0) continue;
    texts.set(join(folder, 'registry.gen.ts'), registryText({ name, files: entries }));
    if (idLists.has(name)) texts.set(join(folder, 'ids.gen.ts'), idsText({ name, files: entries }));
    if (name === 'channels') {
      texts.set(join(folder, 'facts.gen.ts'), await channelFactsText({ folder: join(root, folder), files: entries }));
    }
  }
  return texts;
}

/** Names of the files of a folder that are entries, sorted. None where there is no such folder. */
export async function entryFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((file) => !file.startsWith('define-') && !file.endsWith('.gen.ts'))
    .sort();
}

/** The ids alone: the studio's configuration checks what editors type and must not load a renderer for that. */
function idsText({ name, files }: { name: string; files: string[] }): string {
  const rows = files.map((file) => `  '${idOf(file)}',`);
  return [
    '// Generated from this folder by `npm run generate`. Do not edit.',
    `/** Ids of \`${name}\`. */`,
    `export const ${name.replace(/s$/, '')}Ids = [`,
    ...rows,
    '];',
    '',
  ].join('\n');
}

function idOf(file: string): string {
  return basename(file).replace(/\.tsx?$/, '');
}

function registryText({ name, files }: { name: string; files: string[] }): string {
  const ids = files.map(idOf);
  const imports = files.map((file, index) => `import entry${index} from './${file}';`);
  const rows = ids.map((id, index) => `  '${id}': entry${index},`);
  return [
    '// Generated from this folder by `npm run generate`. Do not edit.',
    ...imports,
    '',
    `/** Every entry of this folder; the id is the file's name. */`,
    `export const ${name} = {`,
    ...rows,
    '};',
    '',
  ].join('\n');
}
