import { variantRow } from '../variant-row.ts';

export const row = variantRow({
  label: 'PNG A3 at 150 dpi variant',
  timesNaive: 14,
  formatId: 'poster-a3',
  output: 'png',
  pieces: { naive: 2, ours: 20 },
});
