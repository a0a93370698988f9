import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentCollections } from '../../collections/content/registry.gen.ts';
import type { Lookup } from '../../src/content-types/freeze/parts.ts';
import type { SiteView } from '../../src/content-types/pages/site-view.ts';
import { definitionOf, definitions } from '../../src/content-types/registry/definition-of.ts';
import { contentDefinitions } from '../../src/content-types/registry.gen.ts';
import { artworksOf, type Content } from '../../src/domain/content.ts';
import { contentFacts, contentTypes } from '../../src/domain/content-facts.gen.ts';
import { collectionOfType, contentTypeIn, typeOfCollection } from '../../src/domain/content-list.ts';
import { pagePath } from '../../src/portal/paths.ts';
import { catalogueOf } from '../../src/publish/catalogue/catalogue.ts';
import { assetResources } from '../../src/publish/resources/asset-resources.ts';
import { hashOf } from '../../src/workflow/freeze/canonical.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { edition, siteState } from '../setup/publish-fixture.ts';

/** Every link is empty but the one campaign that a document may name. */
const lookup: Lookup = {
  byIds: async (collection, ids) => (collection === 'campaigns' && ids[0] ? [{ id: ids[0], key: 'chien-dich' }] : []),
  partsOf: async () => [],
};

/** A draft with the fields that every type has, a campaign, and the dates without which no page can be made. */
const draft = {
  ...{ id: '1', key: 'thu', title: { vi: 'Thử', en: 'Trial' }, summary: { vi: 'Tóm tắt' }, campaign: '7' },
  ...{ document: { date: '2026-01-30' }, reviewedAt: '2026-11-20' },
};

const freeze = (type: (typeof contentTypes)[number]): Promise<Content> => contentOf({ type, raw: draft, lookup });

it('has one file a type, and the generated facts name them all', () => {
  const folder = join(import.meta.dirname, '../../src/content-types');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !/^define-|\.gen\.ts$/.test(file));
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...contentTypes].sort());
  expect(Object.keys(contentDefinitions).sort()).toEqual([...contentTypes].sort());
});

it('gives each type an order, a collection and an address of its own', () => {
  const orders = definitions.map(({ order }) => order);
  const addresses = definitions.flatMap(({ address }) => address ?? []);
  expect(new Set(orders).size).toBe(orders.length);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(definitions.map(({ collection }) => collection)).size).toBe(orders.length);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
});

describe.each(contentTypes)('%s', (type) => {
  const definition = definitionOf(type);

  it('is named as its file, and its facts are those of its definition', () => {
    expect(definition.id).toBe(type);
    expect(definition).toMatchObject(contentFacts[type]);
    expect(definition.label.vi).not.toBe('');
    expect(definition.label.en).not.toBe('');
  });

  it('has a form in the studio, and a list under the same name that addresses can carry', () => {
    const { collection } = definition;
    expect(Object.values(contentCollections).map(({ slug }) => slug)).toContain(collection);
    expect(collection).toMatch(/^[a-z]+$/);
    expect(collectionOfType(type)).toBe(collection);
    expect(typeOfCollection(collection)).toBe(type);
    expect(contentTypeIn(collection)).toBe(type);
  });

  it('freezes a draft into a value that its own schema accepts, the same each time', async () => {
    const content = await freeze(type);
    expect(content).toMatchObject({ type, id: 'thu', title: { vi: 'Thử', en: 'Trial' } });
    expect(hashOf(await freeze(type))).toBe(hashOf(content));
    expect(definition.schema.safeParse(content).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });

  it('names its campaign when it is part of one, and only then', async () => {
    const content = (await freeze(type)) as { campaignId?: string };
    expect(content.campaignId).toBe(definition.isPartOfCampaign ? 'chien-dich' : undefined);
  });

  it('has artworks where it says that they are listed', async () => {
    const content = await freeze(type);
    if (definition.hasListedArtworks) expect('artworks' in content || 'artwork' in content).toBe(true);
    expect(Array.isArray(artworksOf(content))).toBe(true);
  });

  it('gives the search texts and lists ids of themes', async () => {
    const content = await freeze(type);
    const { searchTexts, facets } = definition;
    const texts = [...(searchTexts.summary?.(content) ?? []), ...searchTexts.body(content)];
    for (const text of texts) expect(typeof text.vi).toBe('string');
    expect(facets?.(content).themes ?? []).toEqual([]);
  });

  it('has a page of its own where it has an address, and makes it ahead', async () => {
    const content = await freeze(type);
    const path = pagePath(content);
    const site = siteState({ editions: [edition(content)], portal: [], boards: [], pictures: [] });
    const pages = definition.pages?.(viewOf(site)) ?? [];
    const own = pages.filter((page) => page.path === path);
    expect(own).toHaveLength(definition.address === null ? 0 : 1);
    expect(path.startsWith(`${definition.address ?? ''}/`)).toBe(true);
    for (const { markup } of own) expect(markup()).toContain('Thử');
    expect(new Set(pages.map((page) => page.path)).size).toBe(pages.length);
  });
});

function viewOf(state: ReturnType<typeof siteState>): SiteView {
  const catalogue = catalogueOf(state);
  const { frame } = assetResources({ catalogue, unitsPath: '/assets/units.json', supportPath: undefined });
  const { liveOf, find, picturesOf, copiesOf, relations } = catalogue;
  return { frame, liveOf, find, picturesOf, copiesOf, relatedTo: relations.relatedTo, videos: new Map() };
}
