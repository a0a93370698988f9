import type { Artwork } from '../../src/domain/content.ts';
import { vi } from './words.ts';

const action = vi('Quét mã để xem hướng dẫn', 'Scan for the guide');

type Words = { key: string; headline: string; guideId: string };
type Variant = Pick<Artwork, 'variant'>;

function artwork({ key, headline, guideId }: Words, design: string, formats: string[]): Artwork {
  return { key, design, formats, headline: vi(headline), action, guideId };
}

const portrait = ['poster-a3', 'social-4x5'];

/** One sentence and a line that explains it. */
export function poster({ body, ...words }: Words & { body: string }): Artwork {
  return { ...artwork(words, 'poster-headline', portrait), body: vi(body) };
}

/** A poster that warns of fraud: what it is, then what not to do. */
export function warningPoster({ body, points, ...words }: Words & { body: string; points: string[] }): Artwork {
  return { ...artwork(words, 'poster-warning', portrait), body: vi(body), points: points.map((point) => vi(point)) };
}

/** Three steps, read from two metres away; the design numbers them. */
export function stepsPoster({ points, variant, ...words }: Words & Variant & { points: string[] }): Artwork {
  return {
    ...artwork(words, 'poster-steps', portrait),
    points: points.map((point) => vi(point)),
    ...(variant ? { variant } : {}),
  };
}

/** For the office to put a neighbour's photo in; the drum stands there until then. */
export function photoPoster({ body, ...words }: Words & { body: string }): Artwork {
  return { ...artwork(words, 'poster-photo', portrait), body: vi(body) };
}

export function banner(words: Words): Artwork {
  return artwork(words, 'banner-slogan', ['banner-5x0.8', 'banner-4x0.7']);
}

export function verticalBanner(words: Words): Artwork {
  return artwork(words, 'banner-vertical', ['banner-0.8x2.5']);
}

export function standee({ points, variant, ...words }: Words & Variant & { points: string[] }): Artwork {
  const shared = artwork(words, 'standee', ['standee-80x180']);
  return { ...shared, points: points.map((point) => vi(point)), ...(variant ? { variant } : {}) };
}

export function widePanel({ variant, ...words }: Words & Variant): Artwork {
  return { ...artwork(words, 'panel-wide', ['panel-6x3']), ...(variant ? { variant } : {}) };
}

export function squarePanel({ variant, ...words }: Words & Variant): Artwork {
  return { ...artwork(words, 'panel-square', ['panel-3x2']), ...(variant ? { variant } : {}) };
}

/** A square for feeds, a story, and a cover for the page of the commune. */
export function socialTile({ variant, ...words }: Words & Variant): Artwork {
  const formats = ['social-1x1', 'social-9x16', 'facebook-cover'];
  return { ...artwork(words, 'social-tile', formats), ...(variant ? { variant } : {}) };
}

export function ledFrame(words: Words): Artwork {
  return { ...artwork(words, 'led-message', ['led-384x192', 'led-640x384']), action: vi('Quét mã xem hướng dẫn') };
}
