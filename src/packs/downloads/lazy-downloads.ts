import { join } from 'node:path';
import type { Downloads, PackSource } from '../../edge/downloads/ports.ts';
import type { Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';

type LazyDownloadsOptions = { store: BlobStore; settings: Pick<Settings, 'dataFolder' | 'siteUrl' | 'packsBytes'> };
type LazyDownloads = { packs: PackSource; downloads: Downloads; close: () => Promise<void> };

/**
 * The edge's packs and single files. Engines, fonts and designs are loaded for the first one: they are 160 MB and most of a
 * second, and an edge that serves only pages does without them.
 */
export function lazyDownloads(wanted: LazyDownloadsOptions): LazyDownloads {
  let opened: ReturnType<typeof openDownloads> | null = null;
  const open = () => {
    opened ??= openDownloads(wanted);
    return opened;
  };
  return {
    packs: async (request) => (await open()).packs(request),
    downloads: {
      offers: async (unitCode) => (await open()).downloads.offers(unitCode),
      progress: async (request) => (await open()).downloads.progress(request),
      file: async (request) => (await open()).downloads.file(request),
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}

async function openDownloads({
  store,
  settings: { dataFolder, siteUrl, packsBytes },
}: LazyDownloadsOptions): Promise<LazyDownloads> {
  const [{ createPackPool }, { cacheRenditions }, { createDownloads }, { openPackCache }] = await Promise.all([
    import('../pack-pool.ts'),
    import('../../render/rendition-cache.ts'),
    import('./create-downloads.ts'),
    import('./pack-cache.ts'),
  ]);
  const folders = {
    packs: join(dataFolder, 'packs'),
    renditions: join(dataFolder, 'renditions'),
    sizes: join(dataFolder, 'packs', 'sizes'),
  };
  const pool = createPackPool({ files: (sha256) => store.get(sha256) });
  const render = cacheRenditions({ render: pool.render, folder: folders.renditions });
  const cache = openPackCache({ folder: folders.packs, maxBytes: packsBytes, now: () => new Date() });
  await cache.tidy();
  return { ...createDownloads({ store, pool, render, cache, siteUrl, folders }), close: pool.close };
}
