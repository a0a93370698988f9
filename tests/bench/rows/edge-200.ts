import { edgeRow } from '../http/edge-row.ts';

export const row = edgeRow({
  label: 'Edge, 200, against bare node:http',
  unit: 'requests/s',
  target: { leastRatio: 0.75 },
  figure: ({ perSecond }) => perSecond,
});
