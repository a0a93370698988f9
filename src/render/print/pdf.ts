import type { PrintFormat } from '../../formats/format.ts';
import type { Page } from '../compose/compose.ts';
import { pressColours } from './inks.ts';
import { strokeMarks } from './page-content.ts';
import { createPageTree } from './page-tree.ts';
import { createPdfWriter } from './pdf-writer.ts';
import { endPdfX } from './pdf-x.ts';
import { placed, pointsPerPx } from './placed.ts';
import { sheetOf } from './print-sheet.ts';
import { createSideForms } from './side-forms.ts';
import { slugLines, smallPrint } from './slug-line.ts';

export type PdfRequest = {
  pages: Page[];
  format: PrintFormat;
  /** File name without ending, printed on the slug line. */
  name: string;
  /** Short code as printed. */
  code: string;
  title: string;
  /** Language of the words, BCP 47. */
  lang: string;
};

/**
 * The piece as a file for a print shop: PDF/X-4 with vectors in DeviceCMYK from the brand's ink values, trim and bleed boxes,
 * crop marks and a slug line outside the bleed; large formats at 1:10. No fonts, no transparency.
 *
 * Colours come from the palette and not from a conversion, so black text and QR codes print with the black plate alone.
 */
export async function writePdf({ pages, format, name, code, title, lang }: PdfRequest): Promise<Buffer> {
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const forms = createSideForms(writer, pressColours);
  const sheet = sheetOf(format);
  for (const [index, page] of pages.entries()) {
    const { widthPx } = page.frame;
    const side = placed(widthPx, sheet, await forms.paint(page, pointsPerPx(widthPx, sheet), sheet.fileScale));
    const lines = slugLines({ format, name, code, page: index + 1, pages: pages.length });
    const slug = await smallPrint(forms.letterCase, lines, sheet.slug);
    const content = writer.stream('', side + strokeMarks(sheetOf(format, index + 1)) + slug);
    tree.add({ ...sheet, content, resources: `${forms.resources} 0 R` });
  }
  forms.end();
  tree.end();
  endPdfX(writer, { title, catalog: `/Pages ${tree.ref} 0 R/Lang(${lang})` });
  return Buffer.concat(parts);
}
