import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dayStretches } from '../../src/boards/hours.ts';
import { type BoardSource, programOf } from '../../src/boards/program.ts';
import manifestProtocol from '../../src/boards/protocols/manifest.ts';
import { protocols } from '../../src/boards/protocols/registry.gen.ts';
import { board, boardVideo, edition, editions, picture, scamGuide } from '../setup/publish-fixture.ts';

const [entry] = board.entries as [(typeof board.entries)[number]];
const source = (change: Partial<BoardSource> = {}): BoardSource => ({
  board,
  pictures: [picture(editions.campaign)],
  at: '2026-11-23T01:00:00.000Z',
  changedAt: '2026-11-20T01:00:00.000Z',
  resolve: () => editions.campaign,
  ...change,
});
const site = { siteUrl: 'https://bdhvs.example.vn', publisher: 'UBND' };
const build = (change: Partial<BoardSource> = {}) =>
  JSON.parse(manifestProtocol.build({ ...site, program: programOf(source(change)) }));

/** The rules of manifest.schema.json (JSON Schema 2020-12), as zod has them. */
const instant = z.iso.datetime({ offset: true });
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const manifestSchema = z.strictObject({
  version: z.literal(1),
  display: z.object({
    id: z.string(),
    width: z.int().min(16),
    height: z.int().min(16),
    pixelPitchMm: z.number().positive(),
    timezone: z.string(),
    area: z.string(),
  }),
  revision: z.string().regex(/^sha256-[A-Za-z0-9+/]{43}=$/),
  generatedAt: instant,
  validUntil: instant,
  pollSeconds: z.int().min(15),
  assets: z.array(
    z.object({
      id: z.string(),
      url: z.string().regex(/^\/m\/sha256-[0-9a-f]{64}\.(png|jpg|mp4)$/),
      type: z.enum(['image/png', 'image/jpeg', 'video/mp4']),
      bytes: z.int().min(1),
      width: z.int(),
      height: z.int(),
      seconds: z.number().positive().optional(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      md5: z.string().regex(/^[0-9a-f]{32}$/),
      alt: z.string(),
    }),
  ),
  playlists: z.array(
    z.object({
      id: z.string(),
      items: z.array(
        z.object({
          id: z.string(),
          message: z.int(),
          messageVersion: z.int(),
          asset: z.string(),
          seconds: z.number().min(1),
          notBefore: instant,
          notAfter: instant.optional(),
          weight: z.int().min(1),
          proofOfPlay: z.boolean(),
        }),
      ),
    }),
  ),
  schedule: z.array(
    z.object({
      playlist: z.string(),
      level: z.enum(['normal', 'priority', 'emergency']),
      days: z.array(z.int().min(1).max(7)).min(1),
      from: clock,
      to: clock,
    }),
  ),
  interrupts: z.array(z.never()),
  fallback: z.object({ asset: z.string().optional(), color: z.string().optional() }),
});

describe.each(Object.entries(protocols))('the protocol %s', (_id, protocol) => {
  it('has a path for every board under /boards', () => {
    expect(protocol.path('led-01')).toMatch(/^\/boards\/led-01\//);
    expect(protocol.path('led-02')).not.toBe(protocol.path('led-01'));
  });

  it('builds the same document from the same program, also from an empty one', () => {
    for (const program of [programOf(source()), programOf(source({ resolve: () => null }))]) {
      expect(protocol.build({ ...site, program })).toBe(protocol.build({ ...site, program }));
    }
  });
});

describe('the manifest', () => {
  it('follows the schema, full and empty', () => {
    expect(manifestSchema.parse(build())).toBeTruthy();
    expect(manifestSchema.parse(build({ resolve: () => null }))).toBeTruthy();
  });

  it('has every member that the example has', () => {
    const example = JSON.parse(readFileSync(new URL('./manifest.example.json', import.meta.url), 'utf8'));
    const { $schema: _, ...members } = example;
    expect(Object.keys(build()).sort()).toEqual(Object.keys(members).sort());
    expect(Object.keys(build().assets[0]).sort()).toEqual(Object.keys(members.assets[0]).sort());
    expect(Object.keys(build().playlists[0].items[0]).sort()).toEqual(Object.keys(members.playlists[0].items[0]).sort());
    expect(Object.keys(build().display).sort()).toEqual(Object.keys(members.display).sort());
  });

  it('names no address that nothing answers, and asks for no report', () => {
    const { report, playlists, ...rest } = build();
    expect(report).toBeUndefined();
    expect(playlists[0].items.map(({ proofOfPlay }: { proofOfPlay: boolean }) => proofOfPlay)).not.toContain(true);
    const addresses = JSON.stringify(rest).match(/"\/[^"]*"/g) ?? [];
    expect(addresses.filter((address) => !address.startsWith('"/m/sha256-'))).toEqual([]);
  });

  it('names the picture by both hashes and its bytes, and times with their offset', () => {
    const shown = picture(editions.campaign);
    expect(build()).toMatchObject({
      display: { width: 384, height: 192 },
      generatedAt: '2026-11-20T08:00:00+07:00',
      validUntil: '2026-12-31T23:59:59+07:00',
      assets: [{ sha256: shown.sha256, md5: shown.md5, bytes: shown.bytes.length }],
      playlists: [{ items: [{ message: 3, messageVersion: 1, notBefore: '2026-11-20T07:00:00+07:00' }] }],
      fallback: { asset: `a-${shown.sha256.slice(0, 12)}` },
    });
  });

  it('gives another revision when the content changes, and only then', () => {
    expect(build().revision).toBe(build({ changedAt: '2026-11-21T01:00:00.000Z' }).revision);
    expect(build().revision).not.toBe(build({ resolve: () => null }).revision);
  });

  it('lists a picture once that plays twice', () => {
    const twice = { ...board, entries: [entry, { ...entry, deliveryKey: 'led/2' }] };
    const manifest = build({ board: twice });
    expect(manifest.assets).toHaveLength(1);
    expect(manifest.playlists[0].items.map(({ id }: { id: string }) => id)).toEqual(['led/1', 'led/2']);
  });
});

describe('a film', () => {
  const video = boardVideo(editions.leaflet);
  const ofVideo = { ...entry, deliveryKey: 'led/film', editionSha256: editions.leaflet.sha256, artworkKey: null };
  const shown = (change: Partial<BoardSource> = {}) => ({
    board: { ...board, entries: [ofVideo, entry] },
    videos: [video],
    resolve: ({ editionSha256 }: { editionSha256: string }) =>
      editionSha256 === editions.leaflet.sha256 ? editions.leaflet : editions.campaign,
    ...change,
  });

  it('is listed with its type, length, size and hashes, and plays once through, to the last tenth of a second', () => {
    const manifest = manifestSchema.parse(build(shown()));
    const { sha256, md5 } = video;
    expect(manifest.assets[0]).toMatchObject({ type: 'video/mp4', seconds: 12.34, bytes: video.bytes.length, sha256, md5 });
    expect(manifest.playlists[0]?.items.map(({ seconds }) => seconds)).toEqual([12.4, 8]);
  });

  it('is no fallback while a picture is there', () => {
    const { assets, fallback } = build(shown());
    expect(fallback).toEqual({ asset: assets[1].id });
    expect(build(shown({ board: { ...board, entries: [ofVideo] } })).fallback).toEqual({ asset: assets[0].id });
  });

  it('that could not be made, or was made for other boards, is off; the pictures stay', () => {
    for (const videos of [[], [boardVideo(editions.leaflet, { formatId: 'led-192x64' })], [boardVideo(editions.scam)]]) {
      expect(programOf(source(shown({ videos }))).plays.map(({ id }) => id)).toEqual(['led/1']);
    }
  });
});

describe('a program', () => {
  it.each([
    ['2026-12-31T16:59:58.000Z', 1],
    ['2026-12-31T16:59:59.000Z', 0],
  ])('at %s has %d plays of a window that ends at 16:59:59', (at, plays) => {
    expect(programOf(source({ at })).plays).toHaveLength(plays);
  });

  it('keeps what begins later: the player waits for it', () => {
    const later = { ...board, entries: [{ ...entry, notBefore: '2026-12-01T00:00:00.000Z', notAfter: null }] };
    expect(programOf(source({ board: later })).plays).toHaveLength(1);
  });

  it('is off when the edition has no successor with such a picture, and shows the successor that has one', () => {
    const successor = edition(scamGuide, { number: 9 });
    expect(programOf(source({ resolve: () => successor })).plays).toEqual([]);
    const pictures = [picture(editions.campaign), picture(successor)];
    const [play] = programOf(source({ pictures, resolve: () => successor })).plays;
    expect(play?.asset.editionSha256).toBe(successor.sha256);
  });

  it('is refused when its own picture was never drawn', () => {
    expect(() => programOf(source({ pictures: [] }))).toThrow(expect.objectContaining({ code: 'publish.picture-missing' }));
  });

  it('is refused for a format without a size in pixels', () => {
    const wrong = { ...board, formatId: 'poster-a3', entries: [] };
    expect(() => programOf(source({ board: wrong }))).toThrow(expect.objectContaining({ code: 'publish.board-size-unknown' }));
  });

  it('leaves WebP alone: LED cards cannot read it', () => {
    const pictures = [picture(editions.campaign, { mimeType: 'image/webp' }), picture(editions.campaign)];
    expect(programOf(source({ pictures })).plays[0]?.asset.mimeType).toBe('image/png');
  });
});

it.each([
  ['05:30', '21:00', [{ from: '05:30', to: '21:00' }]],
  [
    '22:00',
    '06:00',
    [
      { from: '22:00', to: '24:00' },
      { from: '00:00', to: '06:00' },
    ],
  ],
  ['18:00', '00:00', [{ from: '18:00', to: '24:00' }]],
  ['00:00', '00:00', [{ from: '00:00', to: '24:00' }]],
  ['06:00', '24:00', [{ from: '06:00', to: '24:00' }]],
])('a board on from %s to %s is on within the day', (onFrom, onTo, expected) => {
  expect(dayStretches({ onFrom, onTo })).toEqual(expected);
});
