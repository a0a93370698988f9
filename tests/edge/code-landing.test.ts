import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postLink } from '../../src/codes/post-link.ts';
import { encodeShortCode } from '../../src/codes/short-code.ts';
import type { ShortCode } from '../../src/domain/code.ts';
import { editions, siteState, withdrawn } from '../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from './open-edge.ts';

const code = (change: Partial<ShortCode> = {}): string =>
  encodeShortCode({ edition: 3, artwork: 1, unitCode: '31135', medium: 'poster', ...change });

let site: OpenEdge;
beforeAll(async () => {
  const state = siteState();
  const units = state.units.map((unit) => (unit.code === '31135' ? { ...unit, supportPhone: '0292 3800 123' } : unit));
  site = await openEdge({ site: { ...state, units } });
});
afterAll(() => site.close());

const linksIn = (text: string): string[] => [...text.matchAll(/<a [^>]*?href="(\/[^"]*)"/g)].map(([, href = '']) => href);
const landing = async (change: Partial<ShortCode> = {}) => {
  const { headers } = await site.ask(`/q/${code(change)}`);
  return site.ask(headers.location ?? '');
};

describe('the page behind a code of a commune', () => {
  it('names the commune and shows the number of its team, with nothing of the reader kept', async () => {
    const answer = await landing();
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Phường Ninh Kiều, Thành phố Cần Thơ');
    expect(answer.text).toContain('href="tel:02923800123"');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.text).not.toMatch(/data-number hidden/);
  });

  it('keeps the commune in every link to a page, and on every page that they lead to', async () => {
    const first = await landing();
    const own = linksIn(first.text).filter((href) =>
      /^\/(?:huong-dan|tai-ve|tin|v|tro-nang|chien-dich|en)?(?:[/?#]|$)/.test(href),
    );
    expect(own.length).toBeGreaterThan(5);
    const plain = own.filter((href) => !href.includes('xa=31135'));
    // The one way out: "not where I live".
    expect(plain).toEqual(['/huong-dan/cai-vneid']);
    for (const href of new Set(own.filter((each) => each.includes('xa=')))) {
      const page = await site.ask(href.replaceAll('&#38;', '&').split('#')[0] ?? '');
      expect([href, page.status]).toEqual([href, 200]);
      expect(page.text, href).toContain('Phường Ninh Kiều');
      expect(
        linksIn(page.text).some((link) => link.includes('xa=31135')),
        href,
      ).toBe(true);
    }
  });

  it('fills in the picker of the downloads, and the forms', async () => {
    const { text } = await site.ask('/tai-ve?xa=31135');
    expect(text).toMatch(/<input id="don-vi" value="Phường Ninh Kiều" /);
    expect(text).toContain('href="/tai-ve/xa/31135?xa=31135"');
    expect((await site.ask('/v?xa=31135')).text).toContain('<input type="hidden" name="xa" value="31135">');
    expect((await site.ask('/v?code=0003ABCDX&xa=31135')).headers.location).toBe('/v/0003ABCDX?xa=31135');
  });

  it('has the plain page as its canonical address, and shares that', async () => {
    const { text } = await landing();
    expect(text).toContain('<link rel="canonical" href="https://bdhvs.example.vn/huong-dan/cai-vneid">');
    expect(text).toContain('<meta property="og:url" content="https://bdhvs.example.vn/huong-dan/cai-vneid">');
    expect(text).not.toMatch(/(?:zalo\.me|facebook\.com)[^"]*xa(?:=|%3D)/);
  });

  it('is another document for caches than the plain page, and the same for all who scan in one commune', async () => {
    const [plain, here, again, there] = await Promise.all(
      ['', '?xa=31135', '?xa=31135', '?xa=31120'].map((query) => site.ask(`/huong-dan/cai-vneid${query}`)),
    );
    expect(here?.text).toBe(again?.text);
    expect(new Set([plain, here, there].map((answer) => answer?.headers.etag)).size).toBe(3);
    expect(here?.headers['cache-control']).toMatch(/^public/);
    expect(here?.headers.vary).toBe('Accept-Encoding');
    expect(plain?.text).not.toContain('Phường Ninh Kiều, ');
    const headers = { 'if-none-match': here?.headers.etag ?? '' };
    expect((await site.ask('/huong-dan/cai-vneid?xa=31135', { headers })).status).toBe(304);
    expect((await site.ask('/huong-dan/cai-vneid?xa=31120', { headers })).status).toBe(200);
  });

  it('keeps the marks of a post beside the commune', async () => {
    const link = new URL(
      postLink({ siteUrl: 'https://x.vn', code: code({ medium: 'social' }), kind: 'facebook', mark: '3f2a9c0d1e5b' }),
    );
    const { headers } = await site.ask(link.pathname + link.search);
    expect(headers.location).toMatch(/^\/huong-dan\/cai-vneid\?utm_source=facebook&.*&xa=31135$/);
  });
});

it.each([
  ['nobody’s', { unitCode: null }],
  ['a place that is not on the list', { unitCode: '99998' }],
])('a code of %s leads to the plain page', async (_, change) => {
  expect((await site.ask(`/q/${code(change)}`)).headers.location).toBe('/huong-dan/cai-vneid');
});

it.each(['99998', '31135"><script>', '../..', '', '0'.repeat(400)])('takes no notice of the commune “%s”', async (typed) => {
  const [plain, odd] = await Promise.all(
    ['', `?xa=${encodeURIComponent(typed)}`].map((query) => site.ask(`/huong-dan/cai-vneid${query}`)),
  );
  expect(odd?.text).toBe(plain?.text);
});

it('changes pages only: data and pictures are the same for everybody', async () => {
  for (const path of ['/feeds/portal.rss', '/content/v1/guides/cai-vneid', '/feeds/portal.json']) {
    expect((await site.ask(`${path}?xa=31135`)).text, path).not.toContain('xa=31135');
  }
});

it('says on the page of a withdrawn edition whom to call', async () => {
  const { scam, guide, campaign } = editions;
  const other = await openEdge({ site: siteState({ editions: [withdrawn(scam), guide, campaign] }) });
  const answer = await other.ask(`/q/${code({ edition: 2 })}`);
  await other.close();
  expect(answer.status).toBe(410);
  expect(answer.text).toContain('Phường Ninh Kiều');
});
