import { join } from 'node:path';
import type { PackSource } from '../edge/ports.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Settings } from './settings.ts';

type Wanted = { store: BlobStore; settings: Pick<Settings, 'dataFolder' | 'siteUrl'> };

/**
 * The edge's packs, with the machinery for drawing them loaded when the first one is asked for: engines, fonts and designs are
 * 160 MB and most of a second, and an edge that only serves pages does without.
 */
export function lazyPacks({ store, settings }: Wanted): { packs: PackSource; close: () => Promise<void> } {
  let opened: ReturnType<typeof openPacks> | null = null;
  return {
    packs: async (request) => {
      opened ??= openPacks({ store, settings });
      return (await opened).packs(request);
    },
    close: async () => {
      await (await opened)?.close();
    },
  };
}

async function openPacks({ store, settings: { dataFolder, siteUrl } }: Wanted) {
  const [{ createRenderPool }, { cacheRenditions }, { createPackSource }] = await Promise.all([
    import('../render/pool.ts'),
    import('./render-cache.ts'),
    import('./pack-source.ts'),
  ]);
  const pool = createRenderPool({ size: 2, files: (sha256) => store.get(sha256) });
  const render = cacheRenditions({ render: pool.render, folder: join(dataFolder, 'renditions') });
  return { packs: createPackSource({ store, render, folder: join(dataFolder, 'packs'), siteUrl }), close: pool.close };
}
