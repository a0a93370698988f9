import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SiteState } from '../../../src/domain/site.ts';
import { catalogueOf } from '../../../src/publish/catalogue/catalogue.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { sitemapResources } from '../../../src/publish/resources/sitemap.ts';
import { edition, editions, picture, siteState, videoContent, withoutEdition } from '../../setup/publish-fixture.ts';

const still = {
  ...videoContent.files[0],
  sha256: 'ef'.repeat(32),
  mimeType: 'image/jpeg',
  filename: 'phim.jpg',
} as (typeof videoContent.files)[0];
const video = edition({ ...videoContent, campaignId: 'can-tho-2026', files: [...videoContent.files, still] }, { number: 9 });
const withVideo = siteState({ editions: [...siteState().editions, video] });
const sitemapOf = (state: SiteState): string => String(composeGeneration(state).get('/sitemap.xml')?.body);

/** The schema of sitemaps.org as npm's `sitemap` ships it, with what Google says of pictures and videos. */
const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-image/1.1" schemaLocation="sitemap-image.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-video/1.1" schemaLocation="sitemap-video.xsd"/>
</xs:schema>`;

const require = createRequire(import.meta.url);
let validator: XsdValidator;
beforeAll(() => {
  const packaged = join(dirname(require.resolve('sitemap/package.json')), 'schema', 'sitemap.xsd');
  const ours = (name: string) => readFileSync(join(import.meta.dirname, name));
  xmlRegisterInputProvider(
    new XmlBufferInputProvider({
      'sitemap.xsd': readFileSync(packaged),
      'sitemap-image.xsd': ours('sitemap-image.xsd'),
      'sitemap-video.xsd': ours('sitemap-video.xsd'),
    }),
  );
  validator = XsdValidator.fromDoc(XmlDocument.fromString(schema));
});
afterAll(() => xmlCleanupInputProvider());

function problemOf(xml: string): string {
  try {
    validator.validate(XmlDocument.fromString(xml));
    return '';
  } catch (error) {
    return String(error);
  }
}

describe('the sitemap', () => {
  it.each([
    ['with films', withVideo],
    ['without any content', siteState({ editions: [], portal: [], boards: [], pictures: [] })],
  ])('keeps to the schemas, %s', (_what, state) => expect(problemOf(sitemapOf(state))).toBe(''));

  it('is judged by schemas that see a wrong date, a missing place and a film without a picture', () => {
    const good = sitemapOf(withVideo);
    expect(problemOf(good.replace(/<lastmod>[^<]*/, '<lastmod>hôm nay'))).not.toBe('');
    expect(problemOf(good.replace(/<loc>[^<]*<\/loc>/, ''))).not.toBe('');
    expect(problemOf(good.replace(/<video:thumbnail_loc>[^<]*<\/video:thumbnail_loc>/, ''))).not.toBe('');
    expect(problemOf(good.replace(/<image:loc>[^<]*<\/image:loc>/, ''))).not.toBe('');
  });

  it('names each page with its pictures and films', () => {
    const poster = picture(editions.campaign, { artworkKey: 'ap-phich' });
    const addresses = sitemapOf(withVideo).split('<url>');
    const campaign = addresses.find((address) => address.includes('/chien-dich/can-tho-2026<'));
    expect(campaign).toContain(`<image:loc>https://bdhvs.example.vn/m/sha256-${poster.sha256}.png</image:loc>`);
    expect(campaign).toContain(`<video:content_loc>https://bdhvs.example.vn/m/sha256-${'ab'.repeat(32)}.mp4</video:content_loc>`);
    expect(campaign).toContain('<video:duration>30</video:duration>');
  });

  it('names only addresses that are there', () => {
    const generation = composeGeneration(withVideo);
    const pages = [...sitemapOf(withVideo).matchAll(/<loc>https:\/\/bdhvs\.example\.vn([^<]*)</g)].map((match) => match[1] ?? '');
    expect(pages.length).toBeGreaterThan(6);
    for (const path of pages) expect(generation.get(path)?.status, path).toBe(200);
  });

  it('forgets what was withdrawn', () => {
    expect(sitemapOf(withoutEdition(editions.guide))).not.toContain('cai-vneid');
  });

  it('becomes an index above 50,000 pages, and names every page once', () => {
    const pages = Array.from({ length: 120_001 }, (_, index) => ({
      path: `/trang/${index}`,
      lastModified: '2026-11-20T01:00:00.000Z',
    }));
    const resources = new Map(
      sitemapResources({ catalogue: catalogueOf(siteState()), pages }).map((each) => [each.path, String(each.body)]),
    );
    const index = resources.get('/sitemap.xml') ?? '';
    const files = [...index.matchAll(/<loc>https:\/\/bdhvs\.example\.vn([^<]*)</g)].map((match) => match[1] ?? '');
    expect(files).toEqual(['/sitemap-1.xml', '/sitemap-2.xml', '/sitemap-3.xml']);
    const named = files.flatMap((path) => [...(resources.get(path) ?? '').matchAll(/<loc>([^<]*)</g)].map((match) => match[1]));
    expect([named.length, new Set(named).size]).toEqual([120_001, 120_001]);
    for (const path of files) expect(resources.get(path)?.match(/<url>/g)?.length).toBeLessThanOrEqual(50_000);
  });
});
