import { buildSearchIndex } from '../../../src/text/search/build.ts';
import { findDocuments } from '../../../src/text/search/find.ts';
import { decodeSearchIndex, encodeSearchIndex } from '../../../src/text/search/index-format.ts';
import { generatedDocuments } from '../../text/search/generated.ts';
import { expectations } from '../../text/search/queries.ts';
import type { BenchRow } from '../row.ts';

/** The questions of the recall test, asked of 20,000 documents whose sentences come from the sample's plans. */
export const row: BenchRow = {
  label: 'Search, 20,000 documents, p95',
  target: { mostMs: 20, share: 0.95 },
  prepare: async () => {
    const index = decodeSearchIndex(encodeSearchIndex(buildSearchIndex(generatedDocuments({ count: 20_000 }))));
    const queryAt = (n: number): string => expectations[(n * 7) % expectations.length]?.query ?? '';
    return {
      ours: async (n) => findDocuments({ index, query: queryAt(n), limit: 10 }),
      atOnce: 1,
      pieces: { naive: 0, ours: 300 },
    };
  },
};
