import { largeDocuments, largeSite } from '../http/large-site.ts';
import { type Served, startEdge } from '../http/processes.ts';
import type { BenchRow } from '../row.ts';

const readers = 16;

/** Every document once, as old telephones ask for them and as browsers do: far more than the cache of bodies holds. */
async function readAll({ port }: Served): Promise<void> {
  let next = 0;
  const reader = async (): Promise<void> => {
    for (let index = next++; index < largeDocuments; index = next++) {
      const encoding = index % 2 === 0 ? 'br' : 'identity';
      const address = `http://127.0.0.1:${port}/content/v1/guides/huong-dan-${index}`;
      await (await fetch(address, { headers: { 'accept-encoding': encoding } })).arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
}

export const row: BenchRow = {
  label: 'Edge with 20,000 documents, all read once: memory',
  unit: 'MB',
  target: { most: 200 },
  prepare: async () => {
    const edge = await startEdge(await largeSite());
    return {
      ours: async () => {
        await readAll(edge);
        return edge.rssMb();
      },
      close: edge.close,
    };
  },
};
