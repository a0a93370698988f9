import { defineDesign } from './define-design.ts';
import { LeafletBack } from './parts/leaflet-back.tsx';
import { LeafletFront } from './parts/leaflet-front.tsx';

/**
 * Two-sided leaflet to hand over in person: why on the front, how on the back.
 *
 * Body text is 12.8 pt on A5; on A4 the same layout gives 18 pt, which is large print (RNIB: 16 pt and up), so an older reader
 * gets the same page and not another one. Steps are numbered, because people are helped on the telephone: "chị đang ở bước mấy?".
 */
export default defineDesign({
  label: { vi: 'Tờ rơi hai mặt', en: 'Two-sided leaflet' },
  formats: ['leaflet-a5', 'leaflet-a4-large'],
  pages: 2,
  limits: {
    headline: 60,
    action: 60,
    body: 180,
    points: 3,
    pointLength: 44,
    backHeadline: 50,
    backPoints: 6,
    backPointLength: 100,
  },
  draw: (input) => (input.page === 1 ? <LeafletFront input={input} /> : <LeafletBack input={input} />),
});
