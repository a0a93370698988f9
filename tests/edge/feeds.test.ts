import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edition, editions, guide, siteState, withoutEdition } from '../setup/publish-fixture.ts';
import oembedSchema from './oembed.schema.json' with { type: 'json' };
import { type OpenEdge, openEdge } from './open-edge.ts';

const own = edition(
  { ...guide, id: 'rieng', issuer: { unitCode: '31120', name: 'UBND phường Cái Khế' } },
  { number: 8, day: 21 },
);
const hubUrl = 'https://hub.example.vn/';
let site: OpenEdge;
beforeAll(async () => {
  site = await openEdge({ site: siteState({ editions: [...siteState().editions, own], hubUrl }) });
});
afterAll(() => site.close());

describe('the feed of a unit', () => {
  it('is its own where something is meant for it alone', async () => {
    expect((await site.ask('/feeds/unit/31120.rss')).status).toBe(200);
  });

  it.each([
    ['/feeds/unit/31135.rss', '/feeds/unit/92.rss'],
    ['/feeds/unit/31135.ics', '/feeds/unit/92.ics'],
    ['/feeds/unit/31135-loa.rss', '/feeds/unit/92-loa.rss'],
    ['/feeds/unit/11359.atom', '/feeds/portal.atom'],
    ['/feeds/unit/31.json', '/feeds/portal.json'],
  ])('%s leads to %s for as long as there is nothing', async (path, location) => {
    const { status, headers } = await site.ask(path);
    expect([status, headers.location, headers['access-control-allow-origin']]).toEqual([302, location, '*']);
    expect((await site.ask(location)).status).toBe(200);
  });

  it.each(['/feeds/unit/99999.rss', '/feeds/unit/31135.exe', '/feeds/unit/31135', '/feeds/unit/.rss', '/feeds/unit/92.rss/x'])(
    'is not at %s',
    async (path) => expect((await site.ask(path)).status).toBe(404),
  );
});

describe('WebSub', () => {
  it.each(['.rss', '.atom', '.json', '.ics', '-loa.rss'])('names hub and topic on the answer with %s', async (suffix) => {
    const { headers } = await site.ask(`/feeds/portal${suffix}`);
    expect(headers.link).toBe(`<${hubUrl}>; rel="hub", <https://bdhvs.example.vn/feeds/portal${suffix}>; rel="self"`);
  });

  it('is not spoken of without a hub, nor on pages', async () => {
    expect((await site.ask('/')).headers.link).toBeUndefined();
    const without = await openEdge({ site: siteState() });
    expect((await without.ask('/feeds/portal.rss')).headers.link).toBeUndefined();
    await without.close();
  });
});

it('gives a feed another tag once something in it was withdrawn', async () => {
  const changing = await openEdge({ site: siteState() });
  const paths = ['/feeds/portal.rss', '/feeds/portal.atom', '/feeds/portal.json', '/feeds/portal.ics', '/feeds/portal-loa.rss'];
  const tags = () => Promise.all(paths.map(async (path) => String((await changing.ask(path)).headers.etag)));
  const before = await tags();
  await changing.publish(withoutEdition(editions.campaign));
  const after = await tags();
  for (const [index, tag] of after.entries()) {
    expect(tag, paths[index]).not.toBe(before[index]);
    const again = await changing.ask(String(paths[index]), { headers: { 'if-none-match': String(before[index]) } });
    expect(again.status).toBe(200);
  }
  expect((await changing.ask('/feeds/campaign/can-tho-2026.rss')).status).toBe(410);
  await changing.close();
});

describe('oEmbed', () => {
  const ask = async (page: string, more = '') => site.ask(`/oembed?url=${encodeURIComponent(page)}${more}`);
  const validate = addFormats(new Ajv({ strict: true })).compile(oembedSchema);

  it.each(['/huong-dan/cai-vneid', '/chien-dich/can-tho-2026', '/chien-dich/can-tho-2026/?utm=1#x'])(
    'has a quotation of %s',
    async (path) => {
      const { status, text } = await ask(`https://bdhvs.example.vn${path}`);
      expect(status).toBe(200);
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
      expect(text).not.toMatch(/<script|<iframe/);
    },
  );

  it('keeps to the size that is asked for, and leaves out a picture that is larger', async () => {
    const page = 'https://bdhvs.example.vn/chien-dich/can-tho-2026';
    expect(JSON.parse((await ask(page)).text)).toMatchObject({ width: 600, thumbnail_width: 1754 });
    const small = JSON.parse((await ask(page, '&maxwidth=300&maxheight=100')).text);
    expect([small.width, small.height, small.thumbnail_url]).toEqual([300, 100, undefined]);
    expect(JSON.parse((await ask(page, '&maxwidth=-1&maxheight=x')).text)).toMatchObject({ width: 600, height: 220 });
  });

  it('is linked from the page that it is of', async () => {
    const page = await site.ask('/huong-dan/cai-vneid');
    const href = page.text.match(/type="application\/json\+oembed"[^>]*href="https:\/\/bdhvs\.example\.vn([^"]+)"/)?.[1] ?? '';
    expect(validate(JSON.parse((await site.ask(href)).text))).toBe(true);
  });

  it.each([
    ['https://khac.example.vn/huong-dan/cai-vneid', '', 404],
    ['https://bdhvs.example.vn/tai-ve', '', 404],
    ['https://bdhvs.example.vn/huong-dan/../../x', '', 404],
    ['javascript:alert(1)', '', 404],
    ['', '', 404],
    ['https://bdhvs.example.vn/huong-dan/cai-vneid', '&format=xml', 501],
  ])('for %j%s answers %d', async (page, more, expected) => {
    const { status, headers } = await ask(page, more);
    expect([status, headers['content-type']]).toEqual([expected, 'application/problem+json; charset=utf-8']);
  });
});

it('links from every page to feeds that are there', async () => {
  for (const path of ['/', '/feeds', '/huong-dan/cai-vneid', '/chien-dich/can-tho-2026']) {
    const { text } = await site.ask(path);
    const links = [...text.matchAll(/rel="alternate" type="([^"]+)"[^>]*href="(\/feeds\/[^"]+)"/g)];
    expect(links.length, path).toBeGreaterThanOrEqual(4);
    for (const [, type = '', href = ''] of links) {
      const answer = await site.ask(href);
      expect([answer.status, answer.headers['content-type']?.split(';')[0]], href).toEqual([200, type]);
    }
  }
});

it('lists on /feeds, in Vietnamese, feeds that are there', async () => {
  const { text, status } = await site.ask('/feeds');
  expect(status).toBe(200);
  for (const words of ['Theo chiến dịch', 'Theo địa phương', 'Theo đối tượng', 'Người cao tuổi', 'Thành phố Cần Thơ']) {
    expect(text).toContain(words);
  }
  const body = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
  const hrefs = [...body.matchAll(/href="(\/feeds\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(hrefs.length).toBeGreaterThanOrEqual(20);
  for (const href of hrefs) expect((await site.ask(href)).status, href).toBe(200);
});
