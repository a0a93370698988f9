import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CampaignContent, Content, GuideContent } from '../../src/domain/content.ts';
import { indexPaths } from '../../src/domain/content-index.ts';
import { internalPaths } from '../../src/domain/generation.ts';
import type { PublicationFaults } from '../../src/domain/publication-fault.ts';
import type { PublishedEdition, SiteState } from '../../src/domain/site.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import {
  article,
  board,
  edition,
  editions,
  guide,
  picture,
  siteState,
  temporaryFolder,
  withdrawn,
  withoutEdition,
} from '../setup/publish-fixture.ts';

let store: BlobStore;
beforeEach(async () => {
  store = await openFolderStore({ folder: await temporaryFolder() });
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

/** What the public reads at a path; `null` where nothing is. */
async function read(path: string): Promise<{ status: number; text: string } | null> {
  const pointer = await store.readPointer();
  const manifest = await readManifest({ store, sha256: pointer?.manifest ?? '' });
  const entry = manifest.find(path);
  return entry ? { status: entry.status, text: (await store.get(entry.bodies.identity.sha256)).toString('utf8') } : null;
}
const text = async (path: string) => (await read(path))?.text ?? '';
const allTexts = async (): Promise<string> => {
  const pointer = await store.readPointer();
  const manifest = await readManifest({ store, sha256: pointer?.manifest ?? '' });
  const texts: string[] = [];
  for (const [path, { bodies }] of manifest.entries()) {
    if (path === internalPaths.faults) continue;
    texts.push((await store.get(bodies.identity.sha256)).toString('utf8'));
  }
  return texts.join('\n');
};
const faults = async () => JSON.parse((await text(internalPaths.faults)) || 'null') as PublicationFaults | null;

/** The base site and more editions, each with the delivery that brought it out. */
function site(more: PublishedEdition[], change: Partial<SiteState> = {}): SiteState {
  const base = siteState(change);
  const entries = more.map(({ sha256, publishedAt }) => ({
    deliveryKey: `portal/${sha256}`,
    editionSha256: sha256,
    publishedAt,
  }));
  return { ...base, editions: [...base.editions, ...more], portal: [...base.portal, ...entries] };
}

const badGuide = (change: object = {}): PublishedEdition =>
  edition({ ...guide, title: { vi: 'Bản sửa hỏng' }, ...change } as GuideContent, { number: 9, version: 2, day: 22 });
const otherArticle = edition(article, { number: 10, day: 22 });

/** One broken form of a guide a stage: page, API document, search, summary, translation, path. */
const broken: [stage: string, change: object][] = [
  ['a date that is no text (page)', { reviewedAt: 20261125 }],
  ['steps that are missing (page, search)', { steps: undefined }],
  ['a step without a text', { steps: [{ title: { vi: 'Bước' } }] }],
  ['a translated step that is none', { title: { vi: 'Bản sửa hỏng', en: 7 }, steps: [null] }],
  ['no help', { help: undefined }],
  ['references that are none', { references: 'https://vneid.gov.vn' }],
  ['a member of the wrong kind (API)', { minutes: 'ba mươi' }],
  ['no issuer', { issuer: undefined }],
  ['no title', { title: undefined }],
  ['files that are none', { files: null }],
];

describe.each(broken)('a guide with %s', (_stage, change) => {
  it('keeps its edition of before everywhere, and a new article goes out', async () => {
    await publishGeneration({ store, site: siteState() });
    const before = { page: await read('/huong-dan/cai-vneid'), api: await read('/content/v1/guides/cai-vneid') };
    const bad = badGuide(change);
    const { isNew, faults: found } = await publishGeneration({ store, site: site([bad, otherArticle]) });
    expect(isNew).toBe(true);
    expect((await read('/huong-dan/cai-vneid'))?.text).toContain('Cài đặt và kích hoạt VNeID');
    expect((await read('/huong-dan/cai-vneid'))?.status).toBe(200);
    expect(JSON.parse(await text('/content/v1/guides/cai-vneid')).edition).toEqual(JSON.parse(before.api?.text ?? '').edition);
    expect(await text('/tin/ngay-hoi-so')).toContain('Ngày hội số');
    expect(await text('/content/v1/articles')).toContain('ngay-hoi-so');
    const everything = await allTexts();
    expect(everything).not.toContain('Bản sửa hỏng');
    expect(everything).not.toContain(bad.sha256);
    for (const path of ['/', '/huong-dan', '/content/v1/guides', '/feeds/portal.rss', '/chien-dich/can-tho-2026']) {
      expect(await text(path), path).toContain('Cài đặt và kích hoạt VNeID');
    }
    expect(found?.documents).toMatchObject([{ editionSha256: bad.sha256, number: 9, outcome: 'older', publicNumber: 1 }]);
    expect((await faults())?.documents[0]?.words.vi).toMatch(/\S{3}/);
  });

  it('is nowhere when it was never public, and nothing leads to it', async () => {
    const bad = edition({ ...badGuide(change).content, id: 'moi-hoan-toan' } as Content, { number: 9, day: 22 });
    const { faults: found } = await publishGeneration({ store, site: site([bad, otherArticle]) });
    expect(await read('/huong-dan/moi-hoan-toan')).toBeNull();
    expect(await read('/content/v1/guides/moi-hoan-toan')).toBeNull();
    expect(await allTexts()).not.toContain('moi-hoan-toan');
    expect(await text('/tin/ngay-hoi-so')).toContain('Ngày hội số');
    expect(found?.documents).toMatchObject([{ outcome: 'left-out', publicNumber: null, contentId: 'moi-hoan-toan' }]);
  });
});

it('a broken first generation is public but for what is broken', async () => {
  const bad = { ...editions.guide, content: { ...guide, steps: undefined } as unknown as Content };
  const state = siteState({ editions: [bad, editions.scam, editions.campaign, editions.leaflet] });
  const { pointer, faults: found } = await publishGeneration({ store, site: state });
  expect(pointer.number).toBe(1);
  expect(found?.documents.map(({ contentId }) => contentId)).toEqual(['cai-vneid']);
  expect(await text('/chien-dich/can-tho-2026')).not.toContain('/huong-dan/cai-vneid"');
  expect(await text('/huong-dan/nhan-dien-lua-dao')).toContain('Nhận diện lừa đảo');
});

describe('a campaign', () => {
  const campaign = editions.campaign.content as CampaignContent;
  const next = (change: object) => edition({ ...campaign, ...change } as CampaignContent, { number: 9, version: 2, day: 22 });

  it.each([
    ['a date that is no text', { document: { ...campaign.document, date: 20261125 } }],
    ['a phase without a title', { phases: [{ ...campaign.phases[0], title: undefined }] }],
    ['themes that are none', { themes: null }],
    ['guides that are none', { guideIds: undefined }],
    ['captions that are missing', { captions: undefined }],
    ['an audience without a name', { audiences: [{ id: 'x' }] }],
  ])('with %s keeps its page, its feeds and its themes', async (_name, change) => {
    await publishGeneration({ store, site: siteState() });
    const pictures = [picture(editions.campaign), picture(editions.campaign, { artworkKey: 'ap-phich', formatId: 'poster-a3' })];
    // The old edition is superseded in the database, so nothing was drawn for it this time.
    const state = site([next(change), otherArticle], { pictures: [] });
    await publishGeneration({ store, site: state });
    expect(await text('/chien-dich/can-tho-2026')).toContain('80% người dân');
    expect(JSON.parse(await text('/content/v1/campaigns/can-tho-2026')).pictures).toHaveLength(1);
    expect((await read(`/m/sha256-${pictures[0]?.sha256}.png`))?.status).toBe(200);
    expect(await read('/feeds/campaign/can-tho-2026.ics')).not.toBeNull();
    expect(await read('/content/v1/themes/ct-theme-II.1')).not.toBeNull();
    expect(await text('/boards/led-01/manifest.json')).toContain(pictures[0]?.sha256);
    expect(await text('/tin/ngay-hoi-so')).toContain('Ngày hội số');
  });
});

it('two broken documents of three new ones leave the third', async () => {
  await publishGeneration({ store, site: siteState() });
  const second = edition({ ...article, id: 'bai-hong', sections: null } as never, { number: 11, day: 22 });
  const { faults: found } = await publishGeneration({ store, site: site([badGuide({ help: null }), second, otherArticle]) });
  expect(found?.documents.map(({ number }) => number)).toEqual([9, 11]);
  expect(await text('/content/v1/articles')).toContain('ngay-hoi-so');
  expect(await text('/content/v1/articles')).not.toContain('bai-hong');
});

it('is whole again once the fault is mended, and says so', async () => {
  await publishGeneration({ store, site: siteState() });
  await publishGeneration({ store, site: site([badGuide({ reviewedAt: 'x' })]) });
  const mended = edition({ ...guide, title: { vi: 'Bản sửa đúng' } }, { number: 12, version: 3, day: 23 });
  const { faults: found } = await publishGeneration({ store, site: site([badGuide({ reviewedAt: 'x' }), mended]) });
  expect(await text('/huong-dan/cai-vneid')).toContain('Bản sửa đúng');
  expect(found?.documents ?? []).toMatchObject([]);
  expect(await faults()).toBeNull();
});

it('a document whose name is no address is the one to go', async () => {
  const twin = edition({ ...editions.leaflet.content, id: '../x' } as Content, { number: 20, day: 22 });
  const { faults: found } = await publishGeneration({ store, site: site([twin]) });
  expect(found?.documents).toMatchObject([{ number: 20, outcome: 'left-out' }]);
  expect(await text('/huong-dan/cai-vneid')).toContain('VNeID');
});

it('what was never approved stays out alone', async () => {
  const state = site([edition({ ...guide, id: 'chua-duyet' }, { number: 30, state: 'submitted' }), otherArticle]);
  await publishGeneration({ store, site: state });
  expect(await allTexts()).not.toContain('chua-duyet');
  expect(await text('/tin/ngay-hoi-so')).toContain('Ngày hội số');
});

describe('an aggregate', () => {
  it('a board that cannot be made keeps what it shows, and all else goes out', async () => {
    await publishGeneration({ store, site: siteState() });
    const before = await text('/boards/led-01/manifest.json');
    const boards = [{ ...board, formatId: 'no-such-format', entries: [] }];
    const { faults: found } = await publishGeneration({ store, site: site([otherArticle], { boards }) });
    expect(await text('/boards/led-01/manifest.json')).toBe(before);
    expect(found?.parts.find(({ path }) => path === '/boards/led-01/manifest.json')?.outcome).toBe('kept');
    expect(await text('/tin/ngay-hoi-so')).toContain('Ngày hội số');
  });

  it('a board without a picture is empty, and the document stays', async () => {
    const { faults: found } = await publishGeneration({ store, site: siteState({ pictures: [] }) });
    expect(found).toBeUndefined();
    expect(await text('/chien-dich/can-tho-2026')).toContain('80% người dân');
    expect(await read('/boards/led-01/manifest.json')).not.toBeNull();
  });

  it('keeps nothing that names what was withdrawn since', async () => {
    await publishGeneration({ store, site: siteState() });
    const refusing = refusingPuts(
      store,
      (bytes) => bytes.includes('<rss') || bytes.includes('<!doctype html><html lang="vi" class'),
    );
    await publishGeneration({ store: refusing, site: withoutEdition(editions.scam) });
    expect((await read('/huong-dan/nhan-dien-lua-dao'))?.status).toBe(410);
    expect(await text('/feeds/portal.rss')).not.toContain('nhan-dien-lua-dao');
  });
});

/** A store that does not take some bytes. */
function refusingPuts(of: BlobStore, isRefused: (text: string) => boolean): BlobStore {
  return {
    ...of,
    put: (bytes) =>
      isRefused(Buffer.from(bytes).toString('utf8')) ? Promise.reject(new Error('ENOSPC: no space left')) : of.put(bytes),
  };
}

it('a document that the store does not take keeps its edition of before', async () => {
  await publishGeneration({ store, site: siteState() });
  const next = edition({ ...guide, title: { vi: 'Bản không ghi được' } }, { number: 9, version: 2, day: 22 });
  const refusing = refusingPuts(store, (bytes) => bytes.includes('Bản không ghi được'));
  const { faults: found } = await publishGeneration({ store: refusing, site: site([next, otherArticle]) });
  expect(found?.documents).toMatchObject([{ number: 9, outcome: 'older' }]);
  expect(await text('/huong-dan')).not.toContain('Bản không ghi được');
  expect(await text('/tin/ngay-hoi-so')).toContain('Ngày hội số');
});

it('an edition that was public and cannot be made any more stays as it was, in every list', async () => {
  await publishGeneration({ store, site: site([otherArticle]) });
  const page = await text('/huong-dan/cai-vneid');
  const index = JSON.parse(await text(indexPaths.content)) as { rows: unknown[] };
  // The same edition, as a newer version of the software may read it.
  const spoilt = { ...editions.guide, content: { ...guide, help: undefined } } as never;
  const state = site([otherArticle, edition({ ...article, id: 'bai-khac', title: { vi: 'Bài khác' } }, { number: 40, day: 22 })]);
  state.editions[0] = spoilt;
  const { faults: found } = await publishGeneration({ store, site: state });
  expect(found?.documents).toMatchObject([{ number: 1, outcome: 'kept', publicNumber: 1 }]);
  expect(await text('/huong-dan/cai-vneid')).toBe(page);
  expect(await text('/')).toContain('Cài đặt và kích hoạt VNeID');
  expect(await text('/tin')).toContain('Bài khác');
  expect(Object.keys(JSON.parse(await text(internalPaths.codes)))).toContain('1');
  expect(index.rows.length).toBeGreaterThan(3);
});

it('a withdrawn document whose words are spoilt is gone all the same', async () => {
  await publishGeneration({ store, site: siteState() });
  const state = siteState();
  state.editions[0] = withdrawn({ ...editions.guide, content: { ...guide, issuer: undefined, title: undefined } as never });
  await publishGeneration({ store, site: state });
  expect((await read('/huong-dan/cai-vneid'))?.status).toBe(410);
  expect((await read('/content/v1/guides/cai-vneid'))?.status).toBe(410);
  expect(await text('/huong-dan')).not.toContain('/huong-dan/cai-vneid"');
});
