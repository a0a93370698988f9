import { join } from 'node:path';
import type { RenditionRequest } from '../../src/render/request.ts';
import { createRenderPool } from '../../src/render/threads/pool.ts';
import type { BenchRow } from './row.ts';
import { makePhoto, variant } from './specimen.ts';

type Wish = { label: string; timesNaive: number; pieces: { naive: number; ours: number } } & Pick<
  RenditionRequest,
  'formatId' | 'output'
>;

/** Personalised pieces on two worker threads, ours against the naive ones. */
export function variantRow({ label, timesNaive, pieces, formatId, output }: Wish): BenchRow {
  return {
    label,
    target: { timesNaive },
    prepare: async () => {
      const photo = await makePhoto();
      const files = async () => photo;
      const ours = createRenderPool({ size: 2, files });
      const naive = createRenderPool({ size: 2, files, workerPath: join(import.meta.dirname, 'naive-worker.ts') });
      const request = (index: number) => variant(index, photo, { formatId, output });
      return {
        ours: (index) => ours.render(request(index)),
        naive: (index) => naive.render(request(index)),
        atOnce: 2,
        pieces,
        close: async () => {
          await Promise.all([ours.close(), naive.close()]);
        },
      };
    },
  };
}
