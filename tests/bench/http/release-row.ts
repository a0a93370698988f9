import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyMemory } from '../../../src/publish/catalogue/sources.ts';
import { publishGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import type { FigureRow } from '../row.ts';
import { benchSite } from '../site.ts';
import { startEdge } from './processes.ts';

type Wish = { label: string; mostMs: number; documents: number; changed: number };

/** Milliseconds from the call that publishes until the edge, a process of its own, answers with the new words. */
export function releaseRow({ label, mostMs, documents, changed }: Wish): FigureRow {
  return {
    label,
    unit: 'ms',
    target: { most: mostMs },
    prepare: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'pano-bench-'));
      const store = await openFolderStore({ folder: join(folder, 'store') });
      const memory = emptyMemory();
      await publishGeneration({ store, site: benchSite({ documents }), memory });
      const edge = await startEdge(folder);
      const address = `http://127.0.0.1:${edge.port}/healthz`;
      return {
        ours: async (round) => {
          const started = performance.now();
          const site = benchSite({ documents, changed, version: round + 2 });
          const { pointer } = await publishGeneration({ store, site, memory });
          while (((await (await fetch(address)).json()) as { generation: number }).generation < pointer.number) {
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
          return performance.now() - started;
        },
        close: async () => {
          await edge.close();
          await rm(folder, { recursive: true });
        },
      };
    },
  };
}
