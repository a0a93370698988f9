import type { Artwork } from '../../domain/content.ts';
import type { Locale, LocalisedText } from '../../domain/locale.ts';
import { fitText } from '../../typeset/fit.ts';
import { localise, type TextField } from '../../typeset/text-field.ts';
import type { PieceRequest } from '../request.ts';
import { designFor } from './compose.ts';
import { typesetTexts } from './piece-advice.ts';

/** Letters that still fit into a text; below zero: so many are too many. `shorter`: its longest beginning that fits. */
export type TextRoom = { left: number; shorter: string | null };

/** More than any design has room for. */
const most = 300;
/** Words as long as those that people write: the text is shaped with them, because letters are of many widths. */
const filler = ' bà con mỗi ngày học một việc số cùng tổ công nghệ'.repeat(8);

/**
 * How much room a text of a piece has in one size, found by setting it longer and shorter. `null`: the design does not show it,
 * or it is empty. Throws what `designFor` throws.
 */
export function roomOf(request: PieceRequest, field: TextField): TextRoom | null {
  const { artwork, locale } = request;
  const text = textAt(artwork, field);
  const words = text && localise(text, locale);
  if (!text || !words) return null;
  const isSet = (one: string) => fits({ ...request, artwork: withText(artwork, { field, locale, text: one }) }, field);
  const now = isSet(words);
  if (now === null) return null;
  if (now) return { left: largest(most, (letters) => isSet(words + filler.slice(0, letters)) === true), shorter: null };
  const parts = words.split(' ');
  const kept = largest(parts.length - 1, (count) => isSet(parts.slice(0, count).join(' ')) === true);
  const shorter = parts.slice(0, kept).join(' ');
  return { left: shorter.length - words.length, shorter: shorter === '' ? null : shorter };
}

/** `null`: the design does not set the text. */
function fits(request: PieceRequest, field: TextField): boolean | null {
  const own = typesetTexts(request, designFor(request).pages).filter((text) => text.field === field);
  return own.length === 0 ? null : own.every(({ box }) => !('fits' in fitText(box)));
}

/** The largest number from 0 that holds, of those below which all hold. */
function largest(end: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function textAt({ headline, body, action, points = [], back }: Artwork, field: TextField): LocalisedText | undefined {
  const point = /^(back\.)?points\.(\d+)$/.exec(field);
  if (point) return (point[1] ? back?.points : points)?.[Number(point[2])];
  return { headline, body, action, 'back.headline': back?.headline }[field as string];
}

type Changed = { field: TextField; locale: Locale; text: string };

function withText(artwork: Artwork, { field, locale, text }: Changed): Artwork {
  const changed = (old: LocalisedText | undefined): LocalisedText => ({ vi: '', ...old, [locale]: text });
  const { points = [], back = { headline: { vi: '' }, points: [] } } = artwork;
  const point = /^(back\.)?points\.(\d+)$/.exec(field);
  const among = (list: LocalisedText[]) => list.map((one, at) => (at === Number(point?.[2]) ? changed(one) : one));
  if (point)
    return point[1] ? { ...artwork, back: { ...back, points: among(back.points) } } : { ...artwork, points: among(points) };
  if (field === 'back.headline') return { ...artwork, back: { ...back, headline: changed(back.headline) } };
  return { ...artwork, [field]: changed(artwork[field as 'headline']) };
}
