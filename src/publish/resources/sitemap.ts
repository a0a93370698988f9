import type { VideoContent } from '../../domain/content.ts';
import { contentTypes } from '../../domain/content-facts.gen.ts';
import type { PublishedEdition, SitePicture } from '../../domain/site.ts';
import { hashedPath, pagePath } from '../../portal/paths.ts';
import { toLocalIso } from '../../text/dates.ts';
import { type Catalogue, latest } from '../catalogue/catalogue.ts';
import { element, group } from '../feeds/parts/xml.ts';
import { contentTypes as mediaTypes, type Resource } from '../generation/resource.ts';

/** sitemaps.org: most addresses in one file. */
const maxAddresses = 50_000;
/** Google: most pictures of one address. */
const maxPictures = 1000;

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:video': 'http://www.google.com/schemas/sitemap-video/1.1',
};

type Sitemap = {
  catalogue: Catalogue;
  /** Pages that are there, not those that are gone. */
  pages: Pick<Resource, 'path' | 'lastModified'>[];
};

/** `/sitemap.xml` and `/robots.txt`. With more pages than one file may name, `/sitemap.xml` lists files that name them. */
export function sitemapResources({ catalogue, pages }: Sitemap): Resource[] {
  const { siteUrl } = catalogue.site;
  const mediaOf = mediaByPage(catalogue);
  const files = chunked(pages, maxAddresses).map((chunk) => ({
    lastModified: latest(chunk.map(({ lastModified }) => lastModified)),
    body: document(
      'urlset',
      chunk.map((page) => addressElement({ siteUrl, page, media: mediaOf.get(page.path) ?? [] })),
    ),
  }));
  const robots = ['User-agent: *', 'Disallow: /admin', 'Disallow: /api', 'Disallow: /q/', `Sitemap: ${siteUrl}/sitemap.xml`, ''];
  const common = { cache: 'document', status: 200, lastModified: catalogue.changedAt } as const;
  const [only] = files;
  const parts = files.length > 1 ? files.map((file, index) => ({ ...file, path: `/sitemap-${index + 1}.xml` })) : [];
  const body =
    parts.length > 0
      ? document(
          'sitemapindex',
          parts.map((part) => fileElement({ siteUrl, ...part })),
        )
      : only?.body;
  return [
    { ...common, path: '/sitemap.xml', contentType: mediaTypes.xml, body: body ?? document('urlset', []) },
    ...parts.map(({ path, body: part }) => ({ ...common, path, contentType: mediaTypes.xml, body: part })),
    { ...common, path: '/robots.txt', contentType: mediaTypes.text, body: robots.join('\n') },
  ];
}

function document(root: 'urlset' | 'sitemapindex', children: string[]): string {
  const { xmlns } = namespaces;
  return ['<?xml version="1.0" encoding="UTF-8"?>', group(root, children, root === 'urlset' ? namespaces : { xmlns })].join('\n');
}

type Address = { siteUrl: string; page: Sitemap['pages'][number]; media: string[] };

function addressElement({ siteUrl, page: { path, lastModified }, media }: Address): string {
  return group('url', [element('loc', siteUrl + path), element('lastmod', dateOf(lastModified)), ...media]);
}

function fileElement({ siteUrl, path, lastModified }: { siteUrl: string; path: string; lastModified: string }): string {
  return group('sitemap', [element('loc', siteUrl + path), element('lastmod', dateOf(lastModified))]);
}

const dateOf = (instant: string): string => toLocalIso(new Date(instant));

/** Elements of the pictures and videos that a page shows, by its path. */
function mediaByPage(catalogue: Catalogue): Map<string, string[]> {
  const { siteUrl } = catalogue.site;
  const media = new Map<string, string[]>();
  const add = (path: string, elements: string[]) =>
    media.set(path, [...(media.get(path) ?? []), ...elements].slice(0, maxPictures));
  const pictures = (of: SitePicture[]): string[] => of.map((picture) => pictureElement(siteUrl + hashedPath(picture)));
  for (const edition of contentTypes.flatMap<PublishedEdition>(catalogue.liveOf)) {
    const [page = ''] = pagePath(edition.content).split('#');
    add(page, pictures(catalogue.picturesOf(edition)));
    if (edition.content.type === 'video') add(page, videoElements({ siteUrl, edition, video: edition.content }));
  }
  return media;
}

function pictureElement(url: string): string {
  return group('image:image', [element('image:loc', url)]);
}

/** A video is named only with a picture of it: Google asks for one. */
function videoElements({
  siteUrl,
  edition,
  video,
}: {
  siteUrl: string;
  edition: PublishedEdition;
  video: VideoContent;
}): string[] {
  const { files, title, summary, durationSeconds } = video;
  const videoFile = files.find(({ mimeType }) => mimeType.startsWith('video/'));
  const still = files.find(({ mimeType }) => mimeType.startsWith('image/'));
  if (!videoFile || !still) return [];
  return [
    group('video:video', [
      element('video:thumbnail_loc', siteUrl + hashedPath(still)),
      element('video:title', title.vi.slice(0, 100)),
      element('video:description', summary.vi.slice(0, 2048)),
      element('video:content_loc', siteUrl + hashedPath(videoFile)),
      element('video:duration', String(durationSeconds)),
      element('video:publication_date', dateOf(edition.publishedAt)),
    ]),
  ];
}

function chunked<T>(list: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
