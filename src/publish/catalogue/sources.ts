import { createHash } from 'node:crypto';
import type { CopiesOf, PublishedEdition, SitePicture, SiteVideo } from '../../domain/site.ts';

/**
 * What each resource of a generation was made from, by path, as the process that published it remembers. It may be thrown away
 * at any time: it saves making again what is public already, and decides nothing. It dies with the process, so the code that
 * made a body is always the code that would make it again.
 */
export type Memory = {
  /** SHA-256 of the manifest that `sources` belong to; whenever another one is public, they are not looked at. */
  manifest: string | null;
  sources: ReadonlyMap<string, string>;
  /** Where the next check of blobs begins. */
  checkedBlobs?: number;
};

export function emptyMemory(): Memory {
  return { manifest: null, sources: new Map() };
}

/** A short name of plain data: equal data have equal names. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}

/** The name of all that one edition brings to its pages and documents: words, approval, videos, pictures and their copies. */
export function editionSources({
  picturesOf,
  copiesOf,
  videosOf,
}: {
  picturesOf(edition: PublishedEdition): SitePicture[];
  copiesOf: CopiesOf;
  videosOf(edition: PublishedEdition): SiteVideo[];
}): (edition: PublishedEdition) => string {
  const known = new WeakMap<PublishedEdition, string>();
  return (edition) => {
    const source = known.get(edition) ?? sourceOf(edition);
    known.set(edition, source);
    return source;
  };
  function sourceOf(edition: PublishedEdition): string {
    const drawn = picturesOf(edition).map(({ bytes, thumbnail, ...picture }) => [picture, thumbnail?.sha256]);
    const copies = edition.content.files.flatMap(({ sha256 }) => copiesOf(sha256).map((copy) => copy.sha256));
    return fingerprint([edition, drawn, copies, videosOf(edition)]);
  }
}
