import { expect, it } from 'vitest';
import { arrangePiece } from '../../src/render/compose/compose.ts';
import { roomOf } from '../../src/render/compose/text-room.ts';
import { requestOf } from '../../src/render/edition-request.ts';
import type { PieceRequest } from '../../src/render/request.ts';
import { campaignEdition, leafletEdition } from '../packs/editions.ts';

const siteUrl = 'https://bdhvs.example.vn';
const filler = ' bà con mỗi ngày học một việc số cùng tổ công nghệ'.repeat(8);

const [poster] = campaignEdition().content.artworks;
if (!poster) throw new Error('Expected an artwork');
const posterOf = (change: object, formatId = 'social-4x5'): PieceRequest => {
  const artwork = { ...poster, ...change };
  return requestOf({ edition: campaignEdition(), artwork, formatId, output: 'jpeg', siteUrl });
};

/** What drawing itself says of a headline. */
const isTooLong = async (vi: string) => {
  const { findings } = await arrangePiece(posterOf({ headline: { vi } }));
  return findings.some(({ code }) => code === 'render.headline-too-long');
};

it('says how many letters more drawing would take, to the letter', async () => {
  const headline = 'Học mỗi ngày';
  const room = roomOf(posterOf({ headline: { vi: headline } }), 'headline');
  expect(room).toEqual({ left: expect.any(Number), shorter: null });
  const left = room?.left ?? 0;
  expect(left).toBeGreaterThan(10);
  expect(await isTooLong(headline + filler.slice(0, left))).toBe(false);
  expect(await isTooLong(headline + filler.slice(0, left + 1))).toBe(true);
});

it('says how many are too many, and what beginning of whole words fits', async () => {
  const headline = 'Học mỗi ngày để không ai bị bỏ lại phía sau. '.repeat(12).trim();
  const { left = 0, shorter } = roomOf(posterOf({ headline: { vi: headline } }), 'headline') ?? {};
  expect(headline.startsWith(`${shorter} `)).toBe(true);
  expect(left).toBe((shorter ?? '').length - headline.length);
  expect(await isTooLong(shorter ?? '')).toBe(false);
  const next = headline.slice(0, headline.indexOf(' ', (shorter ?? '').length + 1));
  expect(await isTooLong(next)).toBe(true);
});

it('knows the points and the back of a leaflet, in a language as well', () => {
  const { content, ...rest } = leafletEdition();
  const artwork = {
    ...content.artwork,
    points: [{ vi: 'Một', en: 'One' }],
    back: { headline: { vi: 'Sau' }, points: [{ vi: 'Hai' }] },
  };
  const [formatId = ''] = artwork.formats;
  const request = requestOf({ edition: { ...rest, content }, artwork, formatId, output: 'jpeg', siteUrl });
  for (const field of ['points.0', 'back.headline', 'back.points.0'] as const)
    expect(roomOf(request, field)?.left).toBeGreaterThan(3);
  expect(roomOf({ ...request, locale: 'en' }, 'points.0')?.left).toBeGreaterThan(3);
  expect(roomOf(request, 'points.7')).toBeNull();
});

it('says nothing of what the design does not show, or nobody has written', () => {
  expect(roomOf(posterOf({ headline: { vi: '' } }), 'headline')).toBeNull();
  expect(roomOf(posterOf({ headline: { vi: 'A' } }), 'no-such-field' as never)).toBeNull();
});
