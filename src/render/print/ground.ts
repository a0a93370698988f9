import { createHash } from 'node:crypto';
import { createMemoryCache } from '../../store/memory-cache.ts';
import { outlinePage, type Page } from '../compose/compose.ts';
import { prepareInks } from './inks.ts';
import { paint } from './page-content.ts';
import { numbers, type PdfWriter, pack, type Ref } from './pdf-writer.ts';

/** In each thread. A side takes some 60 kB, and a run of communes has a few shapes of each side. */
const mostBytes = 48e6;
const grounds = createMemoryCache<Buffer>({ mostBytes, sizeOf: ({ length }) => length });

/**
 * Writes the shapes of a side but for some of its lines, its pictures and its QR code, as a form in pixels of the frame.
 *
 * Pieces of many units share it, so it is outlined and packed once. What was drawn before never changes a byte: a ground is known
 * by everything that is seen on it, so a longer name that moves its neighbours makes another one.
 */
export async function addGround(writer: PdfWriter, page: Page, without: ReadonlySet<number>): Promise<Ref> {
  const { widthPx, heightPx, bleedPx } = page.frame;
  const key = keyOf(page, without);
  const content = await (key === null ? draw(page, without) : grounds(key, () => draw(page, without)));
  const box = numbers([-bleedPx, -bleedPx, widthPx + bleedPx, heightPx + bleedPx]);
  return writer.stream(`/Type/XObject/Subtype/Form/BBox[${box}]/Resources<<>>`, content, { packing: 'deflated' });
}

async function draw(page: Page, without: ReadonlySet<number>): Promise<Buffer> {
  const { shapes } = await outlinePage({ ...page, qr: null }, without);
  await prepareInks(shapes.map(({ fill }) => fill));
  return pack(paint(shapes), 9);
}

/** `null` for an engine that does not tell what is seen. */
function keyOf({ frame, arranged: { marks } }: Page, without: ReadonlySet<number>): string | null {
  if (marks.length === 0) return null;
  const hash = createHash('sha256').update(`${frame.widthPx} ${frame.heightPx} ${frame.bleedPx}`);
  for (const { key, line } of marks) if (line === null || !without.has(line)) hash.update('\n').update(key);
  return hash.digest('hex');
}
