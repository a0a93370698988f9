import { join } from 'node:path';
import { publishGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { benchSite } from '../site.ts';

export const largeDocuments = 20_000;

let published: Promise<string> | null = null;

/**
 * A data folder with the generation of 20,000 documents, each in two locales. Encoding sixty thousand resources takes minutes, so
 * the folder stays: publishing the same content there again encodes nothing.
 */
export function largeSite(): Promise<string> {
  published ??= publish();
  return published;
}

async function publish(): Promise<string> {
  const folder = join(import.meta.dirname, '../../../.pano/bench/large');
  const store = await openFolderStore({ folder: join(folder, 'store') });
  await publishGeneration({ store, site: benchSite({ documents: largeDocuments }) });
  return folder;
}
