import { createRenderPool } from '../../../src/render/threads/pool.ts';
import type { BenchRow } from '../row.ts';
import { makePhoto, variant } from '../specimen.ts';

/** An editor changes a word and looks: nothing of the text is known yet, all engines are warm. */
export const row: BenchRow = {
  label: 'Preview 1080×1350, warm',
  target: { mostMs: 150 },
  prepare: async () => {
    const photo = await makePhoto();
    const pool = createRenderPool({ size: 1, files: async () => photo });
    return {
      ours: (index) => {
        const request = variant(index, photo, { formatId: 'social-4x5', output: 'png' });
        const headline = { vi: `Mỗi công dân, một danh tính số, lần sửa thứ ${index}` };
        return pool.render({ ...request, artwork: { ...request.artwork, headline } });
      },
      atOnce: 1,
      pieces: { naive: 0, ours: 10 },
      close: () => pool.close(),
    };
  },
};
