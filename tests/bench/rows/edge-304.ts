import { edgeRow } from '../http/edge-row.ts';

export const row = edgeRow({
  label: 'Edge, 304, against bare node:http',
  unit: 'requests/s',
  target: { leastRatio: 0.85 },
  isKnown: true,
  figure: ({ perSecond }) => perSecond,
});
