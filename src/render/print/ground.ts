import { createHash } from 'node:crypto';
import { createMemoryCache } from '../../store/memory-cache.ts';
import { outlinePage, type Page } from '../compose/compose.ts';
import type { Shape } from '../outline/drawing.ts';
import type { Colours } from './inks.ts';
import { paint } from './page-content.ts';
import { numbers, type PdfWriter, pack, type Ref } from './pdf-writer.ts';

/** In each thread. A side takes some 60 kB, and a run of communes has a few shapes of each side. */
const mostBytes = 48e6;
const grounds = createMemoryCache<Buffer>({ mostBytes, sizeOf: ({ length }) => length });

/** `without`: places of the lines that are left out. */
type GroundSettings = { without: ReadonlySet<number>; colours: Colours };

/**
 * Writes the shapes of a side but for some of its lines, its pictures and its QR code, as a form in pixels of the frame.
 *
 * Pieces of many units share it, so it is outlined and packed once. What was drawn before never changes a byte: a ground is known
 * by everything that is seen on it, so a longer name that moves its neighbours makes another one.
 */
export async function addGround(writer: PdfWriter, page: Page, { without, colours }: GroundSettings): Promise<Ref> {
  const { widthPx, heightPx, bleedPx } = page.frame;
  const settings = { without, colours };
  const key = keyOf(page, settings);
  const content = await (key === null ? draw(page, settings) : grounds(key, () => draw(page, settings)));
  const box = numbers([-bleedPx, -bleedPx, widthPx + bleedPx, heightPx + bleedPx]);
  return writer.stream(`/Type/XObject/Subtype/Form/BBox[${box}]/Resources<<>>`, content, { packing: 'deflated' });
}

async function draw(page: Page, { without, colours }: GroundSettings): Promise<Buffer> {
  const { shapes } = await outlinePage({ ...page, qr: null }, without);
  const painted = colours.kind === 'screen' ? withoutPaper(shapes, page) : shapes;
  await colours.prepare(painted.map(({ fill }) => fill));
  return pack(paint(painted, colours), 9);
}

/** A light ground across the sheet is the paper itself: an office printer would lay ink over all of it. */
function withoutPaper(shapes: Shape[], { frame }: Page): Shape[] {
  return shapes.map((shape) => {
    const xs = shape.steps.flatMap((step) => (step[0] === 'M' || step[0] === 'L' ? [step[1]] : []));
    const isBand = shape.steps.length === 5 && xs.length === 4 && Math.min(...xs) <= 0 && Math.max(...xs) >= frame.widthPx;
    return isBand && isLight(shape.fill) ? { ...shape, fill: '#FFFFFF' } : shape;
  });
}

const isLight = (fill: string): boolean => [1, 3, 5].every((at) => Number.parseInt(fill.slice(at, at + 2), 16) >= 0xe0);

/** `null` for an engine that does not tell what is seen. */
function keyOf({ frame, arranged: { marks } }: Page, { without, colours }: GroundSettings): string | null {
  if (marks.length === 0) return null;
  const hash = createHash('sha256').update(`${colours.kind} ${frame.widthPx} ${frame.heightPx} ${frame.bleedPx}`);
  for (const { key, line } of marks) if (line === null || !without.has(line)) hash.update('\n').update(key);
  return hash.digest('hex');
}
