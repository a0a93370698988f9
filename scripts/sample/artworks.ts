import type { Artwork } from '../../src/domain/content.ts';
import { vi } from './words.ts';

const action = vi('Quét mã để xem hướng dẫn', 'Scan for the guide');

type Words = { key: string; headline: string; guideId: string };

export function poster({ key, headline, guideId, body }: Words & { body: string }): Artwork {
  return {
    key,
    design: 'poster-headline',
    formats: ['poster-a3', 'social-4x5'],
    headline: vi(headline),
    body: vi(body),
    action,
    guideId,
  };
}

/** A poster that warns of fraud: what it is, then in `points` what not to do. */
export function warningPoster({ points, ...words }: Words & { body: string; points: string[] }): Artwork {
  return { ...poster(words), design: 'poster-warning', points: points.map((point) => vi(point)) };
}

export function banner({ key, headline, guideId }: Words): Artwork {
  return {
    key,
    design: 'banner-slogan',
    formats: ['banner-5x0.8', 'banner-4x0.7'],
    headline: vi(headline),
    action,
    guideId,
  };
}

export function ledFrame({ key, headline, guideId }: Words): Artwork {
  return {
    key,
    design: 'led-message',
    formats: ['led-384x192', 'led-640x384'],
    headline: vi(headline),
    action: vi('Quét mã xem hướng dẫn'),
    guideId,
  };
}
