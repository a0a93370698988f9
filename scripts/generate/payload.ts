import { readFile } from 'node:fs/promises';
import { generateImportMap, type SanitizedConfig } from 'payload';
import { generateTypes } from 'payload/node';

/** Runs Payload's own generators and returns what they would write, path → text. They write the files themselves. */
export async function generatePayloadFiles(config: SanitizedConfig): Promise<Map<string, { before: string; after: string }>> {
  const paths = [config.typescript.outputFile, config.admin.importMap.importMapFile].filter((path) => path !== undefined);
  const before = await readAll(paths);
  await generateTypes(config, { log: false });
  await generateImportMap(config, { log: false, force: true });
  const after = await readAll(paths);
  return new Map(paths.map((path, index) => [path, { before: before[index] ?? '', after: after[index] ?? '' }]));
}

function readAll(paths: string[]): Promise<string[]> {
  return Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')));
}
