import { LRUCache } from 'lru-cache';
import type { Design } from '../../designs/define-design.ts';
import { type Finding, fatal, warning } from '../../domain/finding.ts';
import type { Format, Frame } from '../../formats/format.ts';
import { missingGlyphs } from '../../typeset/fonts.ts';
import type { TextField } from '../../typeset/text-field.ts';
import { chosenEngine } from '../engines/choose.ts';
import type { Box } from '../engines/layout.ts';
import type { PieceRequest } from '../request.ts';
import { fieldLabel, textsOn } from './text-fields.ts';

/** What can be said before anything is drawn: letters, empty and superfluous parts. */
export function checkContent(request: PieceRequest, design: Design): Finding[] {
  const texts = textsOn(request);
  return [
    ...texts.flatMap(emojiFindings),
    ...texts.flatMap(glyphFindings),
    ...emptyFindings(texts, request, design),
    ...countFindings(request, design),
    ...sourceFindings(request),
  ];
}

type PieceText = ReturnType<typeof textsOn>[number];

/** Emoji are told apart from other missing letters: the editor sees a picture and would not know what "ký tự" means. */
function emojiFindings({ field, text }: PieceText): Finding[] {
  const { emoji } = lettersOf(text);
  if (emoji.length === 0) return [];
  return [fatal('render.emoji', { field: fieldLabel(field), path: field, emoji: emoji.slice(0, 10).join(' ') })];
}

function glyphFindings({ field, text }: PieceText): Finding[] {
  const { missing } = lettersOf(text);
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 10).map((character) => `“${character}” (${codePoint(character)})`);
  return [fatal('render.missing-glyph', { field: fieldLabel(field), path: field, characters: shown.join(', ') })];
}

/** What no font here can set, each once, in order. */
type Letters = { emoji: string[]; missing: string[] };

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Pictures, flags and keycaps; not "©" or "→", which are letters of the font or lacking like any other. */
const isEmoji = (cluster: string) => /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\u20E3/u.test(cluster);

/** Pieces of many units share their texts but for the name, and looking the letters of a text up takes half a millisecond. */
const known = new LRUCache<string, Letters>({ max: 2000 });

function lettersOf(text: string): Letters {
  const letters = known.get(text) ?? readLetters(text);
  known.set(text, letters);
  return letters;
}

function readLetters(text: string): Letters {
  const { canShapeMarks } = chosenEngine();
  const clusters = [...segmenter.segment(text)].map(({ segment }) => segment);
  const emoji = new Set(clusters.filter(isEmoji));
  return { emoji: [...emoji], missing: missingGlyphs(clusters.filter((cluster) => !emoji.has(cluster)).join(''), canShapeMarks) };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function emptyFindings(texts: PieceText[], { artwork }: PieceRequest, design: Design): Finding[] {
  const present = new Set(texts.flatMap(({ field, text }) => (text.trim() === '' ? [] : [field])));
  const needed: TextField[] = ['headline', 'action', 'issuer', 'campaignTitle'];
  if (design.pages === 2) needed.push('back.headline', 'back.points.0');
  return needed
    .filter((field) => !present.has(field))
    .map((field) => fatal('render.text-missing', { field: fieldLabel(field), path: field, design: artwork.design }));
}

function countFindings({ artwork, branding }: PieceRequest, { limits, pages, isTerse, hasVariants }: Design): Finding[] {
  const findings: Finding[] = [];
  const lists = [
    { field: 'Các ý', path: 'points', count: artwork.points?.length ?? 0, fits: limits.points },
    {
      field: { vi: 'Mặt sau – Các ý', en: 'Back – Points' },
      path: 'back.points',
      count: artwork.back?.points.length ?? 0,
      fits: limits.backPoints,
    },
  ];
  const params = { design: artwork.design };
  for (const { field, path, count, fits } of lists) {
    if (fits > 0 && count > fits) findings.push(fatal('render.points-too-many', { ...params, field, path, count, fits }));
    if (fits === 0 && count > 0 && path === 'points') findings.push(warning('render.not-shown', { ...params, field, path }));
  }
  if (artwork.body && limits.body === 0)
    findings.push(warning('render.not-shown', { ...params, field: fieldLabel('body'), path: 'body' }));
  if (artwork.variant && !hasVariants) findings.push(warning('render.one-ground', { ...params, path: 'variant' }));
  if (isTerse && branding && branding.partners.length > 0) {
    findings.push(warning('render.not-shown', { ...params, field: fieldLabel('partners'), path: 'branding.partners' }));
  }
  if (artwork.back && pages === 1)
    findings.push(warning('render.not-shown', { ...params, field: { vi: 'Mặt sau', en: 'Back' }, path: 'back' }));
  return findings;
}

/** A figure that nobody can trace is an assertion: it does not go out. */
function sourceFindings({ artwork }: PieceRequest): Finding[] {
  return (artwork.values ?? []).flatMap(({ label, source }, index) =>
    source.trim() === '' ? [missingSource({ row: index + 1, label: label.vi, path: `values.${index}.source` })] : [],
  );
}

/** `row` counts from 1, as people do. */
export function missingSource(params: { row: number; label: string; path: string }): Finding {
  return fatal('render.source-missing', params);
}

/** Lines that leave the safe area. Designs fit their texts, so this only speaks when a design is wrong. */
export function checkLines({ lines }: { lines: (Box & { text: string })[] }, frame: Frame, format: Format): Finding[] {
  const tolerancePx = 1;
  const least = frame.bleedPx + frame.safePx - tolerancePx;
  const right = frame.bleedPx + frame.widthPx - frame.safePx + tolerancePx;
  const bottom = frame.bleedPx + frame.heightPx - frame.safePx + tolerancePx;
  const isOut = ({ left, top, width, height }: Box) =>
    left < least || top < least || left + width > right || top + height > bottom;
  return lines.filter(isOut).map(({ text }) => fatal('render.overflow', { text, format: format.label }));
}

/** Zxing and zbar both need about two pixels a module (measured); three leave room for a poor camera. */
const leastModulePx = 3;
/** A phone held close resolves this in print. */
const leastModuleMm = 0.4;
/** The trade's rule is a side of a tenth of the distance; a fifteenth still reads. */
export const farthest = 15;

/** `modulePx`: size of one module on the piece; `modules`: how many a side of the code has. */
type QrCheck = { modulePx: number; modules: number; frame: Frame; format: Format };

/**
 * Whether the QR code can be read from where the piece is read. A code that a screen shows too small for its distance is fatal:
 * nobody can step up to a board over a street. On paper it is a warning as long as a phone held close resolves it.
 */
export function checkQr({ modulePx, modules, frame, format }: QrCheck): Finding[] {
  const params = { format: format.label, path: 'code' };
  if (modulePx < leastModulePx) {
    return [fatal('render.qr-too-small', { ...params, size: `${modulePx} px`, least: `${leastModulePx} px` })];
  }
  if (frame.pxPerMm === null) return [];
  const moduleMm = modulePx / frame.pxPerMm;
  const least = Math.max(leastModuleMm, (format.viewingDistanceM * 1000) / farthest / modules);
  if (moduleMm >= least) return [];
  const isFatal = format.kind !== 'print' || moduleMm < leastModuleMm;
  const sizes = { size: `${decimal(moduleMm, 2)} mm`, least: `${decimal(least, 2)} mm` };
  const finding = isFatal ? fatal : warning;
  return [finding('render.qr-too-small', { ...params, ...sizes })];
}

/** "0,40": as numbers are written in Vietnamese. */
export function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}
