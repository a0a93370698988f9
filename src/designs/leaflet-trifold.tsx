import { defineDesign } from './define-design.ts';
import { TrifoldInside } from './parts/trifold-inside.tsx';
import { TrifoldOutside } from './parts/trifold-outside.tsx';

/**
 * A4 folded in three, letter fold. Seen flat, the outside is flap 97 mm, back 100 mm, cover 100 mm; the inside is its mirror,
 * 100, 100 and 97 mm, so that the panel that folds in is the narrow one on both sides.
 *
 * The flap is met first when the cover is opened: it says why. The inside says how, the back who.
 */
export default defineDesign({
  label: { vi: 'Tờ gấp ba', en: 'Leaflet folded in three' },
  formats: ['leaflet-a4-trifold'],
  pages: 2,
  limits: {
    headline: 50,
    action: 50,
    body: 160,
    points: 3,
    pointLength: 60,
    backHeadline: 50,
    backPoints: 6,
    backPointLength: 100,
  },
  draw: (input) => (input.page === 1 ? <TrifoldOutside input={input} /> : <TrifoldInside input={input} />),
});
