import type { Design, DesignInput } from '../../designs/define-design.ts';
import { kitOf } from '../../designs/parts/kit-of.ts';
import { designs } from '../../designs/registry.gen.ts';
import { AppError } from '../../domain/errors.ts';
import { type Finding, fatal } from '../../domain/finding.ts';
import { type Format, type Frame, frameOf } from '../../formats/format.ts';
import { formatOf } from '../../formats/formats.ts';
import { cleanText } from '../../typeset/bind.ts';
import { type FitRequest, type FittedText, fitText } from '../../typeset/fit.ts';
import { fontFamily } from '../../typeset/fonts.ts';
import { localise, type TextField } from '../../typeset/text-field.ts';
import { chosenEngine } from '../engines/choose.ts';
import type { Arranged, Box, Engine } from '../engines/engine.ts';
import { type Drawing, type DrawnPicture, type Transform, transformSteps } from '../outline/drawing.ts';
import { readPath } from '../outline/path-reader.ts';
import { type PlacedQr, placeQr, qrPath } from '../outline/qr.ts';
import type { PieceRequest } from '../request.ts';
import { isOwn, type PieceOwner } from './own-words.ts';
import { checkContent, checkLines, checkQr } from './piece-checks.ts';
import { type PieceCode, pieceCode } from './piece-code.ts';
import { checkLogoChoice, checkLogoPlace, logoOf } from './piece-logo.ts';
import { fieldLabel } from './text-fields.ts';

/** Bytes of an uploaded file by the SHA-256 (hex) of its bytes. Rejects when there is none. */
export type Files = (sha256: string) => Promise<Buffer>;

/** A side with everything in its place, and nothing outlined or painted yet. */
export type Page = {
  frame: Frame;
  arranged: Arranged;
  qr: PlacedQr | null;
  photo: DrawnPicture | null;
  logo: DrawnPicture | null;
  /** Places of the lines that say in whose name the piece stands. Empty where the engine cannot tell what else differs. */
  own: ReadonlySet<number>;
};

type Piece<Side> = { format: Format; frame: Frame; pages: Side[]; findings: Finding[]; code: PieceCode };

/** A piece on the way to its file: its sides as flat shapes, and what was noticed. */
export type Composition = Piece<Drawing>;

/**
 * Which side (`only`, from 1; all of them when left out), where pictures are read, by which engine (default: the configured one).
 */
export type ComposeOptions = { only?: number; files?: Files; engine?: Engine };

/**
 * Draws the sides of a piece as flat shapes.
 *
 * A text with letters that the font lacks is not drawn at all: `pages` is empty then. Throws `render.design-unknown`,
 * `render.format-unknown`, `render.format-unsupported`, `render.page-unknown`, `code.unwritable`.
 */
export async function composePiece(request: PieceRequest, options: ComposeOptions = {}): Promise<Composition> {
  const piece = await arrangePiece(request, options);
  const pages: Drawing[] = [];
  for (const page of piece.pages) pages.push(await outlinePage(page));
  return { ...piece, pages };
}

/** As `composePiece`, as far as the place of every box: enough for the checks and for an engine that paints. */
export async function arrangePiece(request: PieceRequest, { only, files, engine }: ComposeOptions = {}): Promise<Piece<Page>> {
  const format = formatOf(request.formatId);
  const design = designFor(request);
  const frame = frameOf(format);
  const code = pieceCode({ ...request, format });
  const drawer = engine ?? chosenEngine();
  const findings = [...checkContent(request, design), ...(design.isTerse ? [] : checkLogoChoice(request))];
  const pages: Page[] = [];
  if (only !== undefined && !(Number.isInteger(only) && only >= 1 && only <= design.pages)) {
    throw new AppError('render.page-unknown', { params: { page: only, pages: design.pages } });
  }
  if (findings.some(({ severity }) => severity === 'fatal')) return { format, frame, pages, findings, code };
  for (let page = only ?? 1; page <= (only ?? design.pages); page++) {
    const noted = { findings, families: new Map<string, string>(), own: new Set<string>() };
    const input = designInput({ request, format, frame, code, page, ...noted });
    pages.push(await arrangePage({ design, input, code, ...noted, files, engine: drawer }));
  }
  return { format, frame, pages, findings, code };
}

/** Coordinates of the shapes count from the trim, as the drawing's do. `without`: lines that are left out. */
export async function outlinePage(
  { frame, arranged, qr, photo, logo }: Omit<Page, 'own'>,
  without?: ReadonlySet<number>,
): Promise<Drawing> {
  const toTrim: Transform = [1, 0, 0, 1, -frame.bleedPx, -frame.bleedPx];
  const shapes = (await arranged.outline(without)).map(({ fill, steps }) => ({ fill, steps: transformSteps(steps, toTrim) }));
  const code = qr ? [{ fill: '#000000', steps: readPath(qrPath(qr)) }] : [];
  const { widthPx, heightPx, bleedPx } = frame;
  return { widthPx, heightPx, bleedPx, shapes: [...shapes, ...code], photo, logo };
}

/** Throws `render.design-unknown`, `render.format-unsupported`. */
export function designFor({ artwork, formatId }: PieceRequest): Design {
  const known: Record<string, Design> = designs;
  const design = Object.hasOwn(known, artwork.design) ? known[artwork.design] : undefined;
  if (!design) throw new AppError('render.design-unknown', { params: { design: artwork.design } });
  if (!design.formats.includes(formatId)) {
    const params = { design: design.label, format: formatId, known: design.formats.join(', ') };
    throw new AppError('render.format-unsupported', { params });
  }
  return design;
}

type InputParts = {
  request: PieceRequest;
  format: Format;
  frame: Frame;
  code: PieceCode;
  page: number;
} & Noted;

/** What is noted while texts are set: those that do not fit, fonts of lines, lines that carry a word of the piece's owner. */
type Noted = { findings: Finding[]; families: Map<string, string>; own: Set<string> };

/** What the design is given. */
export function designInput({ request, format, frame, code, page, ...noted }: InputParts): DesignInput {
  const { artwork, issuer, campaignTitle, branding, unit, locale } = request;
  const brand = kitOf(branding?.kit);
  const owner = { unit, grouped: code.grouped };
  return {
    artwork,
    issuer: { ...issuer, name: cleanText(issuer.name) },
    campaignTitle,
    unit,
    // One logo, once: the other side of a leaflet has none.
    logo: page === 1 ? logoOf(request) : null,
    format,
    frame,
    brand,
    partners: page === 1 ? (branding?.partners ?? []).map(cleanText) : [],
    sponsor: page === 1 && branding?.sponsor ? cleanText(branding.sponsor) : null,
    locale,
    page,
    code: { grouped: code.grouped, address: code.address, qrModules: code.modules },
    say: (text) => localise(text, locale),
    typeset: (field, box, lang) => {
      const weight = box.weight === boldest ? brand.type.display : box.weight;
      // In Vietnamese nothing is said of it: the same text of a family is then set once.
      const language = locale === 'vi' ? {} : { locale };
      const fitted = fitOrReport({ field, box: { ...box, ...language, weight }, format, owner, ...noted });
      const isSmallPrint = format.kind === 'print' && pointsOf(fitted, frame) < leastPointsOfColour;
      return { ...fitted, field, isSmallPrint, ...(lang === undefined || lang === locale ? {} : { lang }) };
    },
  };
}

/** Smaller type is printed on the black plate alone: plates never lie exactly on one another. */
const leastPointsOfColour = 12;

function pointsOf({ sizePx }: FittedText, { pxPerMm }: Frame): number {
  return pxPerMm === null ? Number.POSITIVE_INFINITY : ((sizePx / pxPerMm) * 72) / 25.4;
}

/** What designs ask for in headlines and calls; a kit may want them lighter. */
const boldest = 800;

type FitParts = Noted & { field: TextField; box: FitRequest; format: Format; owner: PieceOwner };

function fitOrReport({ field, box, format, owner, findings, families, own }: FitParts): FittedText {
  const fit = fitText(box);
  if (isOwn(box.text, owner)) for (const line of fit.fitted.lines) own.add(line);
  for (const line of fit.fitted.lines) if (fit.fitted.family !== fontFamily) families.set(line, fit.fitted.family);
  if ('fits' in fit) {
    const params = { field: fieldLabel(field), path: field, length: box.text.length, fits: fit.fits, format: format.label };
    findings.push(fatal(field === 'headline' ? 'render.headline-too-long' : 'render.text-too-long', params));
  }
  return fit.fitted;
}

type PageParts = Noted & {
  design: Design;
  input: DesignInput;
  code: PieceCode;
  files: Files | undefined;
  engine: Engine;
};

async function arrangePage({ design, input, code, findings, families, own, files, engine }: PageParts): Promise<Page> {
  const { frame, format, artwork } = input;
  const size = { width: frame.widthPx + 2 * frame.bleedPx, height: frame.heightPx + 2 * frame.bleedPx };
  const arranged = await engine.arrange({ tree: design.draw(input), size, families });
  findings.push(...checkLines(arranged, frame, format));
  const qr = arranged.qr ? placeQr(code.matrix, { ...onTrim(arranged.qr, frame), sizePx: arranged.qr.width }) : null;
  if (qr) findings.push(...checkQr({ modulePx: qr.modulePx, modules: code.matrix.modules, frame, format }));
  findings.push(...checkLogoPlace(input, arranged.logo));
  const place = { frame, files };
  const photo = placePicture({ ...place, box: arranged.photo, ...photoOf(artwork) });
  const logo = placePicture({ ...place, box: arranged.logo, sha256: input.logo?.sha256, fit: 'contain' });
  return { frame, arranged, qr, photo, logo, own: linesOf(arranged, own) };
}

type PictureParts = {
  frame: Frame;
  files: Files | undefined;
  box: Box | null;
  sha256: string | undefined;
} & Pick<DrawnPicture, 'fit' | 'focus'>;

/** What `placePicture` must know of the photo of an artwork, if it has one. */
export function photoOf({ photo }: PieceRequest['artwork']) {
  return { sha256: photo?.sha256, fit: 'cover', focus: photo?.focus } as const;
}

/** An upload in the slot that a design left for it; `null` where there is no slot, no upload or nobody to read it. */
export function placePicture({ frame, files, box, sha256, ...drawn }: PictureParts): DrawnPicture | null {
  return box && sha256 && files ? { ...onTrim(box, frame), sha256, read: () => files(sha256), ...drawn } : null;
}

function linesOf({ lines, marks }: Arranged, words: ReadonlySet<string>): ReadonlySet<number> {
  if (marks.length === 0) return new Set();
  return new Set(lines.flatMap(({ text, family }, line) => (words.has(text) && family === null ? [line] : [])));
}

/** Boxes count from the corner of the sheet, drawings from the trim. */
function onTrim({ left, top, width, height }: Box, { bleedPx }: Frame): Box {
  return { left: left - bleedPx, top: top - bleedPx, width, height };
}
