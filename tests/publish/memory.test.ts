import { expect, it } from 'vitest';
import type { SiteState } from '../../src/domain/site.ts';
import { emptyMemory } from '../../src/publish/catalogue/sources.ts';
import { publishGeneration, publishResources, rollbackGeneration } from '../../src/publish/generation/publish-generation.ts';
import { contentTypes, madeWhenRead } from '../../src/publish/generation/resource.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { edition, editions, guide, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

const openStore = async () => openFolderStore({ folder: await temporaryFolder() });
const at = '2026-11-25T01:00:00.000Z';

const withEdition = (added: SiteState['editions'][number]): SiteState =>
  siteState({ editions: [...siteState().editions, added] });

/** One step after the other; each changes something else that pages and documents are made of. */
const steps: [name: string, site: SiteState][] = [
  ['the first time', siteState()],
  ['the same again', siteState()],
  ['new words of a guide', withEdition(edition({ ...guide, title: { vi: 'Cài VNeID' } }, { number: 9, version: 2, day: 22 }))],
  ['the old words again', siteState()],
  [
    'a new title of the campaign that guides link to',
    withEdition(edition({ ...editions.campaign.content, title: { vi: 'Tên khác' } }, { number: 9, version: 2, day: 22 })),
  ],
  ['another publisher on every page', siteState({ publisher: 'UBND thành phố Cần Thơ' })],
  ['another address', siteState({ siteUrl: 'https://khac.example.vn' })],
  ['no pictures', siteState({ pictures: [], boards: [] })],
  ['without a guide', withoutEdition(editions.guide)],
  ['without the campaign', withoutEdition(editions.campaign)],
  ['everything back', siteState()],
];

it('makes the same generations byte for byte whether the publisher remembers the one before or not', async () => {
  const [remembering, forgetting] = [await openStore(), await openStore()];
  const memory = emptyMemory();
  for (const [name, site] of steps) {
    const { pointer: warm } = await publishGeneration({ store: remembering, site, memory });
    const { pointer: cold } = await publishGeneration({ store: forgetting, site });
    expect(memory.manifest, name).toBe(warm.manifest);
    expect(memory.sources.size, name).toBeGreaterThan(0);
    expect(warm, name).toEqual(cold);
  }
});

/** Publishes one page under the name of what it is made of, and counts how often the page is made. */
const countingPublisher = async () => {
  const store = await openStore();
  const memory = emptyMemory();
  let made = 0;
  const publish = (source: string) => {
    const head = {
      path: '/a',
      contentType: contentTypes.html,
      cache: 'document',
      status: 200,
      lastModified: at,
      source,
    } as const;
    const page = madeWhenRead(head, () => `<p>${source}, ${++made}</p>`);
    return publishResources({ store, resources: [page], at, memory });
  };
  return { store, publish, made: () => made };
};

it('makes a page once while what it is made of stays the same', async () => {
  const { publish, made } = await countingPublisher();
  await publish('một');
  await publish('một');
  expect(made()).toBe(1);
  await publish('hai');
  expect(made()).toBe(2);
});

it('remembers nothing of a generation that is public no more', async () => {
  const { store, publish, made } = await countingPublisher();
  const { pointer: first } = await publish('một');
  await publish('hai');
  await rollbackGeneration({ store, manifest: first.manifest, at });
  await publish('hai');
  expect(made()).toBe(3);
});

it('remembers nothing of a publication that failed', async () => {
  const { store, publish, made } = await countingPublisher();
  await publish('một');
  const flip = store.flipPointer;
  store.flipPointer = () => Promise.reject(new Error('the disk is full'));
  await expect(publish('hai')).rejects.toThrow('the disk is full');
  store.flipPointer = flip;
  await publish('hai');
  expect(made()).toBe(3);
});
