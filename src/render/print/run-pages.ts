import { createHash } from 'node:crypto';
import { AppError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { frameOf, type PrintFormat } from '../../formats/format.ts';
import { formatOf } from '../../formats/formats.ts';
import { missingGlyphs } from '../../typeset/fonts.ts';
import { arrangePiece, composePiece, designFor, type Files, placePicture } from '../compose/compose.ts';
import type { PieceOwner } from '../compose/own-words.ts';
import { type PieceCode, pieceCode } from '../compose/piece-code.ts';
import { logoOf } from '../compose/piece-logo.ts';
import { chosenEngine } from '../engines/choose.ts';
import type { Drawing, DrawnPicture } from '../outline/drawing.ts';
import { placeQr, qrBars } from '../outline/qr.ts';
import type { PieceRequest } from '../request.ts';
import { pressColours as colours } from './inks.ts';
import { createLetterCase, type LetterCase } from './letter-case.ts';
import { lettersOf } from './letters.ts';
import { marksResource, paint, strokeMarks } from './page-content.ts';
import type { PageTree } from './page-tree.ts';
import { numbers, type PdfWriter, type Ref } from './pdf-writer.ts';
import { addPicture, paintPicture } from './pictures.ts';
import { placed, pointsPerPx } from './placed.ts';
import { type Sheet, sheetOf } from './print-sheet.ts';
import { learnSide, type Side } from './run-side.ts';
import { createFitter, shapeOf } from './run-texts.ts';
import { slugLeading, slugLines, slugStyle } from './slug-line.ts';

type RunParts = { writer: PdfWriter; tree: PageTree; name: string; files?: Files };
type Added = { firstPage: Ref; pages: number; wholePages: number };

/** A side that was learnt, and the form that holds what it shares. */
type Known = { side: Side; form: string };
type State = RunParts & {
  letterCase: LetterCase;
  resources: Ref;
  forms: Map<string, { name: string; ref: Ref }>;
  learn: (request: PieceRequest, page: number) => Promise<Known | null>;
  fit: ReturnType<typeof createFitter>;
  /**
   * Per side, with and without a logo: what was learnt, by the shape of its personal texts; the first serves to guess the shape.
   */
  sides: Map<string, { first: Known | null; byShape: Map<string, Known | null> }>;
};

/** Throws `render.output-unsupported` for a format without paper. */
function printFormatOf({ formatId }: PieceRequest): PrintFormat {
  const format = formatOf(formatId);
  if (format.kind === 'print') return format;
  throw new AppError('render.output-unsupported', { params: { format: format.label, output: 'pdf' } });
}

/** The pages of a run, piece by piece; `end` writes the dictionary that all pages share. */
export function createRunPages(parts: RunParts) {
  const { writer } = parts;
  const engine = chosenEngine();
  const letters = lettersOf(engine);
  const letterCase = createLetterCase(writer, letters, colours);
  const state: State = {
    ...parts,
    letterCase,
    resources: writer.reserve(),
    forms: new Map(),
    fit: createFitter(),
    sides: new Map(),
    learn: async (request, page) => {
      throwFatal((await arrangePiece(request, { only: page, files: parts.files })).findings);
      const side = await learnSide({ request, page, engine, letters, files: parts.files });
      if (!side) return null;
      await colours.prepare(side.lines.map(({ fill }) => fill));
      return { side, form: await addStill(state, side.still, sheetOf(printFormatOf(request))) };
    },
  };
  return {
    add: (request: PieceRequest) => addPiece(state, request, printFormatOf(request)),
    end: () => {
      const forms = [...state.forms.values()].map(({ name, ref }) => `/${name} ${ref} 0 R`).join('');
      writer.object(`<</XObject<<${forms}${letterCase.resources()}>>${marksResource}>>`, state.resources);
    },
  };
}

async function addPiece(state: State, request: PieceRequest, format: PrintFormat): Promise<Added> {
  const code = pieceCode({ ...request, format });
  const sheet = sheetOf(format);
  const { pages } = designFor(request);
  const contents: string[] = [];
  let wholePages = 0;
  for (let page = 1; page <= pages; page++) {
    const shared = await sharedSide(state, request, page, code, sheet);
    if (!shared) wholePages += 1;
    const content = shared ?? (await wholeSide(state, request, page, sheet));
    const slug = slugLines({ format, name: state.name, code: code.grouped, page, pages });
    const marks = formOf(state, strokeMarks(sheetOf(format, page)), `[${numbers(sheet.mediaBox)}]/Resources<<${marksResource}>>`);
    const line = await printSlug(state, slug, code.grouped, sheet);
    contents.push(`${placed(content.widthPx, sheet, content.text)}/${marks} Do\n${line}`);
  }
  const refs = contents.map((content) => {
    const resources = `${state.resources} 0 R`;
    return state.tree.add({ ...sheet, content: state.writer.stream('', content, { level: 5 }), resources });
  });
  return { firstPage: refs[0] ?? 0, pages, wholePages };
}

/** The slug in the letters of the run, all but the code as one form. The sheet counts upwards, letters downwards. */
async function printSlug(
  state: State,
  [file, facts]: [string, string],
  code: string,
  { slug, mediaBox }: Sheet,
): Promise<string> {
  const { letterCase, resources } = state;
  const line = { style: slugStyle, fill: '#000000', baseline: 0, anchor: 0 };
  const shared = facts.slice(0, facts.lastIndexOf(code));
  const upper = await letterCase.set({ ...line, text: file, x: 0, baseline: -slugLeading });
  const content = upper + (await letterCase.set({ ...line, text: shared, x: 0 }));
  const form = formOf(state, content, `[0 -20 ${numbers([mediaBox[2]])} 20]/Resources ${resources} 0 R`);
  const own = await letterCase.set({ ...line, text: code, x: await letterCase.width(shared, slugStyle) });
  return `q 1 0 0 -1 ${numbers([slug.left, slug.bottom + 1.5])} cm\n/${form} Do\n${own}Q\n`;
}

type Content = { widthPx: number; text: string };

/** `null` when the side must be drawn whole. */
async function sharedSide(
  state: State,
  request: PieceRequest,
  page: number,
  code: PieceCode,
  sheet: Sheet,
): Promise<Content | null> {
  const owner = { unit: request.unit, grouped: code.grouped };
  const name = `${request.unit?.name ?? ''}${request.unit?.provinceName ?? ''}`;
  if (missingGlyphs(name, chosenEngine().canShapeMarks).length > 0) return null;
  const found = await knownSide(state, request, page, owner);
  if (!found) return null;
  const { side, form } = found.known;
  let text = `/${form} Do\n`;
  for (const line of side.lines) {
    text += await state.letterCase.set({ ...line, text: found.fits[line.text]?.lines[line.line] ?? '' });
  }
  if (side.qr) {
    const bars = qrBars(placeQr(code.matrix, side.qr)).map(
      ({ left, top, width, height }) => `${left} ${top} ${width} ${height} re\n`,
    );
    text += `${colours.fill('#000000')}\n${bars.join('')}f\n`;
  }
  const { frame, files } = { frame: frameOf(formatOf(request.formatId)), files: state.files };
  const logo = placePicture({ frame, files, box: side.logo, sha256: logoOf(request)?.sha256, fit: 'contain' });
  if (logo) text += await pictureForm(state, side.still, logo, sheet);
  return { widthPx: side.still.widthPx, text };
}

async function knownSide(state: State, request: PieceRequest, page: number, owner: PieceOwner) {
  // A logo takes room from the names, so pieces without one are a kind of their own.
  const kind = `${page} ${logoOf(request) ? 'logo' : 'bare'}`;
  const sides = state.sides.get(kind) ?? { first: await state.learn(request, page), byShape: new Map<string, Known | null>() };
  state.sides.set(kind, sides);
  if (!sides.first) return null;
  const guess = fitsFor(state, sides.first.side, owner);
  if (!guess) return null;
  const shape = shapeOf(guess, owner);
  if (!sides.byShape.has(shape)) sides.byShape.set(shape, await state.learn(request, page));
  const known = sides.byShape.get(shape);
  const fits = known && fitsFor(state, known.side, owner);
  if (!known || !fits) return null;
  // A side learnt from one piece of this shape must ask for the same sizes again.
  const learnt = known.side.texts.map(({ fitted }) => fitted);
  const isSame = fits.every(
    ({ sizePx, lines }, index) => learnt[index]?.sizePx === sizePx && learnt[index].lines.length === lines.length,
  );
  return isSame ? { known, fits } : null;
}

function fitsFor(state: State, { texts }: Side, owner: PieceOwner) {
  const fits = texts.map((text) => state.fit(text, owner));
  return fits.every((fit) => fit !== null) ? fits : null;
}

async function wholeSide(state: State, request: PieceRequest, page: number, sheet: Sheet): Promise<Content> {
  const { pages, findings } = await composePiece(request, { only: page, files: state.files });
  throwFatal(findings);
  const [drawing] = pages;
  if (!drawing) throw new Error('Expected at least one page');
  const photo = drawing.photo ? await pictureForm(state, drawing, drawing.photo, sheet) : '';
  const logo = drawing.logo ? await pictureForm(state, drawing, drawing.logo, sheet) : '';
  await colours.prepare(drawing.shapes.map(({ fill }) => fill));
  return { widthPx: drawing.widthPx, text: photo + paint(drawing.shapes, colours) + logo };
}

async function addStill(state: State, still: Drawing, sheet: Sheet): Promise<string> {
  await colours.prepare([...still.shapes.map(({ fill }) => fill), '#000000']);
  const { widthPx, heightPx, bleedPx } = still;
  const box = `[${numbers([-bleedPx, -bleedPx, widthPx + bleedPx, heightPx + bleedPx])}]`;
  const photo = still.photo ? await pictureForm(state, still, still.photo, sheet) : '';
  const used = [...state.forms.values()]
    .filter(({ name }) => photo.includes(`/${name} `))
    .map(({ name, ref }) => `/${name} ${ref} 0 R`);
  return formOf(state, photo + paint(still.shapes, colours), `${box}/Resources<</XObject<<${used.join('')}>>>>`);
}

/** The name of a form with this content, written if the file has none yet. */
function formOf({ writer, forms }: State, content: string, box: string): string {
  const key = createHash('sha256').update(box).update(content).digest('hex');
  const known = forms.get(key);
  if (known) return known.name;
  const name = `S${forms.size}`;
  forms.set(key, { name, ref: writer.stream(`/Type/XObject/Subtype/Form/BBox${box}`, content, { level: 9 }) });
  return name;
}

async function pictureForm({ writer, forms }: State, { widthPx }: Drawing, picture: DrawnPicture, sheet: Sheet) {
  const key = `picture ${picture.sha256} ${picture.fit} ${picture.width} ${picture.height}`;
  const known = forms.get(key) ?? {
    name: `P${forms.size}`,
    ref: await addPicture(writer, picture, { pointsPerPx: pointsPerPx(widthPx, sheet), fileScale: sheet.fileScale, colours }),
  };
  forms.set(key, known);
  return paintPicture(picture, known.name);
}

function throwFatal(findings: Finding[]): void {
  const fatal = findings.find(({ severity }) => severity === 'fatal');
  if (fatal) throw AppError.of(fatal);
}
