import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { decodeHTML } from 'entities';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { toRfc822 } from '../../../src/publish/feeds/parts/rfc822.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { edition, editions, picture, siteState, videoContent, withoutEdition } from '../../setup/publish-fixture.ts';
import jsonFeedSchema from './json-feed.schema.json' with { type: 'json' };

const bodyOf = (path: string, state = siteState()): string => String(composeGeneration(state).get(path)?.body);

/** The site with other words in its guide. */
function withGuide(words: Partial<(typeof editions)['guide']['content']>) {
  const { guide } = editions;
  return {
    ...withoutEdition(guide),
    editions: siteState().editions.map((one) => (one === guide ? { ...guide, content: { ...guide.content, ...words } } : one)),
  } as ReturnType<typeof siteState>;
}

/** Readers take any text for a date; subscribers do not. */
function expectDates(dates: string[], pattern: RegExp): void {
  expect(dates.length).toBeGreaterThan(0);
  for (const date of dates) {
    expect(date).toMatch(pattern);
    expect(new Date(date).toString(), date).not.toBe('Invalid Date');
  }
}

describe('RSS', () => {
  it('is understood by an independent reader, newest first', () => {
    const rss = parseRssFeed(bodyOf('/feeds/portal.rss'));
    expect(rss).toMatchObject({ title: 'Bình dân học vụ số', link: 'https://bdhvs.example.vn/', language: 'vi' });
    expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: 'https://bdhvs.example.vn/feeds/portal.rss' });
    expect(rss.items?.map(({ guid }) => guid?.value)).toEqual([
      'urn:pano:delivery:portal%2Fcampaign',
      'urn:pano:delivery:portal%2Fguide',
    ]);
    const poster = picture(editions.campaign, { artworkKey: 'ap-phich' });
    expect(rss.items?.[0]?.media?.groups?.[0]?.contents).toMatchObject([
      {
        url: `https://bdhvs.example.vn/m/sha256-${poster.sha256}.png`,
        type: 'image/png',
        medium: 'image',
        fileSize: poster.bytes.length,
        width: 1754,
        height: 2480,
        hashes: [{ value: poster.md5, algo: 'md5' }],
      },
    ]);
  });

  it('shows what is written, where readers take a description for HTML', () => {
    const summary = { vi: 'Không đưa <mã OTP> cho ai & nhớ: 5 < 6.\nHỏi tổ.' };
    const rss = bodyOf('/feeds/portal.rss', withGuide({ summary }));
    const description = parseRssFeed(rss).items?.find(({ guid }) => guid?.value?.endsWith('guide'))?.description ?? '';
    expect(decodeHTML(description.replace(/<br>/g, '\n'))).toBe(summary.vi);
    expect(description).not.toMatch(/<(?!br>)/);
  });

  it.each(['rss', 'atom'])('is well-formed whatever was typed before there was a gate: %s', (kind) => {
    const title = { vi: 'A\ufffeB\u000bC\ud800D\u0085E\uffffF😀' };
    const feed = bodyOf(`/feeds/portal.${kind}`, withGuide({ title }));
    expect(feed).toContain('ABCDEF😀');
    const document = XmlDocument.fromString(feed);
    document.dispose();
  });

  it('has in every line what subscribers need', () => {
    for (const line of parseRssFeed(bodyOf('/feeds/portal.rss')).items ?? []) {
      for (const value of [line.title, line.link, line.description, line.guid?.value, line.dc?.creators?.[0]]) {
        expect(value ?? '').not.toBe('');
      }
      expect(line.guid?.isPermaLink).toBe(false);
    }
  });

  it('dates every line after RFC 822 with the offset of Viet Nam', () => {
    const dates = [...bodyOf('/feeds/portal.rss').matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(
      (match) => match[1] ?? '',
    );
    expect(dates).toHaveLength(3);
    expectDates(dates, /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0700$/);
  });

  it('carries the film of a video with its length', () => {
    const video = edition(videoContent, { number: 9 });
    const portal = [{ deliveryKey: 'portal/film', editionSha256: video.sha256, publishedAt: video.publishedAt }];
    const rss = parseRssFeed(bodyOf('/feeds/portal.rss', siteState({ editions: [video], portal, boards: [], pictures: [] })));
    expect(rss.items?.[0]?.media?.groups?.[0]?.contents?.[0]).toMatchObject({
      medium: 'video',
      type: 'video/mp4',
      duration: 30,
      fileSize: 1234,
    });
  });
});

it.each([
  ['2026-11-23T01:00:00.000Z', 'Mon, 23 Nov 2026 08:00:00 +0700'],
  ['2026-12-31T17:00:00.000Z', 'Fri, 01 Jan 2027 00:00:00 +0700'],
  ['2024-02-28T16:59:59.000Z', 'Wed, 28 Feb 2024 23:59:59 +0700'],
])('writes %s as %s', (instant, expected) => {
  expect(toRfc822(instant)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(instant));
});

describe('Atom', () => {
  it('is understood by an independent reader, with the issuer as the author of each line', () => {
    const atom = parseAtomFeed(bodyOf('/feeds/portal.atom'));
    expect(atom).toMatchObject({
      id: 'https://bdhvs.example.vn/feeds/portal',
      authors: [{ name: editions.guide.content.issuer.name }],
    });
    expect(atom.links).toContainEqual({
      rel: 'self',
      type: 'application/atom+xml',
      href: 'https://bdhvs.example.vn/feeds/portal.atom',
    });
    expect(atom.entries?.map(({ id }) => id)).toEqual([
      'urn:pano:delivery:portal%2Fcampaign',
      'urn:pano:delivery:portal%2Fguide',
    ]);
    for (const entry of atom.entries ?? []) {
      for (const value of [entry.id, entry.summary, entry.authors?.[0]?.name, entry.links?.[0]?.href])
        expect(value ?? '').not.toBe('');
    }
    expect(atom.entries?.[0]?.links?.find(({ rel }) => rel === 'enclosure')).toMatchObject({ type: 'image/png' });
  });

  it('dates after RFC 3339', () => {
    const dates = [...bodyOf('/feeds/portal.atom').matchAll(/<(?:updated|published)>([^<]*)</g)].map((match) => match[1] ?? '');
    expect(dates).toHaveLength(5);
    expectDates(dates, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/);
  });

  it('leaves a deleted entry for what was withdrawn', () => {
    const body = bodyOf('/feeds/portal.atom', withoutEdition(editions.guide));
    expect(body).toContain('<at:deleted-entry ref="urn:pano:delivery:portal%2Fguide" when="2026-11-22T09:00:00+07:00"/>');
    expect(parseAtomFeed(body).entries).toHaveLength(1);
  });
});

describe('JSON Feed', () => {
  const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
  const validate = ajv.compile(jsonFeedSchema);
  const paths = ['/feeds/portal.json', '/feeds/campaign/can-tho-2026.json', '/feeds/unit/92.json'];

  it.each(paths)('%s keeps to JSON Feed 1.1', (path) => {
    expect(validate(JSON.parse(bodyOf(path))), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is judged by a schema that sees a missing id and a wrong date', () => {
    const feed = JSON.parse(bodyOf('/feeds/portal.json'));
    expect(validate({ ...feed, items: [{ ...feed.items[0], id: undefined }] })).toBe(false);
    expect(validate({ ...feed, items: [{ ...feed.items[0], date_published: '23/11/2026' }] })).toBe(false);
    expect(validate({ ...feed, version: '1.1' })).toBe(false);
  });

  it('is understood by an independent reader', () => {
    const body = bodyOf('/feeds/portal.json');
    const feed = parseJsonFeed(JSON.parse(body));
    expect(feed).toMatchObject({ feed_url: 'https://bdhvs.example.vn/feeds/portal.json', language: 'vi' });
    expect(feed.items).toHaveLength(2);
    expect(body).toContain('"date_published":"2026-11-18T08:00:00+07:00"');
    expect(feed.items?.[0]?.attachments?.[0]).toMatchObject({ mime_type: 'image/png' });
  });

  it('leaves a tombstone for what was withdrawn', () => {
    const feed = JSON.parse(bodyOf('/feeds/portal.json', withoutEdition(editions.guide)));
    expect(feed._pano.withdrawn).toEqual([{ id: 'urn:pano:delivery:portal%2Fguide', withdrawn_at: '2026-11-22T09:00:00+07:00' }]);
    expect(feed.items.map(({ id }: { id: string }) => id)).toEqual(['urn:pano:delivery:portal%2Fcampaign']);
  });
});
