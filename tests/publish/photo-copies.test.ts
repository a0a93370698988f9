import { beforeEach, expect, it } from 'vitest';
import type { ArticleContent } from '../../src/domain/content.ts';
import type { SiteFile, SiteState } from '../../src/domain/site.ts';
import { hashedPath } from '../../src/portal/paths.ts';
import { emptyMemory } from '../../src/publish/catalogue/sources.ts';
import { collectGarbage } from '../../src/publish/generation/collect.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { publishGeneration, publishResources, rollbackGeneration } from '../../src/publish/generation/publish-generation.ts';
import { htmlResource } from '../../src/publish/generation/resource.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { keptGenerations } from '../../src/store/pointer.ts';
import { article, digest, edition, siteState, temporaryFolder, withdrawn } from '../setup/publish-fixture.ts';

const photo = Buffer.from('\xff\xd8\xff a photo');
const original = { sha256: digest('sha256', photo), mimeType: 'image/jpeg' };
const copy = (widthPx: number): SiteFile => {
  const bytes = Buffer.from(`RIFF WEBP ${widthPx}`);
  const copyOf = { sha256: original.sha256, widthPx, heightPx: widthPx / 2 };
  return { sha256: digest('sha256', bytes), mimeType: 'image/webp', bytes, copyOf };
};
const [small, middle] = [copy(480), copy(960)];
const file = { ...original, filename: 'anh.jpg', bytes: photo.length, widthPx: 960, heightPx: 480, alt: { vi: 'Bà con' } };
const content: ArticleContent = { ...article, files: [file] };
const shown = edition(content, { number: 9, day: 22 });

/** The copies in the order in which they happened to be made. */
const withCopies = (copies: SiteFile[], change: Partial<SiteState> = {}): SiteState =>
  siteState({ editions: [...siteState().editions, shown], files: [{ ...original, bytes: photo }, ...copies], ...change });

let store: BlobStore;
beforeEach(async () => {
  store = await openFolderStore({ folder: await temporaryFolder() });
});
const entry = async (path: string) => {
  const pointer = await store.readPointer();
  return (await readManifest({ store, sha256: pointer?.manifest ?? '' })).find(path);
};
const text = async (path: string) => (await store.get((await entry(path))?.bodies.identity.sha256 ?? '')).toString('utf8');

it('are named on the page and in the content API from the narrowest on, the photo itself beside them', () => {
  const all = composeGeneration(withCopies([middle, small]));
  const page = String(all.get('/tin/ngay-hoi-so')?.body);
  const set = `${hashedPath(small)} 480w, ${hashedPath(middle)} 960w`;
  expect(page).toContain(`<picture><source type="image/webp" srcset="${set}" sizes="`);
  expect(page).toContain(`<img src="${hashedPath(file)}" width="960" height="480" alt="Bà con" decoding="async"></picture>`);
  const [named] = JSON.parse(String(all.get('/content/v1/articles/ngay-hoi-so')?.body)).files;
  expect(named).toMatchObject({ sha256: original.sha256, url: `https://bdhvs.example.vn${hashedPath(file)}` });
  expect(named.copies).toEqual(
    [small, middle].map(({ sha256, mimeType, bytes, copyOf }) => ({
      ...{ url: `https://bdhvs.example.vn${hashedPath({ sha256, mimeType })}`, mimeType, sha256, bytes: bytes.length },
      ...{ widthPx: copyOf?.widthPx, heightPx: copyOf?.heightPx },
    })),
  );
  for (const { sha256, mimeType, bytes } of [small, middle]) {
    expect(all.get(hashedPath({ sha256, mimeType }))).toMatchObject({
      body: bytes,
      contentType: 'image/webp',
      cache: 'immutable',
    });
  }
});

it('are missing without a trace: the page shows the photo as it is', () => {
  const all = composeGeneration(withCopies([]));
  const page = String(all.get('/tin/ngay-hoi-so')?.body);
  expect(page).toContain(`<figure><img src="${hashedPath(file)}"`);
  expect(page).not.toContain('<source');
  expect(JSON.parse(String(all.get('/content/v1/articles/ngay-hoi-so')?.body)).files[0]).not.toHaveProperty('copies');
});

it('come to a page that is public already once they are made, also where the publisher remembers the page', async () => {
  const memory = emptyMemory();
  await publishGeneration({ store, site: withCopies([]), memory });
  expect(await text('/tin/ngay-hoi-so')).not.toContain('480w');
  await publishGeneration({ store, site: withCopies([small, middle]), memory });
  expect(await text('/tin/ngay-hoi-so')).toContain('480w');
  expect(await text('/content/v1/articles/ngay-hoi-so')).toContain(small.sha256);
});

const at = '2026-11-23T02:00:00.000Z';
/** A generation of one page, which takes no time. */
const publishTurn = (turn: number) =>
  publishResources({ store, at, resources: [htmlResource({ path: '/', lastModified: at, markup: `Lượt ${turn}` })] });

it('are there as long as a kept generation names them, so that a rollback shows them, and no longer', async () => {
  const { pointer: first } = await publishGeneration({ store, site: withCopies([small, middle]) });
  const collect = () => collectGarbage({ store, alsoNamed: [], now: new Date(Date.now() + 2 * 86_400_000) });
  await publishGeneration({ store, site: siteState() });
  await collect();
  expect(await entry(hashedPath(small))).toBeUndefined();
  await rollbackGeneration({ store, manifest: first.manifest, at });
  const { bodies } = (await entry(hashedPath(small))) ?? {};
  expect(await store.get(bodies?.identity.sha256 ?? '')).toEqual(small.bytes);
  expect(await text('/tin/ngay-hoi-so')).toContain('480w');
  for (let turn = 1; turn <= keptGenerations; turn++) await publishTurn(turn);
  await collect();
  expect(await store.has(small.sha256)).toBe(false);
  expect(await store.has(middle.sha256)).toBe(false);
});

it('go with the document that showed them', () => {
  const all = composeGeneration(siteState({ editions: [...siteState().editions, withdrawn(shown)] }));
  expect(all.get('/tin/ngay-hoi-so')?.status).toBe(410);
  expect(all.has(hashedPath(small))).toBe(false);
});
