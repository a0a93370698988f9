import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { composeGeneration } from '../../src/publish/compose.ts';
import { maxFeedEntries } from '../../src/publish/feeds/define-feed.ts';
import { toRfc822 } from '../../src/publish/feeds/parts/rfc822.ts';
import { feeds } from '../../src/publish/feeds/registry.gen.ts';
import { editions, picture, siteState, withoutEdition } from './fixture.ts';

const bodyOf = (path: string, state = siteState()): string => String(composeGeneration(state).get(path)?.body);

describe.each(Object.entries(feeds))('the feed %s', (_id, feed) => {
  it('has its own path and content type, and is in the generation', () => {
    expect(feed.path).toMatch(/^\/feeds\/[a-z.-]+$/);
    expect(bodyOf(feed.path)).not.toBe('undefined');
  });

  it('says the same for the same entries', () => expect(bodyOf(feed.path)).toBe(bodyOf(feed.path)));

  it('changes when an entry is withdrawn, and names it no more', () => {
    const after = bodyOf(feed.path, withoutEdition(editions.guide));
    expect(after).not.toBe(bodyOf(feed.path));
    expect(after).not.toContain('Cài đặt và kích hoạt VNeID');
  });

  it('survives titles that mean something to its own syntax', () => {
    const nasty = { ...editions.guide, content: { ...editions.guide.content, title: { vi: 'A < B & "C" ]]> \\ \u0001' } } };
    const body = bodyOf(feed.path, siteState({ editions: [nasty, editions.campaign] }));
    expect(body).not.toContain('A < B & "C"');
    expect(body).not.toContain('\u0001');
  });

  it('holds a bounded number of lines', () => {
    const portal = Array.from({ length: maxFeedEntries + 20 }, (_, index) => ({
      deliveryKey: `portal/${index}`,
      editionSha256: editions.guide.sha256,
      publishedAt: new Date(Date.UTC(2026, 10, 1, index)).toISOString(),
    }));
    const body = bodyOf(feed.path, siteState({ portal }));
    expect(body.match(/urn:pano:delivery:/g)).toHaveLength(maxFeedEntries);
    expect(body).toContain(`urn:pano:delivery:portal%2F${maxFeedEntries + 19}`);
  });
});

it('writes RSS that an independent reader understands, newest first', () => {
  const rss = parseRssFeed(bodyOf('/feeds/portal.rss'));
  expect(rss).toMatchObject({ title: 'Bình dân học vụ số', link: 'https://bdhvs.example.vn/', language: 'vi' });
  expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: 'https://bdhvs.example.vn/feeds/portal.rss' });
  expect(rss.items?.map(({ guid }) => guid?.value)).toEqual([
    'urn:pano:delivery:portal%2Fcampaign',
    'urn:pano:delivery:portal%2Fguide',
  ]);
  const poster = picture(editions.campaign, { artworkKey: 'ap-phich' });
  expect(rss.items?.[0]?.media?.groups?.[0]?.contents?.map(({ url, fileSize, width }) => ({ url, fileSize, width }))).toEqual([
    { url: `https://bdhvs.example.vn/m/sha256-${poster.sha256}.png`, fileSize: poster.bytes.length, width: 1754 },
  ]);
});

it('dates every RSS line after RFC 822 with the offset of Viet Nam', () => {
  const dates = [...bodyOf('/feeds/portal.rss').matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map((match) => match[1] ?? '');
  expect(dates).toHaveLength(3);
  for (const date of dates) {
    expect(date).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0700$/);
    expect(new Date(date).toString()).not.toBe('Invalid Date');
  }
});

it.each([
  ['2026-11-23T01:00:00.000Z', 'Mon, 23 Nov 2026 08:00:00 +0700'],
  ['2026-12-31T17:00:00.000Z', 'Fri, 01 Jan 2027 00:00:00 +0700'],
  ['2024-02-28T16:59:59.000Z', 'Wed, 28 Feb 2024 23:59:59 +0700'],
])('writes %s as %s', (instant, expected) => {
  expect(toRfc822(instant)).toBe(expected);
  expect(Date.parse(expected)).toBe(Date.parse(instant));
});

it('writes a JSON Feed 1.1 that an independent reader understands', () => {
  const body = bodyOf('/feeds/portal.json');
  const feed = parseJsonFeed(JSON.parse(body));
  expect(feed).toMatchObject({ feed_url: 'https://bdhvs.example.vn/feeds/portal.json', language: 'vi' });
  expect(JSON.parse(body).version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items).toHaveLength(2);
  for (const entry of feed.items ?? []) {
    expect(entry.id).toMatch(/^urn:pano:delivery:/);
    expect(entry.content_text).not.toBe('');
    expect(Number.isNaN(Date.parse(String(entry.date_published)))).toBe(false);
  }
  expect(body).toContain('"date_published":"2026-11-18T08:00:00+07:00"');
  expect(feed.items?.[0]?.attachments?.[0]).toMatchObject({ mime_type: 'image/png' });
});
