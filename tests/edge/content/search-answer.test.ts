import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalPaths } from '../../../src/domain/generation.ts';
import type { SearchAnswer } from '../../../src/domain/search.ts';
import type { Unit } from '../../../src/domain/unit.ts';
import { readManifest } from '../../../src/store/manifest.ts';
import { edition, editions, guide, siteState, withoutEdition } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

let site: OpenEdge;
const english = edition({ ...guide, id: 'mat-khau', title: { vi: 'Mật khẩu mạnh', en: 'Strong passwords' } }, { number: 7 });
const office: Unit = {
  ...(siteState().units[1] as Unit),
  ...{ code: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận', parentCode: '92', path: 'vn/92/92-btgdv/' },
  level: 'office',
};
const state = siteState({ editions: [...Object.values(editions), english], units: [...siteState().units, office] });
beforeAll(async () => {
  site = await openEdge({ site: state });
});
afterAll(() => site.close());

const ask = async (query: string) => {
  const { text, status, headers } = await site.ask(`/content/v1/search?${query}`);
  return { status, headers, answer: JSON.parse(text) as SearchAnswer & { detail: string; parameter: string } };
};
const found = async (query: string): Promise<string[]> =>
  (await ask(query)).answer.documents.map(({ type, id }) => `${type}/${id}`);
const typed = (query: string): string => `q=${encodeURIComponent(query)}`;

describe('a search', () => {
  it('answers with everything a box needs to show a line', async () => {
    const { status, answer, headers } = await ask('q=kich+hoat+vneid');
    expect([status, headers['content-type'], headers['access-control-allow-origin']]).toEqual([
      200,
      'application/json; charset=utf-8',
      '*',
    ]);
    expect(answer.query).toBe('kich hoat vneid');
    expect(answer.documents[0]).toEqual({
      type: 'guide',
      id: 'cai-vneid',
      title: guide.title,
      summary: guide.summary,
      issuer: guide.issuer,
      updatedAt: '2026-11-18T01:00:00.000Z',
      href: 'https://bdhvs.example.vn/content/v1/guides/cai-vneid',
      page: 'https://bdhvs.example.vn/huong-dan/cai-vneid',
    });
  });

  it.each([
    ['Nhận diện lừa đảo', 'guide/nhan-dien-lua-dao'],
    ['nhan dien lua dao', 'guide/nhan-dien-lua-dao'],
    ['nhan dien lua dap', 'guide/nhan-dien-lua-dao'],
    ['nhận diện lừa đ', 'guide/nhan-dien-lua-dao'],
    ['không ai bị bỏ lại', 'slogan/ct-slogan-1'],
    ['y nghia phong trao', 'theme/ct-theme-II.1'],
    ['to roi vneid', 'leaflet/to-roi-vneid'],
    ['can tho 2026', 'campaign/can-tho-2026'],
    ['ninh kieu', 'unit/31135'],
    ['strong passwords', 'guide/mat-khau'],
  ])('for %j finds %s first', async (query, first) => expect((await found(typed(query)))[0]).toBe(first));

  it('leads to addresses that are there', async () => {
    const { documents } = (await ask('q=c&limit=50')).answer;
    expect(documents.length).toBeGreaterThan(5);
    for (const { href, page } of documents) {
      for (const address of [href, page]) expect((await site.ask(new URL(address).pathname)).status, address).toBe(200);
    }
  });

  it.each([
    ['q=vneid&type=leaflet', ['leaflet/to-roi-vneid']],
    ['q=mat+khau&locale=en', ['guide/mat-khau']],
    ['q=mat+khau&locale=km', []],
    ['q=mat+khau&locale=km&locale=en', ['guide/mat-khau']],
    ['q=to+roi+vneid&type=video,leaflet', ['leaflet/to-roi-vneid']],
    ['q=to+roi+vneid&type=video&type=leaflet', ['leaflet/to-roi-vneid']],
    ['q=ninh+kieu&type=unit&unit=92', ['unit/31135']],
    ['q=can+tho+2026&type=campaign&unit=31135', ['campaign/can-tho-2026']],
    ['q=can+tho+2026&type=campaign&unit=11359', []],
    ['q=can+tho+2026&type=campaign&unit=11359&unit=92', ['campaign/can-tho-2026']],
    ['q=can+tho+2026&type=campaign&unit=92-btgdv', ['campaign/can-tho-2026']],
    ['q=can+tho+2026&type=campaign&unit=vn', []],
  ])('narrows %s to %j', async (query, expected) => expect(await found(query)).toEqual(expected));

  it('is revalidated by its tag, and answers HEAD', async () => {
    const { headers } = await ask('q=vneid');
    const path = '/content/v1/search?q=vneid';
    const again = await site.ask(path, { headers: { 'if-none-match': String(headers.etag) } });
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
    const head = await site.ask(path, { method: 'HEAD' });
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']]);
  });
});

describe('refuses with what to do', () => {
  it.each([
    ['', 'q', 'Chưa có từ cần tìm'],
    ['q=', 'q', 'Chưa có từ cần tìm'],
    ['q=%20%20', 'q', 'Chưa có từ cần tìm'],
    ['q=%3F%21', 'q', 'Chưa có từ cần tìm'],
    [`q=${'a'.repeat(400)}`, 'q', 'dài 400 ký tự'],
    [`q=${'%C3%A1'.repeat(201)}`, 'q', 'dài 201 ký tự'],
    ['q=a%00b', 'q', 'ký tự điều khiển'],
    ['q=a%1Bb', 'q', 'ký tự điều khiển'],
    ['q=a&q=b', 'q', 'chỉ được ghi một lần'],
    ['q=a&type=poster', 'type', 'Giá trị dùng được: campaign'],
    ['q=a&locale=xx', 'locale', 'Giá trị dùng được: vi'],
    ['q=a&unit=99999', 'unit', '/content/v1/units'],
    ['q=a&limit=0', 'limit', '1–50'],
    ['q=a&limit=51', 'limit', '1–50'],
    ['q=a&limit=x', 'limit', '1–50'],
    ['q=a&limit=1&limit=2', 'limit', 'chỉ được ghi một lần'],
    ['q=a&unit=92-khong-co', 'unit', '/content/v1/units'],
  ])('%j', async (query, parameter, detail) => {
    const { status, headers, answer } = await ask(query);
    expect([status, headers['content-type'], answer.parameter]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
      parameter,
    ]);
    expect(answer.detail).toContain(detail);
  });

  it('a parameter that there is not, naming those that there are', async () => {
    const { status, answer } = await ask('q=a&qq=b');
    expect(status).toBe(400);
    expect(answer).toMatchObject({ unknown: ['qq'], known: ['q', 'type', 'unit', 'locale', 'limit'] });
  });
});

describe('a list and the search', () => {
  const problemOf = async (address: string) => {
    const { status, headers, text } = await site.ask(`/content/v1/${address}`);
    const { instance, known, ...problem } = JSON.parse(text) as { instance: string; known?: string[] };
    return { status, type: headers['content-type'], problem, instance, known };
  };

  it.each(['q=a&q=b', 'q=a&limit=5&limit=6', 'q=a&locale=fr', 'q=a&unit=99999', 'q=a%00b', 'q=%3F', `q=${'a'.repeat(201)}`])(
    'refuse %s alike',
    async (query) => {
      const [list, search] = [await problemOf(`documents?${query}`), await problemOf(`search?${query}`)];
      expect(search).toEqual({ ...list, instance: '/content/v1/search' });
    },
  );

  it('refuse a parameter that there is not with the same document, each naming its own', async () => {
    const [list, search] = [await problemOf('guides?q=a&qq=b'), await problemOf('search?q=a&qq=b')];
    const wordsOf = ({ problem: { detail, ...members } }: { problem: { detail?: string } }) => {
      return { ...members, detail: detail?.replace(/\[.*\]/, '[…]') };
    };
    expect([search.status, search.type, wordsOf(search)]).toEqual([list.status, list.type, wordsOf(list)]);
    expect(search.known).toEqual(['q', 'type', 'unit', 'locale', 'limit']);
    expect(list.known).toContain('view');
  });

  it.each(['92-btgdv', '92', '92,11359', 'vn'])('take unit=%s', async (unit) => {
    for (const address of ['documents', 'search']) {
      expect((await site.ask(`/content/v1/${address}?q=vneid&unit=${unit}`)).status, address).toBe(200);
    }
  });
});

it('does not find what was withdrawn, from the next generation on', async () => {
  const own = await openEdge({ site: state });
  const search = async () => JSON.parse((await own.ask('/content/v1/search?q=vneid')).text) as SearchAnswer;
  expect((await search()).documents.map(({ id }) => id)).toContain('cai-vneid');
  await own.publish(withoutEdition(editions.guide, { editions: state.editions }));
  expect((await search()).documents.map(({ id }) => id)).not.toContain('cai-vneid');
  await own.close();
});

it('answers 503 while the index is unreadable and goes on when it is back', async () => {
  const own = await openEdge({ site: state });
  const sha256 = await indexOf(own);
  const path = await own.store.path(sha256);
  const bytes = await own.store.get(sha256);
  await rm(path);
  expect((await own.ask('/content/v1/search?q=vneid')).status).toBe(503);
  expect((await own.ask('/')).status).toBe(200);
  await own.store.put(bytes);
  expect((await own.ask('/content/v1/search?q=vneid')).status).toBe(200);
  await own.close();
});

async function indexOf({ store }: OpenEdge): Promise<string> {
  const pointer = await store.readPointer();
  const manifest = await readManifest({ store, sha256: pointer?.manifest ?? '' });
  return manifest.find(internalPaths.search)?.bodies.identity.sha256 ?? '';
}
