import type { ReactElement } from 'react';
import type { Page } from '../../render/compose/compose.ts';
import { chosenEngine } from '../../render/engines/choose.ts';
import { screenColours as colours } from '../../render/print/inks.ts';
import { createPageTree } from '../../render/print/page-tree.ts';
import { createPdfWriter, numbers, type Rect, scaling } from '../../render/print/pdf-writer.ts';
import { createReader } from '../../render/print/reading-order.ts';
import { createSideForms } from '../../render/print/side-forms.ts';
import { endAccessible, type Marked, type MarkedSide, tagged } from '../../render/print/structure.ts';
import { createTextPen } from '../../render/print/text-pen.ts';
import { pagePx } from './sheet-parts.tsx';

const a4: Rect = [0, 0, 595.276, 841.89];
const pointsPerPx = a4[2] / pagePx.width;
const frame = { widthPx: pagePx.width, heightPx: pagePx.height, bleedPx: 0, safePx: 0, pxPerMm: pagePx.width / 210 };

/**
 * Sheets of A4 in Vietnamese for an office printer, PDF/UA-1: vectors, over which the words lie unseen to be found and read.
 * Letters are set from outlines that all sheets share.
 */
export async function writeSheets({ title, sheets }: { title: string; sheets: ReactElement[] }): Promise<Buffer> {
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const forms = createSideForms(writer, colours);
  const pen = createTextPen(writer, { colours, isUnseen: true });
  const read = createReader('vi');
  const fonts = writer.reserve();
  const sides: MarkedSide[] = [];
  const place = `${scaling(pointsPerPx)} 0 0 ${scaling(-pointsPerPx)} ${numbers([0, a4[3]])} cm`;
  const box = numbers([0, 0, pagePx.width, pagePx.height]);
  for (const [index, sheet] of sheets.entries()) {
    const arranged = await chosenEngine().arrange({ tree: sheet, size: pagePx });
    const own = new Set(arranged.lines.keys());
    const page: Page = { frame, arranged, own, qr: null, photo: null, logo: null };
    const look = await forms.paint(page, pointsPerPx);
    const form = writer.stream(`/Type/XObject/Subtype/Form/BBox[${box}]/Resources ${forms.resources} 0 R`, look, { level: 9 });
    const marked: Marked[] = [];
    let words = '';
    for (const { lines, ...part } of read(arranged.lines)) words += tagged(marked, part, await pen.write(lines, 0));
    const ref = tree.add({
      ...{ mediaBox: a4, bleedBox: a4, trimBox: a4 },
      content: writer.stream('', `q ${place}\n/Artifact BMC\n/G0 Do\nEMC\n${words}Q\n`, { level: 9 }),
      resources: `<</XObject<</G0 ${form} 0 R>>/Font ${fonts} 0 R>>`,
      more: `/StructParents ${index}/Tabs/S`,
    });
    sides.push({ page: ref, marked, links: [] });
  }
  forms.end();
  tree.end();
  writer.object(`<<${pen.end()}>>`, fonts);
  endAccessible(writer, { title, lang: 'vi', pages: tree.ref, sides, viewer: '/PrintScaling/None' });
  return Buffer.concat(parts);
}
