import { edgeRow } from '../http/edge-row.ts';

export const row = edgeRow({
  label: 'Edge, p99 at 2,000 requests/s, against bare node:http',
  unit: 'ms',
  target: { mostRatio: 2 },
  perSecond: 2000,
  figure: ({ p99Ms }) => p99Ms,
});
