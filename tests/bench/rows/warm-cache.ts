import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheRenditions } from '../../../src/render/rendition-cache.ts';
import { createRenderPool } from '../../../src/render/threads/pool.ts';
import type { BenchRow } from '../row.ts';
import { makePhoto, variant } from '../specimen.ts';

export const row: BenchRow = {
  label: 'Warm cache',
  target: { mostMs: 10 },
  prepare: async () => {
    const photo = await makePhoto();
    const pool = createRenderPool({ size: 1, files: async () => photo });
    const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
    const render = cacheRenditions({ render: pool.render, folder });
    const request = variant(0, photo, { formatId: 'social-4x5', output: 'png' });
    await render(request);
    return {
      ours: () => render(request),
      atOnce: 1,
      pieces: { naive: 0, ours: 50 },
      close: async () => {
        await pool.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};
