import type { Page } from '../compose/compose.ts';
import { screenColours } from './inks.ts';
import { createPageTree, type PageTree } from './page-tree.ts';
import type { PdfRequest } from './pdf.ts';
import { createPdfWriter, numbers, type PdfWriter, type Rect, scaling } from './pdf-writer.ts';
import { addInformation, addMetadata } from './pdf-x.ts';
import { createSideForms, type SideForms } from './side-forms.ts';
import { smallPrint } from './slug-line.ts';
import { fitOnA4, type Tile, type TilePlan, tileOnA4 } from './tiles.ts';

/**
 * The piece on A4 for a commune without a print shop: each side on one sheet, or spread over sheets to be cut and glued. Without
 * bleed and without a ground that is mere paper, in sRGB: such a printer makes its own inks.
 */
export async function writeHomePdf(request: PdfRequest & { paper: 'a4-fit' | 'a4-tiles' }): Promise<Buffer> {
  const { pages, format, title, lang, paper } = request;
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const forms = createSideForms(writer, screenColours);
  const plan = paper === 'a4-fit' ? fitOnA4(format) : tileOnA4(format);
  for (const [index, page] of pages.entries()) {
    const widthPoints = ((format.widthMm * 72) / 25.4) * plan.scale;
    const scale = widthPoints / page.frame.widthPx;
    const form = await addSide(writer, forms, page, scale);
    for (const tile of plan.tiles) {
      const label = labelOf({ request, plan, tile, side: index + 1 });
      const foldsMm = format.foldsMm?.[index] ?? [];
      await addSheet({ writer, tree, forms, plan, tile, form, scale, page, label, foldsMm });
    }
  }
  forms.end();
  tree.end();
  const metadata = addMetadata(writer, { title, properties: '' });
  const catalog = `/Pages ${tree.ref} 0 R/Lang(${lang})/Metadata ${metadata} 0 R/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>`;
  writer.end({ root: writer.object(`<</Type/Catalog${catalog}>>`), info: addInformation(writer, title) });
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

function labelOf({ request: { pages, name, code, format }, plan, tile, side }: LabelParts): string {
  const { columns, rows, tiles, scale } = plan;
  const place = tiles.length > 1 ? [`Tờ ${tiles.indexOf(tile) + 1}/${tiles.length} (hàng ${tile.row}, cột ${tile.column})`] : [];
  const sides = pages.length > 1 ? [`Mặt ${side}/${pages.length}`] : [];
  const gluing = columns * rows > 1 ? ['Cắt theo dấu, dán chồng 10 mm'] : [];
  const cutting = tile.origins.length > 1 ? ['Cắt đôi theo dấu'] : [];
  const folding = format.foldsMm ? ['Gấp theo vạch'] : [];
  const turning = pages.length > 1 ? [`In hai mặt, lật theo cạnh ${plan.pageWidth > plan.pageHeight ? 'ngắn' : 'dài'}`] : [];
  const work = [...gluing, ...cutting, ...folding, ...turning];
  return [...place, ...sides, `Tỷ lệ ${Math.round(scale * 100)}%`, ...work, name, `Mã ${code}`].join('  |  ');
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
  /** Of this side, in true millimetres. */
  foldsMm: readonly number[];
};

const strokes = (lines: readonly Rect[]): string =>
  lines.map(([x1, y1, x2, y2]) => `${numbers([x1, y1])} m ${numbers([x2, y2])} l S\n`).join('');

const mm = 72 / 25.4;

/** Ticks above and below the piece. */
function foldMarks({ origins, window: [, bottom, , top] }: Tile, foldsMm: readonly number[], scale: number): Rect[] {
  return origins.flatMap(([left]) =>
    foldsMm.flatMap((fold): Rect[] => {
      const x = left + fold * mm * scale;
      return [
        [x, top + mm, x, top + 5 * mm],
        [x, bottom - 5 * mm, x, bottom - mm],
      ];
    }),
  );
}

async function addSheet({ writer, tree, forms, plan, tile, form, scale, page, label, foldsMm }: SheetParts): Promise<void> {
  const [left, bottom, right, top] = tile.window;
  const folds = foldMarks(tile, foldsMm, plan.scale);
  const copies = tile.origins.map(([x, y]) => {
    const place = `${scaling(scale)} 0 0 ${scaling(-scale)} ${numbers([x, y + page.frame.heightPx * scale])} cm`;
    return `q ${place}\n/${form} Do\nQ\n`;
  });
  const content = [
    `q ${numbers([left, bottom, right - left, top - bottom])} re W n\n${copies.join('')}Q\n`,
    `0 G 0.5 w\n${strokes(tile.cutMarks)}`,
    folds.length === 0 ? '' : `q [2 1.5] 0 d\n${strokes(folds)}Q\n`,
    await smallPrint(forms.letterCase, [label], { left: left + 16, bottom: bottom - 18, width: right - left - 16 }),
  ];
  const mediaBox: Rect = [0, 0, plan.pageWidth, plan.pageHeight];
  const boxes = { mediaBox, bleedBox: tile.window, trimBox: tile.window };
  tree.add({ ...boxes, content: writer.stream('', content.join('')), resources: `${forms.resources} 0 R` });
}
