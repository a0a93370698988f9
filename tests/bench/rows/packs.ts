import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { buildPack } from '../../../src/packs/pack.ts';
import { createPackPool } from '../../../src/packs/pack-pool.ts';
import type { PackRequest } from '../../../src/packs/pack-request.ts';
import { createRenderPool } from '../../../src/render/threads/pool.ts';
import { nationalRequests } from '../national.ts';
import type { BenchRow } from '../row.ts';
import { makePhoto } from '../specimen.ts';

/**
 * Naive: each piece of a pack drawn in full by satori (and resvg, for pictures), thrown away instead of kept on disk. Ours: packs
 * on disk. Both on two threads.
 */
export const row: BenchRow = {
  label: 'Packs: A3, A5 and banner PDF, 2 PNG, texts',
  target: { timesNaive: 10 },
  whole: 3321,
  prepare: async () => {
    const photo = await makePhoto();
    const requests = nationalRequests(photo);
    const at = (index: number) => requests[index % requests.length] as PackRequest;
    const files = async () => photo;
    const ours = createPackPool({ files });
    const naive = createRenderPool({ size: 2, files, workerPath: join(import.meta.dirname, '../naive-worker.ts') });
    const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
    return {
      naive: (index) => buildPack({ ...at(index), render: naive.render, output: nowhere() }),
      ours: async (index) => {
        const path = join(folder, `${index}.zip`);
        await ours.make({ request: at(index), path });
        await rm(path);
      },
      atOnce: 4,
      pieces: { naive: 4, ours: 100 },
      close: async () => {
        await Promise.all([ours.close(), naive.close()]);
        await rm(folder, { recursive: true });
      },
    };
  },
};

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
