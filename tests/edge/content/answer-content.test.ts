import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollbackGeneration } from '../../../src/publish/generation/publish-generation.ts';
import { edition, editions, guide, siteState, withdrawn, withoutEdition } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';
import { state } from './many-guides-site.ts';

type List = { collection: string; total: number; next: string | null; documents: { id: string; type: string; code?: string }[] };

let site: OpenEdge;
beforeAll(async () => {
  site = await openEdge({ site: state });
});
afterAll(() => site.close());

async function list(path: string): Promise<List> {
  const { status, text } = await site.ask(`/content/v1/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return JSON.parse(text) as List;
}
const idsOf = async (path: string): Promise<string[]> => (await list(path)).documents.map(({ id }) => id);
const pathOf = (url: string | null): string => String(url).replace('https://bdhvs.example.vn', '');

describe('filters', () => {
  it.each([
    ['guides?campaign=hai-phong-2026', ['nhan-dien-lua-dao']],
    ['guides?campaign=can-tho-2026', ['nhan-dien-lua-dao', 'cai-vneid']],
    ['leaflets?campaign=hai-phong-2026', []],
    ['guides?audience=nguoi-cao-tuoi', ['nhan-dien-lua-dao']],
    ['guides?theme=hp-theme-1', ['nhan-dien-lua-dao']],
    ['themes?theme=ct-theme-II.1', ['ct-theme-II.1', 'ct-theme-II.1.1']],
    ['campaigns?locale=en', ['hai-phong-2026']],
    ['campaigns?unit=11359', ['hai-phong-2026']],
    ['packs?unit=31135', ['can-tho-2026']],
    ['campaigns?unit=11359,92', ['hai-phong-2026', 'can-tho-2026']],
    ['campaigns?unit=11359&unit=92', ['hai-phong-2026', 'can-tho-2026']],
    ['leaflets?updatedSince=2026-11-21', ['to-roi-vneid']],
    ['leaflets?updatedSince=2026-11-21T08:00:00%2B07:00', ['to-roi-vneid']],
    ['leaflets?updatedSince=2026-11-21T08:00:00+07:00', ['to-roi-vneid']],
    ['leaflets?updatedSince=2026-11-21T08:00:01%2B07:00', []],
    ['documents?type=leaflet,pack', ['hai-phong-2026', 'to-roi-vneid', 'can-tho-2026']],
    [
      'artworks?campaign=can-tho-2026',
      ['campaign.can-tho-2026.ap-phich', 'campaign.can-tho-2026.led', 'leaflet.to-roi-vneid.ap-phich'],
    ],
  ])('%s', async (path, expected) => {
    expect((await idsOf(path)).sort()).toEqual([...expected].sort());
  });

  it('give a guide that stands in no campaign to the people of its issuer', async () => {
    expect(await idsOf('guides?unit=11359&limit=100')).toContain('di-cho-so');
    expect(await idsOf('guides?unit=31135&limit=100')).not.toContain('di-cho-so');
  });
});

describe('pages', () => {
  it('begin with the very bytes that the generation holds, whoever makes them', async () => {
    const prebuilt = JSON.parse((await site.ask('/content/v1/guides')).text);
    expect(JSON.parse((await site.ask('/content/v1/guides?limit=50&view=summary')).text)).toEqual({
      ...prebuilt,
      next: expect.stringContaining('limit=50'),
    });
    expect(prebuilt.documents).toHaveLength(50);
  });

  it('follow one another to the end, with every document once, newest first', async () => {
    const seen: List['documents'] = [];
    for (let path: string = '/content/v1/documents?limit=17'; path !== 'null'; ) {
      const { documents, next, total } = JSON.parse((await site.ask(path)).text) as List;
      seen.push(...documents);
      if (next === null) expect(seen).toHaveLength(total);
      path = pathOf(next);
    }
    expect(new Set(seen.map(({ type, id }) => `${type}/${id}`)).size).toBe(seen.length);
    const guides = seen.filter(({ id }) => id.startsWith('huong-dan-')).map(({ id }) => id);
    expect(guides.slice(0, 4)).toEqual(['huong-dan-58', 'huong-dan-59', 'huong-dan-56', 'huong-dan-57']);
  });

  it('go on where they were, though documents came, changed and went in between', async () => {
    const own = await openEdge({ site: state });
    const first = JSON.parse((await own.ask('/content/v1/guides?limit=20')).text) as List;
    const stopped = first.documents.at(-1)?.id;
    const changed = state.editions.flatMap((each) => {
      if (each.content.id === stopped) return [withdrawn(each)];
      if (each.content.id !== 'huong-dan-3') return [each];
      return [
        { ...each, state: 'superseded' as const },
        edition({ ...guide, id: 'huong-dan-3', title: { vi: 'Mới' } }, { number: 900, day: 23 }),
      ];
    });
    await own.publish({ ...state, editions: [...changed, edition({ ...guide, id: 'moi-ra' }, { number: 901, day: 23 })] });
    const rest = JSON.parse((await own.ask(`${pathOf(first.next)}&limit=100`.replace('limit=20&', ''))).text) as List;
    const ids = [...first.documents, ...rest.documents].map(({ id }) => id);
    expect(ids).toHaveLength(63);
    expect(new Set(ids).size).toBe(63);
    expect(ids).toContain('huong-dan-3');
    await own.close();
  });
});

describe('words', () => {
  it.each([
    ['guides?q=nhan+dien+lua+dao', ['nhan-dien-lua-dao']],
    ['guides?q=nhan+dien+lua+dao&theme=hp-theme-1', ['nhan-dien-lua-dao']],
    ['guides?q=nhan+dien+lua+dao&campaign=hai-phong-2026&updatedSince=2026-11-30', []],
    ['documents?q=to+roi+vneid&type=leaflet', ['to-roi-vneid']],
    ['guides?q=zzzzzz', []],
  ])('%s', async (path, expected) => expect((await idsOf(path)).slice(0, 1)).toEqual(expected));

  it('put the best first, where a list has the newest first', async () => {
    const [best, ...others] = await idsOf('guides?q=huong+dan+so+7&limit=100');
    expect(best).toBe('huong-dan-7');
    expect(others).toContain('huong-dan-58');
    expect((await idsOf('guides?limit=100')).indexOf('huong-dan-58')).toBeLessThan(
      (await idsOf('guides?limit=100')).indexOf('huong-dan-7'),
    );
  });

  it('page through every hit once, in the order of one long page', async () => {
    const whole = await list('guides?q=huong+dan+so&limit=100');
    const seen: string[] = [];
    for (let path = '/content/v1/guides?q=huong+dan+so&limit=7'; path !== 'null'; ) {
      const { documents, next, total } = JSON.parse((await site.ask(path)).text) as List;
      expect(total).toBe(whole.total);
      seen.push(...documents.map(({ id }) => id));
      path = pathOf(next);
    }
    expect(seen.length).toBeGreaterThanOrEqual(60);
    expect(seen).toEqual(whole.documents.map(({ id }) => id));
  });

  it('refuse the cursor of a list, and a list refuses theirs', async () => {
    const cursorOf = async (path: string) => new URL(String((await list(path)).next)).searchParams.get('cursor');
    const ofList = await cursorOf('guides?limit=1');
    const ofWords = await cursorOf('guides?q=huong+dan&limit=1');
    expect((await site.ask(`/content/v1/guides?q=huong+dan&cursor=${ofList}`)).status).toBe(400);
    expect((await site.ask(`/content/v1/guides?cursor=${ofWords}`)).status).toBe(400);
  });
});

describe('views', () => {
  it.each(['card', 'summary', 'full'] as const)('%s of a list are those of the documents themselves', async (view) => {
    const { documents } = await list(`guides?view=${view}&limit=3`);
    for (const document of documents) {
      expect(JSON.parse((await site.ask(`/content/v1/guides/${document.id}?view=${view}`)).text)).toEqual(document);
    }
  });

  it('grow from a few members to everything with its links', async () => {
    const [card] = (await list('guides?view=card&limit=1&campaign=can-tho-2026')).documents;
    expect(Object.keys(card ?? {}).sort()).toEqual(['href', 'id', 'image', 'issuer', 'page', 'title', 'type', 'updatedAt']);
    const [full] = (await list('guides?view=full&limit=1&campaign=can-tho-2026')).documents;
    expect(full).toMatchObject({
      links: { campaigns: [{ id: 'hai-phong-2026' }, { id: 'can-tho-2026' }] },
      steps: expect.any(Array),
    });
  });

  it('410 for a withdrawn document in any of them', async () => {
    const own = await openEdge({ site: withoutEdition(editions.campaign) });
    for (const path of ['campaigns/can-tho-2026?view=card', 'artworks/campaign.can-tho-2026.led', 'packs/can-tho-2026']) {
      expect((await own.ask(`/content/v1/${path}`)).status, path).toBe(410);
    }
    const gone = await own.ask('/content/v1/leaflets?campaign=can-tho-2026');
    expect((JSON.parse(gone.text) as List).documents.map(({ id }) => id)).toEqual(['to-roi-vneid']);
    await own.close();
  });
});

describe('units', () => {
  const codes = async (path: string) => (await list(path)).documents.map(({ code }) => code);

  it('are listed by what they are below and by level, page by page', async () => {
    expect(await codes('units?unit=92')).toEqual(['92', '31120', '31135']);
    expect(await codes('units?type=commune')).toEqual(['31120', '31135', '11359']);
    const first = await list('units?type=commune&limit=2');
    expect(first.documents).toHaveLength(2);
    expect(await codes(pathOf(first.next).replace('/content/v1/', ''))).toEqual(['11359']);
  });

  it('have a document each', async () => {
    expect(JSON.parse((await site.ask('/content/v1/units/31135')).text)).toMatchObject({
      name: 'Phường Ninh Kiều',
      parentCode: '92',
    });
    expect((await site.ask('/content/v1/units/99999')).status).toBe(404);
  });
});

describe('refusals name what is known', () => {
  it.each([
    ['guides?limti=5', { unknown: ['limti'], known: expect.arrayContaining(['limit', 'cursor', 'view']) }],
    ['guides?type=guide', { unknown: ['type'] }],
    ['guides/cai-vneid?limit=1', { unknown: ['limit'], known: ['view'] }],
    ['?q=x', { unknown: ['q'], known: [] }],
    ['guides?view=small', { parameter: 'view', value: 'small', known: ['card', 'summary', 'full'] }],
    ['guides?limit=0', { parameter: 'limit', known: ['1–100'] }],
    ['guides?limit=101', { parameter: 'limit' }],
    ['guides?campaign=khong-co', { parameter: 'campaign', known: expect.arrayContaining(['can-tho-2026', 'hai-phong-2026']) }],
    ['guides?locale=fr', { parameter: 'locale', known: ['vi', 'en', 'km', 'hmn', 'tyz'] }],
    ['guides?unit=1', { parameter: 'unit', known: ['/content/v1/units'] }],
    ['guides?updatedSince=hom-qua', { parameter: 'updatedSince' }],
    ['guides?q=', { parameter: 'q', detail: expect.stringContaining('Chưa có từ cần tìm') }],
    [`guides?q=${'a'.repeat(400)}`, { parameter: 'q', detail: expect.stringContaining('dài 400 ký tự') }],
    ['documents?q=a%00b', { parameter: 'q', detail: expect.stringContaining('ký tự điều khiển') }],
    ['guides?q=a&q=b', { parameter: 'q' }],
    ['packs?q=a', { unknown: ['q'] }],
    ['guides?cursor=abc', { parameter: 'cursor' }],
    ['guides?view=card&view=full', { parameter: 'view' }],
    ['units?cursor=1', { parameter: 'cursor' }],
    ['changes?since=%00', { parameter: 'since' }],
  ])('%s', async (path, expected) => {
    const answer = await site.ask(`/content/v1/${path}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, ...expected });
  });
});

describe('an answer made for a query', () => {
  const path = '/content/v1/guides?campaign=can-tho-2026';

  it('comes in each encoding, with a strong tag of its own, and as 304', async () => {
    const plain = await site.ask(path);
    const tags = new Set([plain.headers.etag]);
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { body, headers } = await site.ask(path, { headers: { 'accept-encoding': encoding } });
      expect(unpack(body).equals(plain.body)).toBe(true);
      expect([headers['content-encoding'], headers.vary]).toEqual([encoding, 'Accept-Encoding']);
      const again = await site.ask(path, { headers: { 'accept-encoding': encoding, 'if-none-match': String(headers.etag) } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      tags.add(headers.etag);
    }
    expect(tags.size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[0-9a-f]{32}"$/);
    const dated = { 'if-none-match': '"x"', 'if-modified-since': 'Tue, 01 Jan 2030 00:00:00 GMT' };
    expect((await site.ask(path, { headers: dated })).status).toBe(200);
  });

  it('has the headers of a document, and HEAD those of GET', async () => {
    const { headers } = await site.ask(path);
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=30, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
      'surrogate-key': 'content guides',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    const head = await site.ask(path, { method: 'HEAD' });
    const { date: _a, ...expected } = headers;
    const { date: _b, ...actual } = head.headers;
    expect([head.status, head.body.length, actual]).toEqual([200, 0, expected]);
  });

  it('keeps its tag over a generation that changes nothing in it, and over a rollback', async () => {
    const own = await openEdge({ site: siteState() });
    const before = await own.store.readPointer();
    const { headers } = await own.ask('/content/v1/slogans?view=card');
    const conditional = { headers: { 'if-none-match': String(headers.etag) } };
    await own.publish(siteState({ boards: [] }));
    expect((await own.ask('/content/v1/slogans?view=card', conditional)).status).toBe(304);
    await rollbackGeneration({ store: own.store, manifest: before?.manifest ?? '', at: '2026-11-25T00:00:00.000Z' });
    await own.edge.refresh();
    expect((await own.ask('/content/v1/slogans?view=card', conditional)).status).toBe(304);
    await own.close();
  });
});
