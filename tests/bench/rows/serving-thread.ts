import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPackPool } from '../../../src/packs/pack-pool.ts';
import { nationalRequests } from '../national.ts';
import type { BenchRow } from '../row.ts';
import { makePhoto, variant } from '../specimen.ts';

/**
 * How long whoever asks something of a serving process waits for its turn while packs and pictures are made; the longest counts.
 */
export const row: BenchRow = {
  label: 'Longest turn of the serving thread while packs are made',
  target: { mostMs: 50, share: 1 },
  prepare: async () => {
    const photo = await makePhoto();
    const requests = nationalRequests(photo);
    const pool = createPackPool({ files: async () => photo });
    const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
    let isOver = false;
    const keepMaking = async (lane: number) => {
      for (let index = lane; !isOver; index += 2) {
        const request = requests[index % requests.length];
        if (request) await pool.make({ request, path: join(folder, `${lane}.zip`) });
        await pool.render(variant(index, photo, { formatId: 'social-4x5', output: 'png' }));
      }
    };
    const making = Promise.all([keepMaking(0), keepMaking(1)]);
    return {
      ours: () => sleep(1),
      atOnce: 1,
      pieces: { naive: 0, ours: 2_000 },
      close: async () => {
        isOver = true;
        await making;
        await pool.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};
