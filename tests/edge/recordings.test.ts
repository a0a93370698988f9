import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CampaignContent } from '../../src/domain/content.ts';
import { cleanSound } from '../../src/media/sound/clean-sound.ts';
import { digest, edition, editions, siteState, withdrawn } from '../setup/publish-fixture.ts';
import { sampleSound } from '../setup/sample-sound.ts';
import { type OpenEdge, openEdge } from './open-edge.ts';

let open: OpenEdge;
let short: Buffer;
/** Above what the edge keeps in memory: read from disk. */
let long: Buffer;

beforeAll(async () => {
  short = (await cleanSound(await sampleSound({ ending: '.m4a' }))).bytes;
  long = (await cleanSound(await sampleSound({ seconds: 150, extra: ['-b:a', '256k'] }))).bytes;
  open = await openEdge({ site: spokenSite() });
});
afterAll(() => open.close());

function spokenSite() {
  const content = editions.campaign.content as CampaignContent;
  const vi = { ...fileOf(long), filename: 'ban-tin.mp3', mimeType: 'audio/mpeg', seconds: 150.02 };
  const km = { ...fileOf(short), filename: 'km.m4a', mimeType: 'audio/mp4', seconds: 3 };
  const recordings = { vi: vi.sha256, km: km.sha256 };
  const loudspeaker = { vi: 'Kính thưa bà con!\nMời bà con đến <lớp học>.', km: 'សួស្តី' };
  const campaign = edition(
    { ...content, files: [vi, km], captions: { ...content.captions, loudspeaker, recordings } },
    { number: 3, day: 20 },
  );
  return siteState({
    editions: [editions.guide, editions.scam, campaign],
    boards: [],
    pictures: [],
    files: [
      { ...vi, bytes: long },
      { ...km, bytes: short },
    ],
  });
}

const fileOf = (bytes: Buffer) => ({ sha256: digest('sha256', bytes), bytes: bytes.length, alt: { vi: 'Bản tin' } });

it.each([
  ['a long MP3 from disk', () => long, 'mp3', 'audio/mpeg'],
  ['a short M4A from memory', () => short, 'm4a', 'audio/mp4'],
])('sends %s by its type, for good, whole or in parts', async (_, bytes, ending, type) => {
  const path = `/m/sha256-${digest('sha256', bytes())}.${ending}`;
  const whole = await open.ask(path, { headers: { 'accept-encoding': 'br, gzip' } });
  expect(whole).toMatchObject({
    status: 200,
    headers: {
      'content-type': type,
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
      'access-control-allow-origin': '*',
    },
  });
  expect(whole.headers['content-encoding']).toBeUndefined();
  expect(whole.body.equals(bytes())).toBe(true);
  const part = await open.ask(path, { headers: { range: 'bytes=1000-1999', 'accept-encoding': 'br, gzip' } });
  expect(part).toMatchObject({
    status: 206,
    headers: { 'content-range': `bytes 1000-1999/${bytes().length}`, 'content-type': type },
  });
  expect(part.body.equals(bytes().subarray(1000, 2000))).toBe(true);
  const end = await open.ask(path, { headers: { range: 'bytes=-100' } });
  expect(end.body.equals(bytes().subarray(-100))).toBe(true);
  expect((await open.ask(path, { headers: { range: 'bytes=99999999-' } })).status).toBe(416);
});

it('plays the bulletin on the page of its campaign in every language, without a script, with the words beside it', async () => {
  const { text, headers } = await open.ask('/chien-dich/can-tho-2026');
  expect(headers['content-security-policy']).toContain("media-src 'self'");
  const players = [...text.matchAll(/<audio controls preload="none"[^>]*><source src="([^"]+)" type="([^"]+)">/g)];
  expect(players.map(([, src, type]) => [src, type])).toEqual([
    [`/m/sha256-${digest('sha256', long)}.mp3`, 'audio/mpeg'],
    [`/m/sha256-${digest('sha256', short)}.m4a`, 'audio/mp4'],
  ]);
  expect(text).toContain('2 phút 30 giây');
  expect(text).toContain('<p>Mời bà con đến &#60;lớp học&#62;.</p>');
  expect(text).toContain('<div lang="km"><p>សួស្តី</p></div>');
});

it('leads podcast players to bytes that are there', async () => {
  const { text } = await open.ask('/feeds/campaign/can-tho-2026-loa.rss');
  const [, url = '', length] = /<enclosure url="https:\/\/bdhvs\.example\.vn([^"]+)" length="(\d+)"/.exec(text) ?? [];
  const answer = await open.ask(url);
  expect(answer.body.length).toBe(Number(length));
  expect(text).toContain('<itunes:duration>150</itunes:duration>');
});

it('takes the recording of a withdrawn campaign away', async () => {
  const site = spokenSite();
  const gone = {
    ...site,
    editions: site.editions.map((one) => (one.content.type === 'campaign' ? withdrawn(one) : one)),
    files: [],
  };
  const later = await openEdge({ site: gone });
  const answer = await later.ask(`/m/sha256-${digest('sha256', long)}.mp3`);
  await later.close();
  expect(answer.status).toBe(404);
});
