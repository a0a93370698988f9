import { textPairs } from '../../designs/kits/define-kit.ts';
import { kitOf } from '../../designs/parts/kit-of.ts';
import { hasPieceWords } from '../../designs/words/piece-words.ts';
import { type Finding, fatal, warning } from '../../domain/finding.ts';
import { type LocalisedText, languageNames, languageNamesVi } from '../../domain/locale.ts';
import { type Format, type Frame, frameOf } from '../../formats/format.ts';
import { formatOf } from '../../formats/formats.ts';
import { type FitRequest, type FittedText, isCapitals } from '../../typeset/fit.ts';
import { localise, type TextField } from '../../typeset/text-field.ts';
import { resolveTree } from '../engines/tree.ts';
import type { PieceRequest } from '../request.ts';
import { arrangePiece, designFor, designInput, type Page } from './compose.ts';
import { checkContrast } from './contrast.ts';
import { decimal, farthest } from './piece-checks.ts';
import { pieceCode } from './piece-code.ts';
import { fieldLabel } from './text-fields.ts';

/**
 * What an editor is told when submitting: everything that drawing would refuse, and advice that drawing a thousand variants need
 * not repeat. Throws what `arrangePiece` throws.
 */
export async function advisePiece(request: PieceRequest): Promise<Finding[]> {
  const { findings, pages, format, frame } = await arrangePiece(request);
  if (pages.length === 0) return [...findings, ...checkFront(request)];
  const refused = new Set(findings.map(({ params }) => params.path));
  const texts = typesetTexts(request, pages.length).filter(({ field }) => !refused.has(field));
  const { palette } = kitOf(request.branding?.kit);
  return [
    ...findings,
    ...checkFront(request),
    ...checkLanguage(request),
    ...texts.flatMap((text) => [
      ...checkFloor(text, format),
      ...checkLetters(text, frame, format),
      ...checkLineEnds(text, format),
    ]),
    ...pages.flatMap((page) => [
      ...qrSides(page).flatMap((side) => adviseQr(side, format)),
      ...checkPhoto(page, request, format),
    ]),
    ...checkContrast(
      textPairs.map(({ text, ground, least }) => ({ text: palette[text].hex, ground: palette[ground].hex, least })),
    ),
  ];
}

/**
 * A front side that says nothing. Advice, not a rule of drawing: what was approved before it was asked for is drawn as ever. The
 * back is looked at by drawing itself.
 */
function checkFront(request: PieceRequest): Finding[] {
  const { artwork, locale = 'vi' } = request;
  const { pages, limits, label } = designFor(request);
  if (pages === 1 || limits.points === 0) return [];
  const says = (text: LocalisedText | undefined) => text !== undefined && localise(text, locale).trim() !== '';
  if (artwork.points?.some(says)) return [];
  const params = { design: label, path: 'points' };
  const hasLead = limits.body > 0 && says(artwork.body);
  return [hasLead ? warning('render.front-without-points', params) : fatal('render.side-empty', params)];
}

/** A text as the design set it: what it asked for and what it got. */
export type SetText = { field: TextField; box: FitRequest; fitted: FittedText };

/**
 * Lets the design draw without an engine and listens. Of several tries at a text the last counts, with the size hoped for at
 * first.
 */
export function typesetTexts(request: PieceRequest, pages: number): SetText[] {
  const format = formatOf(request.formatId);
  const design = designFor(request);
  const code = pieceCode({ ...request, format });
  const texts = new Map<TextField, SetText>();
  for (let page = 1; page <= pages; page++) {
    const frame = frameOf(format);
    const input = designInput({ request, format, frame, code, page, findings: [], families: new Map(), own: new Set() });
    const typeset = (field: TextField, box: FitRequest): FittedText => {
      const fitted = input.typeset(field, box);
      const maxPx = Math.max(box.maxPx, texts.get(field)?.box.maxPx ?? 0);
      texts.set(field, { field, box: { ...box, maxPx }, fitted });
      return fitted;
    };
    // A design is a tree of components: what they set is only heard when they are called.
    resolveTree(design.draw({ ...input, typeset }));
  }
  return [...texts.values()];
}

/** Reached the size below which the design would refuse. A text of fixed size never had a choice. */
export function checkFloor({ field, box, fitted }: SetText, format: Format): Finding[] {
  const hasChoice = box.maxPx > box.minPx * 1.02;
  if (!isForReaders(field) || !hasChoice || fitted.sizePx > box.minPx * 1.02) return [];
  const params = { field: fieldLabel(field), path: field, format: format.label, length: box.text.length };
  return [warning('render.floor-hit', params)];
}

/** A word that no size holds whole, and typed line breaks that do not fit. Reading text tears a word now and then. */
export function checkLineEnds({ field, box, fitted }: SetText, format: Format): Finding[] {
  if (!isForReaders(field) || box.isRunning) return [];
  const params = { field: fieldLabel(field), path: field, format: format.label };
  const words = fitted.torn.map((word) => `“${word}”`).join(', ');
  return [
    ...(words === '' ? [] : [warning('render.torn-word', { ...params, words })]),
    ...(fitted.lostBreaks ? [warning('render.breaks-lost', params)] : []),
  ];
}

/** The words that belong to designs, in the language of the piece. */
function checkLanguage({ locale }: PieceRequest): Finding[] {
  if (hasPieceWords(locale)) return [];
  return [warning('render.words-missing', { language: { vi: languageNamesVi[locale], en: languageNames[locale] } })];
}

/** Capital height of Be Vietnam Pro in em (outlines measured). */
const capEm = 0.74;
/** Capitals must be this share of the distance to be read at all, and that share to be read with ease (USSC legibility index). */
const leastShare = 1 / 360;
const bestShare = 1 / 120;
/** Words in capitals have no shape of their own; they are read letter by letter (USSC). */
const capitalsNeed = 1.15;

/** Whether a text can be read from where the piece is read. On a screen nobody knows how large a pixel is. */
export function checkLetters({ field, box, fitted }: SetText, frame: Frame, format: Format): Finding[] {
  if (frame.pxPerMm === null || !isForReaders(field)) return [];
  const sizeMm = (fitted.sizePx * capEm) / frame.pxPerMm;
  const distanceMm = format.viewingDistanceM * 1000;
  const need = box.inCapitals || isCapitals(box.text) ? capitalsNeed : 1;
  const leastMm = distanceMm * leastShare * need;
  if (sizeMm >= leastMm) return [];
  const sizes = { size: decimal(sizeMm, 1), least: decimal(leastMm, 1), best: decimal(distanceMm * bestShare * need, 0) };
  const distance = String(format.viewingDistanceM).replace('.', ',');
  return [
    warning('render.letters-too-small', { field: fieldLabel(field), path: field, format: format.label, ...sizes, distance }),
  ];
}

/** The imprint, the address below the code and the sources of figures are read by who has come close. */
function isForReaders(field: TextField): boolean {
  return (
    !/^values\.\d+\.source$/.test(field) && !['issuer', 'campaignTitle', 'unit', 'partners', 'sponsor', 'code'].includes(field)
  );
}

/** What is scanned from nearer is held in the hand, and the phone with it: `checkQr` knows what that needs. */
const armLengthM = 0.5;

/**
 * The trade's rule: a side of a tenth of the distance from which people scan. Where the code is so small that it cannot be read
 * from where the piece is read, `checkQr` speaks.
 */
export function adviseQr(side: { sideMm: number }, format: Format): Finding[] {
  if (format.kind === 'screen' || format.scanDistanceM < armLengthM) return [];
  const { sideMm } = side;
  const leastMm = format.scanDistanceM * 100;
  if (sideMm >= leastMm || sideMm < (format.viewingDistanceM * 1000) / farthest) return [];
  const distance = String(format.scanDistanceM).replace('.', ',');
  const params = { format: format.label, path: 'code', size: Math.round(sideMm), least: Math.round(leastMm), distance };
  return [warning('render.qr-far', params)];
}

function qrSides({ qr, frame }: Page): { sideMm: number }[] {
  return qr && frame.pxPerMm !== null ? [{ sideMm: (qr.modulePx * qr.matrix.modules) / frame.pxPerMm }] : [];
}

/** Pixels an inch of the finished piece: large formats are looked at from afar. */
const leastDpi = 150;
const leastDpiLarge = 72;

/** The photo fills its place and is cut to it, so the tighter side decides. */
export function checkPhoto(
  { arranged, frame }: Pick<Page, 'frame'> & { arranged: Pick<Page['arranged'], 'photo'> },
  { artwork }: Pick<PieceRequest, 'artwork'>,
  format: Format,
): Finding[] {
  const box = arranged.photo;
  const photo = artwork.photo;
  if (!box || !photo) return [];
  const share = Math.min(photo.widthPx / box.width, photo.heightPx / box.height);
  const params = { format: format.label, path: 'photo', width: photo.widthPx, height: photo.heightPx };
  if (format.kind !== 'print' || frame.pxPerMm === null) {
    if (share >= 1) return [];
    const percent = Math.floor(share * 100);
    const sizes = {
      size: { vi: `${percent}% số điểm`, en: `${percent}% of its pixels` },
      least: '100%',
      needed: Math.ceil(photo.widthPx / share),
    };
    return [warning('render.photo-low-resolution', { ...params, ...sizes })];
  }
  const dpi = share * frame.pxPerMm * 25.4;
  const least = format.scale === 1 ? leastDpi : leastDpiLarge;
  if (dpi >= least) return [];
  const sizes = { size: `${Math.floor(dpi)} dpi`, least: `${least} dpi`, needed: Math.ceil((photo.widthPx * least) / dpi) };
  return [warning('render.photo-low-resolution', { ...params, ...sizes })];
}
