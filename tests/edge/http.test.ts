import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest, editions, picture, siteState, withdrawn } from '../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from './open-edge.ts';

let site: OpenEdge;
const state = siteState();
beforeAll(async () => {
  const editionsThere = state.editions.map((edition) => (edition.number === 2 ? withdrawn(edition) : edition));
  site = await openEdge({ site: { ...state, editions: editionsThere } });
});
afterAll(() => site.close());
const document = '/content/v1/campaigns/can-tho-2026';
const poster = `/m/sha256-${picture(editions.campaign, { artworkKey: 'ap-phich' }).sha256}.png`;

describe('encodings', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0, identity;q=0', undefined],
  ])('Accept-Encoding %j gets %s', async (accepted, expected) => {
    const { headers, body, status } = await site.ask(document, { headers: { 'accept-encoding': accepted } });
    const plain = await site.ask(document);
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[String(expected)] ?? ((bytes: Buffer) => bytes);
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, expected, 'Accept-Encoding']);
    expect(unpack(body).equals(plain.body)).toBe(true);
    expect(headers['content-length']).toBe(String(body.length));
  });

  it('have a strong ETag each', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (encoding) => (await site.ask(document, { headers: { 'accept-encoding': encoding } })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
  });
});

describe('conditions', () => {
  it.each([
    ['a document', document],
    ['a list made for a query', '/content/v1/guides?view=card'],
    ['a pack', '/tai-ve/can-tho-2026/31135.zip'],
  ])('412 for another version of %s than the one that is wanted', async (_, path) => {
    const { headers } = await site.ask(path);
    const status = async (condition: Record<string, string>) => (await site.ask(path, { headers: condition })).status;
    for (const tags of [`${headers.etag}`, `"other", ${headers.etag}`, '*']) expect(await status({ 'if-match': tags })).toBe(200);
    for (const tags of ['"other"', `W/${headers.etag}`, '']) expect(await status({ 'if-match': tags })).toBe(412);
    const answer = await site.ask(path, { headers: { 'if-match': '"other"', accept: 'application/json' } });
    expect(JSON.parse(answer.text)).toMatchObject({ status: 412, title: 'Đã có bản khác' });
    const date = headers['last-modified'];
    if (date === undefined) return;
    expect(await status({ 'if-unmodified-since': date })).toBe(200);
    expect(await status({ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(412);
    expect(await status({ 'if-unmodified-since': 'no date' })).toBe(200);
    expect(await status({ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT', 'if-match': '*' })).toBe(200);
  });

  it('304 for the tag of the same encoding, alone, in a list, weakened, or *', async () => {
    const { headers } = await site.ask(document, { headers: { 'accept-encoding': 'br' } });
    for (const tags of [headers.etag, `"other", ${headers.etag}`, `W/${headers.etag}`, '*']) {
      const again = await site.ask(document, { headers: { 'accept-encoding': 'br', 'if-none-match': String(tags) } });
      expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
      expect(again.headers['cache-control']).toBe(headers['cache-control']);
    }
    const other = await site.ask(document, { headers: { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) } });
    expect(other.status).toBe(200);
  });

  it('304 for a date, unless a tag is there too: the tag wins', async () => {
    const { headers } = await site.ask(document);
    const since = String(headers['last-modified']);
    expect((await site.ask(document, { headers: { 'if-modified-since': since } })).status).toBe(304);
    expect((await site.ask(document, { headers: { 'if-modified-since': 'Mon, 01 Jan 2001 00:00:00 GMT' } })).status).toBe(200);
    expect((await site.ask(document, { headers: { 'if-modified-since': 'nonsense' } })).status).toBe(200);
    expect((await site.ask(document, { headers: { 'if-modified-since': since, 'if-none-match': '"x"' } })).status).toBe(200);
  });

  it('304 for every unchanged resource', async () => {
    for (const path of [
      '/',
      '/huong-dan',
      document,
      '/feeds/portal.rss',
      '/boards/led-01/manifest.json',
      poster,
      '/sitemap.xml',
    ]) {
      const { headers } = await site.ask(path);
      expect((await site.ask(path, { headers: { 'if-none-match': String(headers.etag) } })).status, path).toBe(304);
    }
  });
});

it('answers HEAD with the headers of GET and no body', async () => {
  for (const path of ['/', document, poster, '/khong-co', '/healthz', '/huong-dan/nhan-dien-lua-dao']) {
    const get = await site.ask(path);
    const head = await site.ask(path, { method: 'HEAD' });
    const { date: _a, ...expected } = get.headers;
    const { date: _b, ...actual } = head.headers;
    expect([head.status, head.body.length, actual], path).toEqual([get.status, 0, expected]);
  }
});

describe('ranges of a picture', () => {
  const bytes = picture(editions.campaign, { artworkKey: 'ap-phich' }).bytes;
  it.each([
    ['bytes=0-3', 206, `bytes 0-3/${bytes.length}`, bytes.subarray(0, 4)],
    ['bytes=5-', 206, `bytes 5-${bytes.length - 1}/${bytes.length}`, bytes.subarray(5)],
    ['bytes=-2', 206, `bytes ${bytes.length - 2}-${bytes.length - 1}/${bytes.length}`, bytes.subarray(-2)],
    ['bytes=2-9999', 206, `bytes 2-${bytes.length - 1}/${bytes.length}`, bytes.subarray(2)],
    [`bytes=${bytes.length}-`, 416, `bytes */${bytes.length}`, Buffer.alloc(0)],
    ['bytes=-0', 416, `bytes */${bytes.length}`, Buffer.alloc(0)],
    ['bytes=5-2', 200, undefined, bytes],
    ['bytes=0-1,3-4', 200, undefined, bytes],
    ['lines=1-2', 200, undefined, bytes],
    ['bytes=-', 200, undefined, bytes],
  ])('%s gives %d', async (range, status, contentRange, expected) => {
    const answer = await site.ask(poster, { headers: { range } });
    expect([answer.status, answer.headers['content-range']]).toEqual([status, contentRange]);
    expect(answer.body.equals(expected)).toBe(true);
  });

  it('are not mixed with the bytes of another version', async () => {
    const answer = await site.ask(poster, { headers: { range: 'bytes=0-3', 'if-range': '"another"' } });
    expect(answer.status).toBe(200);
  });
});

describe('headers', () => {
  it('tell caches how long, per class', async () => {
    const control = async (path: string) => (await site.ask(path)).headers['cache-control'];
    expect(await control(document)).toBe('public, max-age=30, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400');
    expect(await control(poster)).toBe('public, max-age=31536000, immutable');
    expect(await control('/healthz')).toBe('no-store');
  });

  it.each([
    [document, 'content campaigns campaigns/can-tho-2026'],
    ['/content/v1/guides', 'content guides'],
    ['/chien-dich/can-tho-2026', 'pages campaigns/can-tho-2026'],
    ['/huong-dan/cai-vneid', 'pages guides/cai-vneid'],
    ['/huong-dan/nhan-dien-lua-dao', 'pages guides/nhan-dien-lua-dao'],
    ['/feeds/portal.rss', 'feeds feeds/portal.rss'],
    ['/boards/led-01/manifest.json', 'boards boards/led-01'],
    [poster, 'files'],
    ['/', 'pages'],
  ])('name what a cache may drop together: %s', async (path, keys) => {
    expect((await site.ask(path)).headers['surrogate-key']).toBe(keys);
  });

  it('open data to every site and nothing else', async () => {
    for (const path of [document, '/feeds/portal.json', '/boards/led-01/manifest.json', poster, '/content/v1/none']) {
      expect((await site.ask(path)).headers['access-control-allow-origin'], path).toBe('*');
    }
    expect((await site.ask('/')).headers['access-control-allow-origin']).toBeUndefined();
    const preflight = await site.ask(document, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, OPTIONS']);
  });

  it.each(['/', '/huong-dan/cai-vneid', '/khong-co', '/huong-dan/nhan-dien-lua-dao', '/q/ABC'])(
    'guard the page %s',
    async (path) => {
      const { headers } = await site.ask(path);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );
});

describe('refusals', () => {
  it('400 for an unknown parameter of the content API, with the known ones', async () => {
    const answer = await site.ask('/content/v1/guides?limti=5');
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, unknown: ['limti'] });
    expect((await site.ask('/huong-dan?q=thanh+toan')).status).toBe(200);
  });

  it('404 as a page for people and as a problem for machines', async () => {
    const page = await site.ask('/khong-co', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Không tìm thấy trang');
    expect(page.text).toContain('action="/huong-dan"');
    const problem = await site.ask('/content/v1/guides/none');
    expect([problem.status, problem.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('410 for what was withdrawn, in both forms, whatever condition the reader sends', async () => {
    const page = await site.ask('/huong-dan/nhan-dien-lua-dao', { headers: { 'if-none-match': '*' } });
    expect(page.status).toBe(410);
    expect(page.text).toContain('Số liệu chưa chính xác');
    const problem = await site.ask('/content/v1/guides/nhan-dien-lua-dao');
    expect([problem.status, JSON.parse(problem.text).withdrawn]).toEqual([410, true]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('405 for %s, with what is allowed', async (method) => {
    const answer = await site.ask('/', { method });
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/m/../../store/current.json',
    '/m/..\\..\\current.json',
    '/a%00b',
    '/%E0%A4%A',
    '/./x',
  ])('400 for the path %s', async (path) => {
    expect((await site.ask(path)).status).toBe(400);
  });

  it.each(['//etc/passwd', '/internal:codes', 'internal:codes', '/__proto__', '/constructor', '/blobs/ab', '/content/v1/..;/x'])(
    'nothing of ours at %s',
    async (path) => {
      const { status, text } = await site.ask(path);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('"targets"');
    },
  );

  it('414 for an endless address and 431 for endless headers', async () => {
    expect((await site.ask(`/${'a'.repeat(3000)}`)).status).toBe(414);
    expect((await site.ask('/', { headers: { 'x-long': 'a'.repeat(20_000) } })).status).toBe(431);
  });

  it('stays up when a client talks nonsense', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(site.port, '127.0.0.1', () => socket.write('\x16\x03\x01 not http at all\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
      socket.resume();
    });
    expect((await site.ask('/')).status).toBe(200);
  });
});

it.each([
  ['/content/v1', '/content/v1/'],
  ['/huong-dan/', '/huong-dan'],
  ['/chien-dich', '/'],
])('leads %s on to %s', async (path, location) => {
  const answer = await site.ask(path);
  expect([answer.status, answer.headers.location]).toEqual([301, location]);
});

it('says that it is well, and how old its content is', async () => {
  const { status, text } = await site.ask('/healthz');
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ status: 'ok', generation: 1, ageSeconds: 3600 });
});

it('names fonts and styles by what is in them', async () => {
  const { text } = await site.ask('/');
  const paths = [...text.matchAll(/"(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
  expect(paths.length).toBeGreaterThan(4);
  for (const path of new Set(paths)) {
    const answer = await site.ask(path);
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(path).toContain(digest('sha256', answer.body).slice(0, 16));
  }
});
