import { releaseRow } from '../http/release-row.ts';

export const row = releaseRow({
  label: 'Release of 500 documents: publish → visible',
  mostMs: 10_000,
  documents: 500,
  changed: 500,
});
