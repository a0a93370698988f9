import { describe, expect, it } from 'vitest';
import { type CodeIndex, internalPaths, type UnitIndex } from '../../src/domain/generation.ts';
import { feeds } from '../../src/publish/feeds/registry.gen.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { edition, editions, guide, picture, siteState, withdrawn, withoutEdition } from '../setup/publish-fixture.ts';

const compose = (state = siteState()) => composeGeneration(state);
type Composed = ReturnType<typeof compose>;
const text = (resources: Composed, path: string): string => String(resources.get(path)?.body ?? `nothing at ${path}`);
const json = <T = Record<string, never>>(resources: Composed, path: string): T => JSON.parse(text(resources, path)) as T;
const statusOf = (resources: Composed, path: string) => resources.get(path)?.status;

describe('the content API', () => {
  it('lists its collections and feeds', () => {
    const index = json<{ collections: { name: string; href: string }[]; feeds: unknown[] }>(compose(), '/content/v1/');
    const editorial = ['campaigns', 'guides', 'leaflets', 'infographics', 'videos', 'articles', 'themes', 'slogans'];
    const names = [...editorial, 'artworks', 'packs', 'documents', 'units'];
    expect(index.collections.map(({ name }) => name).sort()).toEqual([...names].sort());
    for (const { href } of index.collections) expect(compose().has(new URL(href).pathname)).toBe(true);
    expect(index.feeds).toHaveLength(Object.values(feeds).filter(({ kinds }) => kinds.includes('portal')).length);
  });

  it('expands links once, in both directions', () => {
    const resources = compose();
    type Linked = {
      links: { guides?: { id: string }[]; campaigns?: { id: string; links?: unknown }[]; pieces?: { id: string }[] };
    };
    const campaign = json<Linked>(resources, '/content/v1/campaigns/can-tho-2026');
    expect(campaign.links.guides?.map(({ id }) => id)).toEqual(['cai-vneid', 'nhan-dien-lua-dao']);
    expect(campaign.links.pieces?.map(({ id }) => id)).toEqual(['to-roi-vneid']);
    const [linked] = json<Linked>(resources, '/content/v1/guides/cai-vneid').links.campaigns ?? [];
    expect(linked?.id).toBe('can-tho-2026');
    expect(linked).not.toHaveProperty('links');
  });

  it('takes themes and slogans out of their campaign', () => {
    const resources = compose();
    expect(json(resources, '/content/v1/themes')).toMatchObject({ total: 2, collection: 'themes' });
    expect(json(resources, '/content/v1/themes/ct-theme-II.1.1')).toMatchObject({
      parentId: 'ct-theme-II.1',
      links: { campaigns: [{ id: 'can-tho-2026' }] },
    });
    expect(json(resources, '/content/v1/slogans/ct-slogan-1')).toMatchObject({ text: { vi: 'không ai bị bỏ lại phía sau' } });
  });

  it('gives provinces, and their communes under each, in Vietnamese order', () => {
    const resources = compose();
    const provinces = json<{ documents: { code: string }[] }>(resources, '/content/v1/units').documents;
    expect(provinces.map(({ code }) => code)).toEqual(['92', '31']);
    const { communes } = json<{ communes: { name: string }[] }>(resources, '/content/v1/units/92');
    expect(communes.map(({ name }) => name)).toEqual(['Phường Cái Khế', 'Phường Ninh Kiều']);
  });

  it('serves an edition with the words that were approved', () => {
    const { sha256 } = editions.guide;
    // A link that would run in a reader's page was approved before links were checked: it alone is left out.
    const references = guide.references.filter(({ url }) => url.startsWith('https:'));
    expect(references).toHaveLength(guide.references.length - 1);
    const content = { ...guide, references };
    expect(json(compose(), `/content/v1/editions/${sha256}`)).toMatchObject({ sha256, number: 1, content });
  });

  it('never names a user', () => {
    for (const [path, { body }] of compose()) {
      expect(Buffer.from(body).toString('latin1'), path).not.toMatch(/bi-thu@|chu-tich@|submittedBy|approvedBy/);
    }
  });
});

describe('a withdrawn campaign', () => {
  const resources = compose(withoutEdition(editions.campaign));

  it.each([
    '/content/v1/campaigns/can-tho-2026',
    '/content/v1/themes/ct-theme-II.1',
    '/content/v1/slogans/ct-slogan-1',
    `/content/v1/editions/${editions.campaign.sha256}`,
  ])('leaves a tombstone at %s', (path) => {
    expect(resources.get(path)).toMatchObject({ status: 410, contentType: 'application/problem+json; charset=utf-8' });
    expect(json(resources, path)).toMatchObject({ status: 410, withdrawn: true, detail: 'Số liệu chưa chính xác' });
  });

  it('has a page that says who took it back and why', () => {
    expect(statusOf(resources, '/chien-dich/can-tho-2026')).toBe(410);
    const page = text(resources, '/chien-dich/can-tho-2026');
    expect(page).toContain('Số liệu chưa chính xác');
    expect(page).toContain('Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ đã thu hồi');
  });

  it('is gone from every list, feed, board, page and sitemap', () => {
    const lists = ['/', '/tai-ve', '/sitemap.xml', '/feeds/portal.rss', '/feeds/portal.json', '/boards/led-01/manifest.json'];
    const collections = ['campaigns', 'themes', 'slogans'].map((name) => `/content/v1/${name}`);
    for (const path of [...lists, ...collections, '/tai-ve/tinh/92', '/content/v1/guides/cai-vneid']) {
      expect(text(resources, path), path).not.toMatch(/can-tho-2026|ct-theme|ct-slogan/);
    }
    expect(json(resources, '/boards/led-01/manifest.json')).toMatchObject({ assets: [], playlists: [{ items: [] }] });
  });

  it('answers 410 for its pictures', () => {
    const path = `/m/sha256-${picture(editions.campaign).sha256}.png`;
    expect(statusOf(compose(), path)).toBe(200);
    expect(statusOf(resources, path)).toBe(410);
  });
});

describe('the newest edition of a document decides', () => {
  const second = edition({ ...guide, title: { vi: 'Cài VNeID, bản mới' } }, { number: 9, version: 2, day: 22 });
  const first = { ...editions.guide, state: 'superseded' as const };

  it('shows a superseded edition until its successor is published', () => {
    const resources = compose(siteState({ editions: [first], boards: [], pictures: [] }));
    expect(statusOf(resources, '/huong-dan/cai-vneid')).toBe(200);
  });

  it('shows the successor under the same path, and in the line that the first one has in the feeds', () => {
    const resources = compose(siteState({ editions: [first, second], boards: [], pictures: [] }));
    expect(text(resources, '/huong-dan/cai-vneid')).toContain('Cài VNeID, bản mới');
    expect(text(resources, '/feeds/portal.rss')).toContain('<title>Cài VNeID, bản mới</title>');
  });

  it('is gone when the newest was withdrawn, even though an older one was not', () => {
    const resources = compose(siteState({ editions: [first, withdrawn(second)], boards: [], pictures: [] }));
    expect(statusOf(resources, '/huong-dan/cai-vneid')).toBe(410);
    const codes = json<CodeIndex>(resources, internalPaths.codes);
    expect(codes['1']).toMatchObject({ state: 'withdrawn', target: null, withdrawnReason: 'Số liệu chưa chính xác' });
  });
});

describe('codes', () => {
  it('lead from each artwork of a campaign to its own guide', () => {
    const codes = json<CodeIndex>(compose(), internalPaths.codes);
    expect(codes['3']).toMatchObject({
      title: 'Bình dân học vụ số thành phố Cần Thơ năm 2026',
      state: 'approved',
      target: '/huong-dan/cai-vneid',
      targets: ['/huong-dan/cai-vneid', '/huong-dan/nhan-dien-lua-dao'],
    });
    expect(codes['4']?.target).toBe('/huong-dan/cai-vneid');
  });

  it('lead past a withdrawn guide', () => {
    const codes = json<CodeIndex>(compose(withoutEdition(editions.guide)), internalPaths.codes);
    expect(codes['3']).toMatchObject({
      target: '/huong-dan/nhan-dien-lua-dao',
      targets: [null, '/huong-dan/nhan-dien-lua-dao'],
    });
  });
});

it('is a pure function of the content: neither order of writing nor the hour of publishing shows', () => {
  const later = compose(siteState({ at: '2026-11-29T01:00:00.000Z' }));
  expect([...later]).toEqual([...compose()]);
});

it('keeps the units in one compact file that the picker loads', () => {
  const resources = compose();
  const path = [...resources.keys()].find((each) => each.startsWith('/assets/units-')) ?? '';
  expect(json<UnitIndex>(resources, path).provinces[1]).toEqual(['31', 'Thành phố Hải Phòng', [['11359', 'Phường Gia Viên']]]);
  expect(text(resources, '/tai-ve')).toContain(path);
});

describe('refuses', () => {
  it.each(['submitted', 'rejected'] as const)('an edition in state %s', (state) => {
    const wrong = siteState({ editions: [{ ...editions.guide, state }] });
    expect(() => compose(wrong)).toThrow(expect.objectContaining({ code: 'publish.not-approved' }));
  });

  it.each(['../admin', 'a/b', '', 'có dấu', '.'])('the id %j', (id) => {
    const wrong = siteState({ editions: [edition({ ...guide, id })] });
    expect(() => compose(wrong)).toThrow(expect.objectContaining({ code: 'publish.id-invalid' }));
  });

  it('two documents under one path', () => {
    const copy = edition({ ...editions.campaign.content, id: 'khac' } as typeof guide, { number: 8 });
    const wrong = siteState({ editions: [...siteState().editions, copy] });
    expect(() => compose(wrong)).toThrow(expect.objectContaining({ code: 'publish.path-taken' }));
  });
});
