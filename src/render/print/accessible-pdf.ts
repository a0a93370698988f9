import { pieceWords } from '../../designs/words/piece-words.ts';
import { AppError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { localise, onOneLine } from '../../typeset/text-field.ts';
import { arrangePiece, type Files, type Page } from '../compose/compose.ts';
import type { PieceCode } from '../compose/piece-code.ts';
import { chosenEngine } from '../engines/choose.ts';
import type { Box, TextLine } from '../engines/engine.ts';
import type { PieceRequest } from '../request.ts';
import { type EmbeddedFont, embedFont } from './embedded-font.ts';
import { addGround } from './ground.ts';
import { inkOf, prepareInks } from './inks.ts';
import { type Letters, lettersOf } from './letters.ts';
import { createPageTree } from './page-tree.ts';
import { createPdfWriter, numbers, type PdfWriter, type Rect, scaling } from './pdf-writer.ts';
import { addInformation, addMetadata } from './pdf-x.ts';
import { addPicture, paintPicture } from './pictures.ts';
import { paintQr } from './side-forms.ts';
import { addStructure, type Marked } from './structure.ts';

type AccessibleRequest = { request: PieceRequest; files?: Files };
type Drawn = { bytes: Buffer; findings: Finding[]; code: PieceCode; widthPx: number; heightPx: number };
type State = { writer: PdfWriter; fonts: Map<number, EmbeddedFont>; letters: Letters; request: PieceRequest; code: PieceCode };

/**
 * The piece to be read on a screen or aloud: real text in its language and reading order, headline as heading, the QR code told
 * in words, ornaments out of the way. Trimmed size at 1:1 in points of the frame, no marks. Not a file for a printer.
 */
export async function drawAccessiblePdf({ request, files }: AccessibleRequest): Promise<Drawn> {
  const { pages, findings, code, frame } = await arrangePiece(request, { files });
  const fatal = findings.find(({ severity }) => severity === 'fatal');
  if (fatal) throw AppError.of(fatal);
  const parts: Buffer[] = [];
  const writer = createPdfWriter((bytes) => parts.push(bytes));
  const tree = createPageTree(writer);
  const state: State = { writer, fonts: new Map(), letters: lettersOf(chosenEngine()), request, code };
  const sides: { page: number; marked: Marked[] }[] = [];
  const fontsRef = writer.reserve();
  for (const [index, page] of pages.entries()) {
    const { content, marked, objects, size } = await sideContent(state, page);
    const boxes = { mediaBox: size, bleedBox: size, trimBox: size };
    const resources = `<</Font ${fontsRef} 0 R/XObject<<${objects}>>>>`;
    const more = `/StructParents ${index}/Tabs/S`;
    sides.push({ page: tree.add({ ...boxes, content: writer.stream('', content), resources, more }), marked });
  }
  tree.end();
  for (const font of state.fonts.values()) font.end();
  writer.object(`<<${[...state.fonts.values()].map(({ name, ref }) => `/${name} ${ref} 0 R`).join('')}>>`, fontsRef);
  endAccessible(state, tree.ref, sides);
  return { bytes: Buffer.concat(parts), findings, code, widthPx: frame.widthPx, heightPx: frame.heightPx };
}

function endAccessible({ writer, request }: State, pages: number, sides: { page: number; marked: Marked[] }[]): void {
  const title = onOneLine(localise(request.artwork.headline, request.locale));
  const structure = addStructure(writer, sides, request.locale);
  const metadata = addMetadata(writer, {
    title,
    properties: `<dc:language><rdf:Bag><rdf:li>${request.locale}</rdf:li></rdf:Bag></dc:language>`,
  });
  const view = '/ViewerPreferences<</DisplayDocTitle true>>';
  const root = writer.object(`<</Type/Catalog/Pages ${pages} 0 R${structure}/Metadata ${metadata} 0 R${view}>>`);
  writer.end({ root, info: addInformation(writer, title) });
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
  await prepareInks(['#000000', ...arranged.lines.map(({ fill }) => fill)]);
  // Scripts that need shaping stay outlines, with unseen words over them.
  const set = new Set(arranged.lines.flatMap(({ family }, line) => (family === null ? [line] : [])));
  const ground = await addGround(state.writer, page, set);
  const picture = photo && (await addPicture(state.writer, photo, { pointsPerPx: scale }));
  const above = logo && (await addPicture(state.writer, logo, { pointsPerPx: scale }));
  const marked: Marked[] = [];
  let content = `q ${scaling(scale)} 0 0 ${scaling(-scale)} 0 ${numbers([size[3]])} cm\n`;
  if (photo) content += tagged(marked, photoPart(state, size), paintPicture(photo, 'P0'));
  content += '/Artifact BMC\n/S0 Do\nEMC\n';
  content += await readableText(state, page, marked);
  if (logo) content += tagged(marked, logoPart(state, boxOnPage(logo, scale, size)), paintPicture(logo, 'P1'));
  content += qrFigure(state, page, marked);
  const objects = `/S0 ${ground} 0 R${picture ? `/P0 ${picture} 0 R` : ''}${above ? `/P1 ${above} 0 R` : ''}`;
  return { content: `${content}Q\n`, marked, objects, size };
}

/** The words in reading order; the largest ones that come first are the heading. */
async function readableText(state: State, { arranged, frame }: Page, marked: Marked[]): Promise<string> {
  const paragraphs = paragraphsOf(arranged.lines);
  const largest = Math.max(...paragraphs.flat().map(({ style }) => style.sizePx));
  let content = '';
  for (const lines of paragraphs) {
    const role = marked.every((part) => part.role !== 'H1') && lines[0]?.style.sizePx === largest ? 'H1' : 'P';
    // A blank ends all lines but the last: without it a reader joins two words.
    const spoken = lines.map((line, at) => (at < lines.length - 1 ? { ...line, text: `${line.text} ` } : line));
    const words: string[] = [];
    for (const line of spoken) words.push(await textOperators(state, line, frame.bleedPx));
    content += tagged(marked, { role }, words.join(''));
  }
  return content;
}

function paragraphsOf(lines: TextLine[]): TextLine[][] {
  const paragraphs = new Map<number, TextLine[]>();
  for (const line of lines.filter(({ text }) => text.trim() !== '')) {
    paragraphs.set(line.paragraph, [...(paragraphs.get(line.paragraph) ?? []), line]);
  }
  return [...paragraphs.values()];
}

function qrFigure(state: State, page: Page, marked: Marked[]): string {
  const { qr, frame } = page;
  if (!qr) return '';
  const scale = pointsPerPx(page);
  const [left, top] = [qr.left * scale, (frame.heightPx - qr.top) * scale];
  const side = qr.matrix.modules * qr.modulePx * scale;
  const box: Rect = [left, top - side, left + side, top];
  return tagged(marked, { role: 'Figure', alt: qrWords(state), box }, paintQr(page));
}

function tagged(marked: Marked[], part: Marked, content: string): string {
  const id = marked.push(part) - 1;
  return `/${part.role} <</MCID ${id}>> BDC\n${content}EMC\n`;
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

/** The upright text of a line; its letters are turned back, because the page counts downwards here. */
async function textOperators({ writer, fonts, letters }: State, line: TextLine, bleedPx: number): Promise<string> {
  const { text, left, top, style, fill, family } = line;
  const font = fonts.get(style.weight) ?? embedFont(writer, style.weight, `F${style.weight}`);
  fonts.set(style.weight, font);
  await letters.prepare(text, style);
  const position = numbers([left - bleedPx, top - bleedPx + letters.baseline(style)]);
  // Kerning as the engine measured it, spread over the line: 3 is unseen, over outlines of scripts that need shaping.
  const plain = [...text].reduce((sum, letter) => sum + font.advance(letter) * style.sizePx + style.trackingPx, 0);
  const stretch = plain > 0 ? (letters.width(text, style) / plain) * 100 : 100;
  const look = `/${font.name} ${numbers([style.sizePx])} Tf ${numbers([style.trackingPx])} Tc ${numbers([stretch])} Tz ${family === null ? 0 : 3} Tr`;
  return `BT\n${inkOf(fill)} k ${look}\n1 0 0 -1 ${position} Tm\n${font.encode(text)} Tj\nET\n`;
}
