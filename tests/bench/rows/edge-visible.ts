import { releaseRow } from '../http/release-row.ts';

export const row = releaseRow({ label: 'One of 500 documents: publish → visible', mostMs: 2_000, documents: 500, changed: 1 });
