import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postLink } from '../../../src/codes/post-link.ts';
import { encodeShortCode } from '../../../src/codes/short-code.ts';
import { checkLetter, groupCode, packCode, type ShortCode } from '../../../src/domain/code.ts';
import { readScans } from '../../../src/measure/scans.ts';
import { digest, edition, editions, guide, siteState, withdrawn } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

const code = (change: Partial<ShortCode> = {}): string =>
  encodeShortCode({ edition: 3, artwork: 1, unitCode: '31135', medium: 'poster', ...change });
const mistyped = (text: string): string => `${text.slice(0, 5)}${text[5] === '7' ? '8' : '7'}${text.slice(6)}`;
/** Everything right but the seal: what somebody writes who knows how codes are made, and not the key. */
const forged = (): string => {
  const sealed = `${packCode({ edition: 3, artwork: 1, unitCode: '31135', medium: 'poster' })}ABCDEF`;
  return sealed + checkLetter(sealed);
};
const newGuide = edition({ ...guide, title: { vi: 'Cài VNeID, bản mới' } }, { number: 7, version: 2, day: 22 });

let site: OpenEdge;
beforeAll(async () => {
  const { campaign, leaflet, scam } = editions;
  const old = { ...editions.guide, state: 'superseded' as const };
  site = await openEdge({ site: siteState({ editions: [old, newGuide, withdrawn(scam), campaign, leaflet] }) });
});
afterAll(() => site.close());

const counted = async (): Promise<number> => {
  await site.scans.flush();
  return (await readScans(site.folder)).totals.reduce((sum, { count }) => sum + count, 0);
};

describe('/q', () => {
  it('leads to the guide of the artwork, with the commune of the paper in its address and nothing of the reader', async () => {
    const answer = await site.ask(`/q/${code()}`);
    expect([answer.status, answer.headers.location]).toEqual([302, '/huong-dan/cai-vneid?xa=31135']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([(text: string) => text.toLowerCase(), (text: string) => `${text.slice(0, 4)}-${text.slice(4)}`])(
    'forgives how it was typed',
    async (type) => {
      expect((await site.ask(`/Q/${type(code())}`)).status).toBe(302);
    },
  );

  it('counts the scan for edition, unit, medium and hour', async () => {
    await site.ask(`/q/${code({ edition: 4, medium: 'leaflet', unitCode: '11359' })}`);
    await site.scans.flush();
    const { totals } = await readScans(site.folder);
    expect(totals).toContainEqual({
      edition: 4,
      artwork: 1,
      unitCode: '11359',
      medium: 'leaflet',
      hour: '2026-11-23T09',
      count: 1,
    });
  });

  const socialCode = code({ edition: 4, artwork: 0, unitCode: null, medium: 'social' });
  const link = (kind: string, mark = '3f2a9c0d1e5b') => postLink({ siteUrl: '', code: socialCode, kind, mark });
  const social = { edition: 4, artwork: 0, unitCode: null, medium: 'social', hour: '2026-11-23T09' };
  const lastChar = (text: string) => text.slice(0, -1) + (text.endsWith('7') ? '8' : '7');

  it.each([
    ['of a post by its channel and the post', link('zalo'), { channel: 'zalo', post: '3f2a9c0d1e5b' }, true],
    ['of a post of before posts were counted by its channel', `/q/${socialCode}?k=telegram`, { channel: 'telegram' }, true],
    ['with a mark that nobody gave by its channel alone', lastChar(link('youtube')), { channel: 'youtube' }, true],
    ['with what a platform adds', `${link('facebook')}&fbclid=abc`, { channel: 'facebook', post: '3f2a9c0d1e5b' }, true],
    ['from a kind that there is not as one from nowhere', link('myspace', 'aaaaaaaaaaaa'), {}, false],
    ['with anything else as one from nowhere', `/q/${socialCode}?k=${'x'.repeat(500)}`, {}, false],
    ['with nothing as one from nowhere', `/q/${socialCode}?k=`, {}, false],
  ])('counts a click %s', async (_, path, source, isMarked) => {
    const found = async () => {
      await site.scans.flush();
      const { totals } = await readScans(site.folder);
      return totals.find(({ count: _count, ...line }) => isDeepStrictEqual(line, { ...social, ...source }));
    };
    const before = (await found())?.count ?? 0;
    const { status, headers } = await site.ask(path);
    expect(status).toBe(302);
    expect(headers.location?.includes('utm_source=')).toBe(isMarked);
    expect(headers.location).not.toContain('3f2a9c0d1e5b');
    expect((await found())?.count).toBe(before + 1);
  });

  it('keeps no name that somebody invented, however many they send', async () => {
    await site.scans.flush();
    const before = (await readScans(site.folder)).totals.length;
    for (let index = 0; index < 50; index++) await site.ask(`/q/${socialCode}?k=zalo.${String(index).padStart(12, '0')}AAAAAA`);
    for (let index = 0; index < 50; index++) await site.ask(`/q/${socialCode}?k=kind-${'a'.repeat((index % 9) + 1)}`);
    await site.scans.flush();
    // At most one line for the channel and one for nowhere.
    expect((await readScans(site.folder)).totals.length).toBeLessThanOrEqual(before + 2);
  });

  it.each([
    ['HEAD', {}],
    ['GET', { purpose: 'prefetch' }],
    ['GET', { 'sec-purpose': 'prefetch;prerender' }],
    ['GET', { 'x-moz': 'prefetch' }],
    ['GET', { 'x-purpose': 'preview' }],
    ['GET', { 'user-agent': '' }],
    ['GET', { 'user-agent': 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)' }],
    ['GET', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
    ['GET', { 'user-agent': 'TelegramBot (like TwitterBot)' }],
    ['GET', { 'user-agent': 'curl/8.5.0' }],
    ['GET', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/142.0.0.0 Safari/537.36' }],
  ])('does not count %s with %o', async (method, headers: Record<string, string>) => {
    const before = await counted();
    expect((await site.ask(`/q/${code()}`, { method, headers })).status).toBe(302);
    expect(await counted()).toBe(before);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 13; vivo 1906 Build/RKQ1; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/139.0.0.0 Mobile Safari/537.36 Zalo android/12110823 ZaloTheme/light ZaloLanguage/vi',
    'Mozilla/5.0 (Linux; Android 10; CPH2015) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/530.0.0.0;]',
    'Mozilla/5.0 (Series40; NokiaC3-00/08.63; Profile/MIDP-2.1 Configuration/CLDC-1.1) Gecko/20100401 S40OviBrowser/2.2.0.0.33',
  ])('counts a person with %s', async (agent) => {
    const before = await counted();
    await site.ask(`/q/${code()}`, { headers: { 'user-agent': agent } });
    expect(await counted()).toBe(before + 1);
  });

  it('counts a scan of withdrawn paper, which still hangs somewhere, and answers 410', async () => {
    const before = await counted();
    const answer = await site.ask(`/q/${code({ edition: 2 })}`);
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('Số liệu chưa chính xác');
    expect(await counted()).toBe(before + 1);
  });

  it('gives a forged code the answer of one that names nothing public, so that trying codes teaches nothing', async () => {
    const [invented, unknown] = [await site.ask(`/v/${forged()}`), await site.ask(`/v/${code({ edition: 999 })}`)];
    expect(invented.text.replaceAll(forged(), '')).toBe(unknown.text.replaceAll(code({ edition: 999 }), ''));
    expect(invented.text).toContain('tờ giấy có thể là giả');
  });

  it.each(['superseded', 'withdrawn'] as const)('leads from a %s edition to the one that replaced it', async (state) => {
    const old = state === 'withdrawn' ? withdrawn(newGuide) : { ...newGuide, state };
    const next = edition(newGuide.content, { number: 8, version: 3, day: 23, sha256: digest('sha256', 'third') });
    const other = await openEdge({ site: siteState({ editions: [old, next] }) });
    const [scan, page] = [await other.ask(`/q/${code({ edition: 7 })}`), await other.ask(`/v/${code({ edition: 7 })}`)];
    await other.close();
    expect([scan.status, scan.headers.location]).toEqual([302, '/huong-dan/cai-vneid?xa=31135']);
    expect(page.text).toContain('Mở bản đang có hiệu lực');
  });

  it.each([
    ['ABC', 400, 'Mã không đúng'],
    ['%3Cscript%3E', 400, 'Mã không đúng'],
    [mistyped(code()), 400, 'không biết được nhầm ở nhóm nào'],
    [forged(), 404, 'Không có tài liệu mang mã này'],
    [code({ edition: 999 }), 404, 'Không có tài liệu mang mã này'],
  ])('helps with the wrong code %s', async (typed, status, title) => {
    const before = await counted();
    const answer = await site.ask(`/q/${typed}`);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(title);
    expect(answer.text).toContain('action="/huong-dan"');
    expect(answer.text).not.toContain('<script>');
    expect(await counted()).toBe(before);
  });
});

describe('/v', () => {
  it('names issuer, day, state, medium and unit', async () => {
    const { status, text } = await site.ask(`/v/${code()}`);
    expect(status).toBe(200);
    for (const words of [
      'đang có hiệu lực',
      'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
      '20/11/2026',
      'Áp phích',
      'Phường Ninh Kiều, Thành phố Cần Thơ',
      groupCode(code()),
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each([
    [{ edition: 1 }, 'đã có bản mới thay thế'],
    [{ edition: 2 }, 'Đã bị thu hồi'],
    [{ unitCode: null }, 'Dùng chung, không riêng đơn vị nào'],
    [{ unitCode: '92' }, 'Thành phố Cần Thơ'],
    [{ unitCode: '99998' }, 'Đơn vị mã 99998, không có trong danh mục hiện hành'],
  ])('says of %o: %s', async (change, words) => {
    const { status, text } = await site.ask(`/V/${code(change).toLowerCase()}`);
    expect(status).toBe(200);
    expect(text).toContain(words);
  });

  it('takes the code from its form', async () => {
    const { status, headers } = await site.ask(`/v?code=${encodeURIComponent(' 0003-abcd/../x ')}`);
    expect([status, headers.location]).toEqual([302, '/v/0003ABCDX']);
    expect((await site.ask('/v?code=')).headers.location).toBe('/v');
    expect((await site.ask('/v')).text).toContain('name="code"');
  });

  it('counts nothing', async () => {
    const before = await counted();
    await site.ask(`/v/${code()}`);
    expect(await counted()).toBe(before);
  });
});

it('answers 1,000 random codes without falling over', async () => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed;
  };
  const statuses = new Set<number>();
  for (let round = 0; round < 20; round++) {
    const codes = Array.from({ length: 50 }, () => Array.from({ length: 16 }, () => letters[next() % 32]).join(''));
    for (const { status } of await Promise.all(codes.map((text) => site.ask(`/q/${text}`)))) statuses.add(status);
  }
  for (const status of statuses) expect([400, 404, 429]).toContain(status);
});
