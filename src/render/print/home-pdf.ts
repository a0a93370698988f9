import type { Drawing } from '../drawing.ts';
import type { PdfRequest } from '../pdf.ts';
import { prepareInks } from './inks.ts';
import { createPageTree, type PageTree } from './page-tree.ts';
import { createPdfWriter, numbers, type PdfWriter, type Rect, type Ref, scaling } from './pdf-writer.ts';
import { endPdfX } from './pdf-x.ts';
import { paintDrawing } from './pictures.ts';
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
  const plan = paper === 'a4-fit' ? fitOnA4(format) : tileOnA4(format);
  await prepareInks(['#000000', ...pages.flatMap(({ shapes }) => shapes.map(({ fill }) => fill))]);
  for (const [index, drawing] of pages.entries()) {
    const widthPoints = ((format.widthMm * 72) / 25.4) * plan.scale;
    const scale = widthPoints / drawing.widthPx;
    const form = await addDrawing(writer, drawing, scale);
    for (const tile of plan.tiles) {
      const label = labelOf({ request, plan, tile, side: index + 1 });
      await addSheet({ writer, tree, plan, tile, form, scale, drawing, label });
    }
  }
  tree.end();
  endPdfX(writer, { title, catalog: `/Pages ${tree.ref} 0 R/Lang(${lang})` });
  return Buffer.concat(parts);
}

/** The trimmed side as a form that all its sheets share. */
async function addDrawing(writer: PdfWriter, drawing: Drawing, scale: number): Promise<Ref> {
  const { content, resources } = await paintDrawing(writer, drawing, scale);
  const box = numbers([0, 0, drawing.widthPx, drawing.heightPx]);
  return writer.stream(`/Type/XObject/Subtype/Form/BBox[${box}]/Resources${resources}`, content);
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
  plan: TilePlan;
  tile: Tile;
  form: Ref;
  scale: number;
  drawing: Drawing;
  label: string;
};

async function addSheet({ writer, tree, plan, tile, form, scale, drawing, label }: SheetParts): Promise<void> {
  const [left, bottom, right, top] = tile.window;
  const [x, y] = tile.origin;
  const place = `${scaling(scale)} 0 0 ${scaling(-scale)} ${numbers([x, y + drawing.heightPx * scale])} cm`;
  const marks = tile.cutMarks.map(([x1, y1, x2, y2]) => `${numbers([x1, y1])} m ${numbers([x2, y2])} l S\n`);
  const content = [
    `q ${numbers([left, bottom, right - left, top - bottom])} re W n\n${place}\n/F0 Do\nQ\n`,
    // Black alone: an office printer has no plates to align.
    `0 0 0 1 K 0.5 w\n${marks.join('')}`,
    await smallPrint(label, { left: left + 16, bottom: bottom - 18 }),
  ];
  const mediaBox: Rect = [0, 0, plan.pageWidth, plan.pageHeight];
  const page = writer.stream('', content.join(''));
  const boxes = { mediaBox, bleedBox: tile.window, trimBox: tile.window };
  tree.add({ ...boxes, content: page, resources: `<</XObject<</F0 ${form} 0 R>>>>` });
}
