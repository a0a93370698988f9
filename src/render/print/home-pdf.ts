import type { Page } from '../compose/compose.ts';
import { createPageTree, type PageTree } from './page-tree.ts';
import type { PdfRequest } from './pdf.ts';
import { createPdfWriter, numbers, type PdfWriter, type Rect, scaling } from './pdf-writer.ts';
import { endPdfX } from './pdf-x.ts';
import { createSideForms, type SideForms } from './side-forms.ts';
import { smallPrint } from './slug-line.ts';
import { fitOnA4, type Tile, type TilePlan, tileOnA4 } from './tiles.ts';

/**
 * The piece on A4 for a commune without a print shop: each side on one sheet, or spread over sheets to be cut and glued. Without
 * bleed; the same inks as for the print shop.
 */
export async function writeHomePdf(request: PdfRequest & { paper: 'a4-fit' | 'a4-tiles' }): Promise<Buffer> {
  const { pages, format, title, lang, paper } = request;
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const forms = createSideForms(writer);
  const plan = paper === 'a4-fit' ? fitOnA4(format) : tileOnA4(format);
  for (const [index, page] of pages.entries()) {
    const widthPoints = ((format.widthMm * 72) / 25.4) * plan.scale;
    const scale = widthPoints / page.frame.widthPx;
    const form = await addSide(writer, forms, page, scale);
    for (const tile of plan.tiles) {
      const label = labelOf({ request, plan, tile, side: index + 1 });
      await addSheet({ writer, tree, forms, plan, tile, form, scale, page, label });
    }
  }
  forms.end();
  tree.end();
  endPdfX(writer, { title, catalog: `/Pages ${tree.ref} 0 R/Lang(${lang})` });
  return Buffer.concat(parts);
}

/** The trimmed side as a form that all its sheets share; gives its name. */
async function addSide(writer: PdfWriter, forms: SideForms, page: Page, scale: number): Promise<string> {
  const { widthPx, heightPx } = page.frame;
  const content = await forms.paint(page, scale);
  const box = numbers([0, 0, widthPx, heightPx]);
  return forms.name(writer.stream(`/Type/XObject/Subtype/Form/BBox[${box}]/Resources ${forms.resources} 0 R`, content));
}

type LabelParts = { request: PdfRequest; plan: TilePlan; tile: Tile; side: number };

function labelOf({ request: { pages, name, code }, plan, tile, side }: LabelParts): string {
  const { columns, rows, tiles, scale } = plan;
  const place = tiles.length > 1 ? [`Tờ ${tiles.indexOf(tile) + 1}/${tiles.length} (hàng ${tile.row}, cột ${tile.column})`] : [];
  const sides = pages.length > 1 ? [`Mặt ${side}/${pages.length}`] : [];
  const gluing = columns * rows > 1 ? ['Cắt theo dấu, dán chồng 10 mm'] : [];
  return [...place, ...sides, `Tỷ lệ ${Math.round(scale * 100)}%`, ...gluing, name, `Mã ${code}`].join('  |  ');
}

type SheetParts = {
  writer: PdfWriter;
  tree: PageTree;
  forms: SideForms;
  plan: TilePlan;
  tile: Tile;
  form: string;
  scale: number;
  page: Page;
  label: string;
};

async function addSheet({ writer, tree, forms, plan, tile, form, scale, page, label }: SheetParts): Promise<void> {
  const [left, bottom, right, top] = tile.window;
  const [x, y] = tile.origin;
  const place = `${scaling(scale)} 0 0 ${scaling(-scale)} ${numbers([x, y + page.frame.heightPx * scale])} cm`;
  const marks = tile.cutMarks.map(([x1, y1, x2, y2]) => `${numbers([x1, y1])} m ${numbers([x2, y2])} l S\n`);
  const content = [
    `q ${numbers([left, bottom, right - left, top - bottom])} re W n\n${place}\n/${form} Do\nQ\n`,
    // Black alone: an office printer has no plates to align.
    `0 0 0 1 K 0.5 w\n${marks.join('')}`,
    await smallPrint(forms.letterCase, [label], { left: left + 16, bottom: bottom - 18, width: right - left - 16 }),
  ];
  const mediaBox: Rect = [0, 0, plan.pageWidth, plan.pageHeight];
  const boxes = { mediaBox, bleedBox: tile.window, trimBox: tile.window };
  tree.add({ ...boxes, content: writer.stream('', content.join('')), resources: `${forms.resources} 0 R` });
}
