import type { Finding } from '../../domain/finding.ts';
import { frameOf } from '../../formats/format.ts';
import { formatOf } from '../../formats/formats.ts';
import type { FittedText } from '../../typeset/fit.ts';
import { designFor, designInput, type Files, outlinePage, photoOf, placePicture } from '../compose/compose.ts';
import type { PieceOwner } from '../compose/own-words.ts';
import { pieceCode } from '../compose/piece-code.ts';
import type { Arranged, Box, Engine, LetterStyle } from '../engines/engine.ts';
import type { Drawing, Shape } from '../outline/drawing.ts';
import type { PieceRequest } from '../request.ts';
import type { Letters } from './letters.ts';
import { type PersonalText, personalText, type SetText } from './run-texts.ts';

/** Where a line of personal words stands, in pixels of the frame. */
type PersonalLine = {
  /** Which personal text, and which of its lines. */
  text: number;
  line: number;
  fill: string;
  baseline: number;
  style: LetterStyle;
  /** Share of the width that lies left of `x`: 0, ½ or 1. */
  anchor: number;
  x: number;
};

/** A side of all pieces of one shape: what is drawn once, and the places of the rest. */
export type Side = {
  texts: PersonalText[];
  lines: PersonalLine[];
  still: Drawing;
  /** Box of the QR code, quiet zone included. */
  qr: { left: number; top: number; sizePx: number } | null;
  /** Box of the logo, which is the piece's own as the QR code is. */
  logo: Box | null;
};

export type SideRequest = { request: PieceRequest; page: number; engine: Engine; letters: Letters; files?: Files };

/**
 * Draws a side twice, as it is and with its personal lines left blank, and learns from the difference.
 *
 * `null` when more differs than letters (a plate as wide as the name, say): then such a side must be drawn whole for everyone.
 */
export async function learnSide({ request, page, engine, letters, files }: SideRequest): Promise<Side | null> {
  const owner = ownerOf(request);
  const own = await arrange({ request, page, engine });
  const texts = own.texts.flatMap((text) => personalText(text, owner) ?? []);
  const blanks = blankLines(texts);
  const bare = await arrange({ request, page, engine, blanks });
  if (!isSameLayout(own.arranged, bare.arranged, new Set(blanks.values()))) return null;
  const { frame } = own;
  const photo = { box: own.arranged.photo, ...photoOf(request.artwork) };
  const none = { qr: null, photo: null, logo: null };
  const still = await outlinePage({ ...bare, ...none, photo: placePicture({ frame, files, ...photo }) });
  const moving = leftOver((await outlinePage({ ...own, ...none })).shapes, still.shapes);
  const lines = await personalLines({ texts, blanks, own, bare, moving, letters });
  if (!lines) return null;
  const { bleedPx } = frame;
  const { qr: box, logo } = own.arranged;
  const qr = box && { left: box.left - bleedPx, top: box.top - bleedPx, sizePx: box.width };
  return { texts, lines, still, qr, logo };
}

function ownerOf(request: PieceRequest): PieceOwner {
  return { unit: request.unit, grouped: pieceCode({ ...request, format: formatOf(request.formatId) }).grouped };
}

type ArrangeParts = Pick<SideRequest, 'request' | 'page' | 'engine'> & { blanks?: Map<string, string> };
type Arrangement = { frame: ReturnType<typeof frameOf>; arranged: Arranged; texts: SetText[] };

async function arrange({ request, page, engine, blanks }: ArrangeParts): Promise<Arrangement> {
  const format = formatOf(request.formatId);
  const frame = frameOf(format);
  const families = new Map<string, string>();
  const findings: Finding[] = [];
  const code = pieceCode({ ...request, format });
  const input = designInput({ request, format, frame, code, page, findings, families, own: new Set() });
  const texts: SetText[] = [];
  const typeset: typeof input.typeset = (field, box, lang) => {
    const fitted = input.typeset(field, box, lang);
    if (!texts.some((text) => textKey(text) === textKey({ field, box, fitted }))) texts.push({ field, box, fitted });
    return blanks ? blanked(fitted, textKey({ field, box, fitted }), blanks) : fitted;
  };
  const size = { width: frame.widthPx + 2 * frame.bleedPx, height: frame.heightPx + 2 * frame.bleedPx };
  const tree = designFor(request).draw({ ...input, typeset });
  return { frame, arranged: await engine.arrange({ tree, size, families }), texts };
}

function textKey({ field, box }: SetText): string {
  return JSON.stringify([field, box]);
}

function lineKey(text: string, line: number): string {
  return `${text} ${line}`;
}

/** Nothing to see, but each of its own width, so that a line is known by its blank. */
function blankLines(texts: PersonalText[]): Map<string, string> {
  const keys = texts.flatMap((text) => text.fitted.lines.map((_, line) => lineKey(textKey(text), line)));
  return new Map(keys.map((key, index) => [key, '\u00a0'.repeat(index + 1)]));
}

function blanked(fitted: FittedText, key: string, blanks: Map<string, string>): FittedText {
  return { ...fitted, lines: fitted.lines.map((text, line) => blanks.get(lineKey(key, line)) ?? text) };
}

/** Nothing but the blank lines may have moved. */
function isSameLayout(own: Arranged, bare: Arranged, blanks: Set<string>): boolean {
  if (own.lines.length !== bare.lines.length) return false;
  if ((['qr', 'photo', 'logo'] as const).some((slot) => !isNear(own[slot], bare[slot]))) return false;
  return bare.lines.every((line, index) => blanks.has(line.text) || isNear(line, own.lines[index] ?? null));
}

function isNear(a: Box | null, b: Box | null): boolean {
  if (!a || !b) return a === b;
  return (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(a[side] - b[side]) < 0.01);
}

/** Shapes of one list that the other has not. */
function leftOver(all: Shape[], known: Shape[]): Shape[] {
  const counts = new Map<string, number>();
  for (const shape of known) counts.set(shapeKey(shape), (counts.get(shapeKey(shape)) ?? 0) + 1);
  return all.filter((shape) => {
    const count = counts.get(shapeKey(shape)) ?? 0;
    counts.set(shapeKey(shape), count - 1);
    return count <= 0;
  });
}

function shapeKey({ fill, steps }: Shape): string {
  return fill + steps.map((step) => step.join(' ')).join('');
}

type LineParts = {
  texts: PersonalText[];
  blanks: Map<string, string>;
  own: Arrangement;
  bare: Arrangement;
  moving: Shape[];
  letters: Letters;
};

type Place = { text: number; line: number; fitted: FittedText; box: Box; anchor: number | null; fills: Set<string> };

/** `null` when a line has no letters, two colours or no fixed end, or when a shape belongs to no line. */
async function personalLines({ texts, blanks, own, bare, moving, letters }: LineParts): Promise<PersonalLine[] | null> {
  const { bleedPx } = own.frame;
  const places = bare.arranged.lines.flatMap(({ text: blank, ...bareBox }, index): Place[] => {
    const found = placeOf(texts, blanks, blank);
    const box = own.arranged.lines[index];
    if (!found || !box) return [];
    const onTrim = { ...box, left: box.left - bleedPx, top: box.top - bleedPx };
    return [{ ...found, box: onTrim, anchor: anchorOf(box, bareBox), fills: new Set() }];
  });
  for (const shape of moving) {
    const nearest = places.toSorted((a, b) => distance(shape, a.box) - distance(shape, b.box))[0];
    if (!nearest || distance(shape, nearest.box) > nearest.box.height * 0.4) return null;
    nearest.fills.add(shape.fill);
  }
  const lines: PersonalLine[] = [];
  for (const { text, line, fitted, box, anchor, fills } of places) {
    const [fill] = fills;
    if (anchor === null || fills.size !== 1 || !fill) return null;
    const { weight, sizePx, lineHeightPx, trackingPx } = fitted;
    const style = { weight, sizePx, lineHeightPx, trackingPx };
    await letters.prepare(fitted.lines[line] ?? '', style);
    const baseline = box.top + letters.baseline(style);
    lines.push({ text, line, fill, baseline, style, anchor, x: box.left + anchor * box.width });
  }
  return lines;
}

function placeOf(texts: PersonalText[], blanks: Map<string, string>, blank: string) {
  for (const [text, { fitted, ...rest }] of texts.entries()) {
    const line = fitted.lines.findIndex((_, at) => blanks.get(lineKey(textKey({ fitted, ...rest }), at)) === blank);
    if (line >= 0) return { text, line, fitted };
  }
  return null;
}

/** From where a letter begins to the box of a line; letters reach a little out of it. */
function distance({ steps }: Shape, { left, top, width, height }: Box): number {
  const [first] = steps;
  if (first?.[0] !== 'M') return Number.POSITIVE_INFINITY;
  const [, x, y] = first;
  return Math.max(left - x, x - left - width, top - y, y - top - height, 0);
}

/** What stays in place when a line gets shorter: its left end, its middle or its right end. */
function anchorOf(own: Box, bare: Box): number | null {
  const anchors = [0, 0.5, 1];
  return anchors.find((share) => Math.abs(own.left + share * own.width - bare.left - share * bare.width) < 0.6) ?? null;
}
