import { variantRow } from '../variant-row.ts';

export const row = variantRow({
  label: 'JPEG 1080×1350 variant',
  timesNaive: 10,
  formatId: 'social-4x5',
  output: 'jpeg',
  pieces: { naive: 2, ours: 40 },
});
