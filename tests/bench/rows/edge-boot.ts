import { largeSite } from '../http/large-site.ts';
import { startEdge } from '../http/processes.ts';
import type { BenchRow } from '../row.ts';

export const row: BenchRow = {
  label: 'Edge with 20,000 documents: from start to serving',
  unit: 'ms',
  target: { most: 3_000 },
  prepare: async () => {
    const folder = await largeSite();
    return {
      ours: async () => {
        const edge = await startEdge(folder);
        await edge.close();
        return edge.bootMs;
      },
    };
  },
};
