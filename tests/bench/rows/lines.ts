import { fitText } from '../../../src/typeset/fit.ts';
import { slogans } from '../../designs/slogan-list.ts';
import type { BenchRow } from '../row.ts';

/** Lines and size of a headline of up to fourteen words, no two alike, so that nothing is remembered. */
export const row: BenchRow = {
  label: 'Lines of a headline',
  target: { mostMs: 2 },
  prepare: async () => {
    let width = 600;
    const set = async (index: number) => {
      const { text } = slogans[index % slogans.length] ?? { text: '' };
      width += 0.01;
      const box = { widthPx: width, heightPx: 760, weight: 800, lineHeight: 1.47, maxPx: 150, minPx: 40 } as const;
      return fitText({ ...box, text: text.toLocaleUpperCase('vi') });
    };
    for (const index of slogans.keys()) await set(index);
    return { ours: set, atOnce: 1, pieces: { naive: 1, ours: 1000 } };
  },
};
