import { parseRssFeed } from 'feedsmith';
import { parseFeed } from 'podcast-partytime';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { CampaignContent } from '../../../src/domain/content.ts';
import type { EditionOf } from '../../../src/domain/site.ts';
import { podcastGuid } from '../../../src/publish/feeds/parts/podcast-guid.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { edition, editions, siteState } from '../../setup/publish-fixture.ts';

const textOf = (path: string, state = siteState()): string => String(composeGeneration(state).get(path)?.body);
const recording = {
  ...{ sha256: 'cd'.repeat(32), filename: 'ban-tin.mp3', mimeType: 'audio/mpeg', bytes: 1_520_034, seconds: 94.6 },
  alt: { vi: 'Bản tin' },
};
const inKhmer = { ...recording, sha256: 'ef'.repeat(32), filename: 'km.m4a', mimeType: 'audio/mp4', bytes: 900_000 };
const music = { ...recording, sha256: '12'.repeat(32), filename: 'nhac-nen.mp3' };
const { content } = editions.campaign as EditionOf<'campaign'>;

const withRecordings = (recordings: CampaignContent['captions']['recordings']) =>
  siteState({
    editions: [
      editions.guide,
      edition(
        { ...content, captions: { ...content.captions, recordings }, files: [music, inKhmer, recording] } as CampaignContent,
        { number: 3 },
      ),
    ],
  });
const spoken = withRecordings({ km: inKhmer.sha256, vi: recording.sha256 });

describe('bulletins for loudspeakers', () => {
  it('are understood by two independent podcast readers', () => {
    const text = textOf('/feeds/portal-loa.rss', spoken);
    const podcast = parseFeed(text);
    expect(podcast).toMatchObject({
      title: 'Bản tin truyền thanh – Bình dân học vụ số',
      language: 'vi',
      author: editions.campaign.content.issuer.name,
      explicit: false,
      guid: podcastGuid('https://bdhvs.example.vn/feeds/portal-loa.rss'),
    });
    const enclosure = { url: `https://bdhvs.example.vn/m/sha256-${recording.sha256}.mp3`, length: 1_520_034, type: 'audio/mpeg' };
    expect(podcast?.items).toHaveLength(1);
    expect(podcast?.items[0]).toMatchObject({
      guid: 'urn:pano:bulletin:can-tho-2026',
      enclosure,
      duration: 95,
      podcastTranscripts: [
        { url: 'https://bdhvs.example.vn/feeds/bulletin/can-tho-2026.txt', type: 'text/plain', language: 'vi' },
      ],
    });
    const rss = parseRssFeed(text);
    expect(rss.items?.[0]?.enclosures).toEqual([enclosure]);
    expect(rss.items?.[0]?.podcast?.transcripts?.[0]).toMatchObject({ type: 'text/plain', language: 'vi' });
    expect(rss.items?.[0]?.itunes?.duration).toBe(95);
    expect(rss.itunes?.categories?.[0]).toMatchObject({ text: 'Government' });
  });

  it('have the square picture without which Apple takes no podcast', async () => {
    const resources = composeGeneration(spoken);
    const rss = parseRssFeed(String(resources.get('/feeds/portal-loa.rss')?.body));
    const { pathname } = new URL(rss.itunes?.image ?? '');
    expect(rss.image?.url).toBe(rss.itunes?.image);
    const picture = resources.get(pathname);
    expect(picture?.contentType).toBe('image/png');
    const { width, height } = await sharp(picture?.body as Buffer).metadata();
    expect([width, height]).toEqual([1_400, 1_400]);
  });

  it('without a recording are text: no enclosure leads to sound that does not exist', () => {
    const [line] = parseRssFeed(textOf('/feeds/portal-loa.rss')).items ?? [];
    expect(line?.enclosures).toBeUndefined();
    expect(line?.description).toBe('c');
    expect(textOf('/feeds/portal-loa.rss')).not.toContain('<enclosure');
  });

  it('name each language that they are recorded in, with the hash of the sound', () => {
    const [line] = parseRssFeed(textOf('/feeds/portal-loa.rss', spoken)).items ?? [];
    const site = 'https://bdhvs.example.vn/m/sha256-';
    expect(line?.podcast?.alternateEnclosures).toEqual([
      {
        ...{ type: 'audio/mpeg', length: 1_520_034, lang: 'vi', default: true },
        sources: [{ uri: `${site}${recording.sha256}.mp3`, contentType: 'audio/mpeg' }],
        integrity: { type: 'sri', value: `sha256-${Buffer.alloc(32, 0xcd).toString('base64')}` },
      },
      {
        ...{ type: 'audio/mp4', length: 900_000, lang: 'km' },
        sources: [{ uri: `${site}${inKhmer.sha256}.m4a`, contentType: 'audio/mp4' }],
        integrity: { type: 'sri', value: `sha256-${Buffer.alloc(32, 0xef).toString('base64')}` },
      },
    ]);
  });

  it.each([
    ['any sound among the files', undefined],
    ['a recording in another language', { km: inKhmer.sha256 }],
    ['a recording whose file is not there', { vi: '99'.repeat(32) }],
  ])('are not led to %s', (_, recordings) => {
    const [line] = parseRssFeed(textOf('/feeds/portal-loa.rss', withRecordings(recordings))).items ?? [];
    expect(line?.enclosures).toBeUndefined();
    expect(line?.itunes?.duration).toBeUndefined();
  });

  it('have their script behind the transcript', () => {
    expect(composeGeneration(siteState()).get('/feeds/bulletin/can-tho-2026.txt')).toMatchObject({
      body: 'c\n',
      contentType: 'text/plain; charset=utf-8',
    });
  });

  it('are dated after RFC 822', () => {
    const dates = [...textOf('/feeds/portal-loa.rss').matchAll(/<(?:pubDate|lastBuildDate)>([^<]*)</g)].map(
      (match) => match[1] ?? '',
    );
    expect(dates).toEqual(['Fri, 20 Nov 2026 08:00:00 +0700', 'Fri, 20 Nov 2026 08:00:00 +0700']);
  });
});

it('names a podcast as the Podcast Index does (its own example)', () => {
  expect(podcastGuid('https://mp3s.nashownotes.com/pc20rss.xml')).toBe('917393e3-1b1e-5cef-ace4-edaa54e1f810');
});
