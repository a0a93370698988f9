import { variantRow } from '../variant-row.ts';

export const row = variantRow({
  label: 'PNG 1080×1350 variant',
  timesNaive: 14,
  formatId: 'social-4x5',
  output: 'png',
  pieces: { naive: 2, ours: 40 },
});
