import { pieceWords } from '../../designs/words/piece-words.ts';
import { addresses } from '../../domain/addresses.ts';
import { AppError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { localise, onOneLine } from '../../typeset/text-field.ts';
import { arrangePiece, type Files, type Page } from '../compose/compose.ts';
import type { PieceCode } from '../compose/piece-code.ts';
import type { Box, TextLine } from '../engines/engine.ts';
import type { PieceRequest } from '../request.ts';
import { addGround } from './ground.ts';
import { screenColours as colours } from './inks.ts';
import { createPageTree } from './page-tree.ts';
import { createPdfWriter, numbers, type PdfWriter, pdfText, type Rect, type Ref, scaling } from './pdf-writer.ts';
import { addPicture, paintPicture } from './pictures.ts';
import { createReader } from './reading-order.ts';
import { paintQr } from './side-forms.ts';
import { endAccessible, type Marked, type MarkedSide, tagged } from './structure.ts';
import { createTextPen, type TextPen } from './text-pen.ts';

type AccessibleRequest = { request: PieceRequest; files?: Files };
type Drawn = { bytes: Buffer; findings: Finding[]; code: PieceCode; widthPx: number; heightPx: number };
type State = {
  writer: PdfWriter;
  pen: TextPen;
  request: PieceRequest;
  code: PieceCode;
  read: ReturnType<typeof createReader>;
  /** Number of the next annotation in the tree of parents, behind those of the sides. */
  nextParent: number;
};

/**
 * The piece to be read on a screen or aloud, PDF/UA-1: real text in its language and reading order, headings and lists as such,
 * the QR code told in words and the way in to be pressed, ornaments out of the way. Trimmed size at 1:1 in points of the frame,
 * no marks. Not a file for a printer.
 */
export async function drawAccessiblePdf({ request, files }: AccessibleRequest): Promise<Drawn> {
  const { pages, findings, code, frame } = await arrangePiece(request, { files });
  const fatal = findings.find(({ severity }) => severity === 'fatal');
  if (fatal) throw AppError.of(fatal);
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const means = { writer, pen: createTextPen(writer, { colours }), request, code };
  const state: State = { ...means, read: createReader(request.locale), nextParent: pages.length };
  const sides: MarkedSide[] = [];
  const fontsRef = writer.reserve();
  for (const [index, page] of pages.entries()) {
    const { content, marked, links, objects, size } = await sideContent(state, page);
    const boxes = { mediaBox: size, bleedBox: size, trimBox: size };
    const resources = `<</Font ${fontsRef} 0 R/XObject<<${objects}>>>>`;
    const annotations = links.length > 0 ? `/Annots[${links.map(({ ref }) => `${ref} 0 R`).join(' ')}]` : '';
    const more = `/StructParents ${index}/Tabs/S${annotations}`;
    sides.push({ page: tree.add({ ...boxes, content: writer.stream('', content), resources, more }), marked, links });
  }
  tree.end();
  writer.object(`<<${state.pen.end()}>>`, fontsRef);
  const title = onOneLine(localise(request.artwork.headline, request.locale));
  endAccessible(writer, { title, lang: request.locale, pages: tree.ref, sides });
  return { bytes: Buffer.concat(parts), findings, code, widthPx: frame.widthPx, heightPx: frame.heightPx };
}

/** 72 points an inch; a screen piece counts 96 pixels an inch, large formats are shown at 1:10. */
function pointsPerPx({ frame }: Page): number {
  const points = frame.pxPerMm === null ? 0.75 : 72 / 25.4 / frame.pxPerMm;
  return frame.widthPx * points > 3000 ? points / 10 : points;
}

async function sideContent(state: State, page: Page) {
  const { frame, photo, logo, arranged } = page;
  const scale = pointsPerPx(page);
  const size: Rect = [0, 0, frame.widthPx * scale, frame.heightPx * scale];
  // Scripts that need shaping stay outlines, with unseen words over them.
  const set = new Set(arranged.lines.flatMap(({ family }, line) => (family === null ? [line] : [])));
  const ground = await addGround(state.writer, page, { without: set, colours });
  const picture = photo && (await addPicture(state.writer, photo, { pointsPerPx: scale, colours }));
  const above = logo && (await addPicture(state.writer, logo, { pointsPerPx: scale, colours }));
  const marked: Marked[] = [];
  const links: MarkedSide['links'] = [];
  let content = `q ${scaling(scale)} 0 0 ${scaling(-scale)} 0 ${numbers([size[3]])} cm\n`;
  if (photo) content += tagged(marked, photoPart(state, size), paintPicture(photo, 'P0'));
  content += '/Artifact BMC\n/S0 Do\nEMC\n';
  content += await readableText(state, page, { marked, links });
  if (logo) content += tagged(marked, logoPart(state, boxOnPage(logo, scale, size)), paintPicture(logo, 'P1'));
  content += qrFigure(state, page, { marked, links });
  const objects = `/S0 ${ground} 0 R${picture ? `/P0 ${picture} 0 R` : ''}${above ? `/P1 ${above} 0 R` : ''}`;
  return { content: `${content}Q\n`, marked, links, objects, size };
}

type Side = Pick<MarkedSide, 'marked' | 'links'>;

/** The words in reading order. */
async function readableText(state: State, page: Page, { marked, links }: Side): Promise<string> {
  const { arranged, frame } = page;
  const texts = state.read(arranged.lines);
  const ways = texts.filter(({ role }) => role === 'Link').flatMap(({ lines }) => lines);
  const link = ways.length > 0 ? addLink(state, links, around(ways, page)) : null;
  let content = '';
  for (const { lines, role, item, lang } of texts) {
    const part = { role, item, lang, link: role === 'Link' ? link : null };
    content += tagged(marked, part, await state.pen.write(lines, frame.bleedPx));
  }
  return content;
}

/** The box of some lines, in points of the page. */
function around(lines: TextLine[], page: Page): Rect {
  const { bleedPx, widthPx, heightPx } = page.frame;
  const left = Math.min(...lines.map((line) => line.left));
  const top = Math.min(...lines.map((line) => line.top));
  const width = Math.max(...lines.map((line) => line.left + line.width)) - left;
  const height = Math.max(...lines.map((line) => line.top + line.height)) - top;
  const scale = pointsPerPx(page);
  const box = { left: left - bleedPx, top: top - bleedPx, width, height };
  return boxOnPage(box, scale, [0, 0, widthPx * scale, heightPx * scale]);
}

/** The way that the QR code shows, for whoever reads on the device that would have to scan it. */
function addLink(state: State, links: MarkedSide['links'], box: Rect): Ref {
  const { writer, request, code } = state;
  const address = `${request.siteUrl}${addresses.scan.path(code.code)}`;
  const words = request.locale === 'vi' ? `Mở ${code.address}${code.grouped}` : `Open ${code.address}${code.grouped}`;
  const parent = state.nextParent++;
  const action = `/A<</S/URI/URI(${address.replace(/[\\()]/g, '\\$&')})>>`;
  const place = `/Rect[${numbers(box)}]/Border[0 0 0]/F 4/StructParent ${parent}`;
  const ref = writer.object(`<</Type/Annot/Subtype/Link${place}/Contents ${pdfText(words)}${action}>>`);
  links.push({ ref, parent });
  return ref;
}

function qrFigure(state: State, page: Page, { marked, links }: Side): string {
  const { qr, frame } = page;
  if (!qr) return '';
  const scale = pointsPerPx(page);
  const [left, top] = [qr.left * scale, (frame.heightPx - qr.top) * scale];
  const side = qr.matrix.modules * qr.modulePx * scale;
  const box: Rect = [left, top - side, left + side, top];
  return tagged(marked, { role: 'Figure', alt: qrWords(state), box, link: addLink(state, links, box) }, paintQr(page, colours));
}

function photoPart({ request }: State, box: Rect): Marked {
  const { photo } = request.artwork;
  return { role: 'Figure', alt: photo ? localise(photo.alt, request.locale) : '', box };
}

function logoPart({ request }: State, box: Rect): Marked {
  const owner = request.unit?.logo ? request.unit.name : request.issuer.name;
  return { role: 'Figure', alt: pieceWords(request.locale).logo(owner), box };
}

/** The page counts upwards from its foot. */
function boxOnPage({ left, top, width, height }: Box, scale: number, page: Rect): Rect {
  return [left * scale, page[3] - (top + height) * scale, (left + width) * scale, page[3] - top * scale];
}

function qrWords({ request, code }: State): string {
  const address = `${code.address}${code.grouped}`;
  return pieceWords(request.locale).qrCode(address);
}
