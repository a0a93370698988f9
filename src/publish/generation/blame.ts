import type { PublishedEdition, SiteState } from '../../domain/site.ts';
import { documentPath, hashedPath, pagePath } from '../../portal/paths.ts';
import { keyOf } from '../catalogue/catalogue.ts';
import type { Previous } from './previous.ts';
import type { Resource } from './resource.ts';
import { gonePaths } from './stand-ins.ts';

/** The newest of the other editions of the same document; `null` for none. */
export function newestOf(editions: PublishedEdition[], { content }: PublishedEdition): PublishedEdition | null {
  const rank = (edition: PublishedEdition): number => Date.parse(edition.lastPublishedAt);
  const others = editions.filter((edition) => keyOf(edition.content) === keyOf(content));
  return others.sort((a, b) => rank(b) - rank(a) || b.number - a.number)[0] ?? null;
}

/** Withdrawals, then what is public already, then what is new: the newcomer is to blame for what went well without it. */
export function inOrderOfTrust(editions: PublishedEdition[], previous: Previous): PublishedEdition[] {
  const types = ['guide', 'campaign'];
  const rank = (edition: PublishedEdition): number => {
    if (edition.state === 'withdrawn') return 0;
    const known = previous.isLive(edition) ? 1 : previous.hasDocument(edition.content) ? 10 : 20;
    const place = types.indexOf(edition.content.type);
    return known + (place === -1 ? types.length : place);
  };
  return editions.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}

type Owned = { resource: Resource; site: SiteState; editions: PublishedEdition[] };

/** The edition that a resource comes from: a document's own page, or the file of a picture that only it shows. */
export function ownerOf({ resource: { path, document }, site, editions }: Owned): PublishedEdition | null {
  const live = (is: (edition: PublishedEdition) => boolean) => {
    const found = editions.find(is);
    return found ? newestOf(editions, found) : null;
  };
  const frozen = editions.find(({ sha256 }) => path === `/content/v1/editions/${sha256}`);
  if (frozen) return frozen;
  if (document !== undefined) return live(({ content }) => keyOf(content) === document);
  const byPath = live(({ content }) => pagePath(content) === path || documentPath(content) === path);
  if (byPath) return byPath;
  const drawn = [
    ...site.pictures.map((picture) => [hashedPath(picture), picture.editionSha256] as const),
    ...site.pictures.flatMap(({ thumbnail, editionSha256 }) =>
      thumbnail ? [[hashedPath({ ...thumbnail, mimeType: 'image/webp' }), editionSha256] as const] : [],
    ),
    ...(site.boardVideos ?? []).map((video) => [hashedPath(video), video.editionSha256] as const),
  ];
  const owner = drawn.find(([own]) => own === path)?.[1];
  if (owner !== undefined) return editions.find(({ sha256 }) => sha256 === owner) ?? null;
  return (
    editions.find(({ content, sha256 }) =>
      [...content.files, ...(site.filesOf?.[sha256] ?? [])].some((file) => hashedPath(file) === path),
    ) ?? null
  );
}

/** Paths at which the public saw an edition: its pages in every language, its documents. */
export function ownPathsBefore({ sha256, content }: PublishedEdition, { manifest }: Previous): string[] {
  const base = gonePaths(content);
  const own = new Set([...base, ...base.map((path) => `${path}/de-doc`), `/content/v1/editions/${sha256}`]);
  const inVietnamese = (path: string): string => path.replace(/^\/[a-z]{2,3}(?=\/)/, '');
  const paths = [...(manifest?.entries() ?? [])].map(([path]) => path);
  return paths.filter((path) => own.has(path) || own.has(inVietnamese(path)));
}
