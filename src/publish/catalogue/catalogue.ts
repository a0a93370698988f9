import type { Content, ContentType } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { CopiesOf, EditionOf, PhotoCopy, PublishedEdition, SitePicture, SiteState, SiteVideo } from '../../domain/site.ts';
import type { Unit } from '../../domain/unit.ts';
import { formats } from '../../formats/formats.ts';
import { type Relations, relationsOf } from './relations.ts';
import { editionSources } from './sources.ts';

/**
 * The state, looked up from every side.
 *
 * The edition in force decides, else the one published last: is that withdrawn, the document is gone, even where an older edition
 * was never withdrawn by itself; otherwise it is *live*, also when it is superseded already by one whose day has not come yet.
 */
export type Catalogue = {
  site: SiteState;
  live: PublishedEdition[];
  gone: PublishedEdition[];
  units: Map<string, Unit>;
  liveOf<T extends ContentType>(type: T): EditionOf<T>[];
  find<T extends ContentType>(type: T, id: string): EditionOf<T> | null;
  /** The live edition of the same document as `edition`, which may be itself. */
  successorOf(edition: PublishedEdition): PublishedEdition | null;
  /** The edition that feeds and boards show for one that was delivered; `null` once the delivered edition is withdrawn. */
  shownFor(editionSha256: string): PublishedEdition | null;
  /** By hash. Where the same words were approved twice, the later edition is used for both. */
  bySha256: Map<string, PublishedEdition>;
  /** Pictures for people, not for boards, in the order they were drawn. */
  picturesOf(edition: PublishedEdition): SitePicture[];
  copiesOf: CopiesOf;
  /** Its own video, and those in its text that have not been withdrawn since. */
  videosOf(edition: PublishedEdition): SiteVideo[];
  relations: Relations;
  /** Names everything that an edition brings to its pages and documents: the same name, the same bytes. */
  sourceOf(edition: PublishedEdition): string;
  /** ISO instant of the last thing that happened to the content up to `site.at`, used instead of a clock. */
  changedAt: string;
};

/** Throws `publish.not-approved` and `publish.id-invalid`: one wrong edition stops the whole generation, the old one stays. */
export function catalogueOf(site: SiteState): Catalogue {
  for (const edition of site.editions) assertPublic(edition);
  const newest = newestByDocument(site.editions);
  const live = [...newest.values()].filter((edition) => edition.state !== 'withdrawn').sort(byNewestFirst);
  const gone = [...newest.values()].filter((edition) => edition.state === 'withdrawn').sort(byNewestFirst);
  const liveByKey = new Map(live.map((edition) => [keyOf(edition.content), edition]));
  const bySha256 = new Map(site.editions.toSorted((a, b) => a.number - b.number).map((edition) => [edition.sha256, edition]));
  const pictures = picturesForPeople(site);
  const picturesOf: Catalogue['picturesOf'] = ({ sha256 }) => pictures.get(sha256) ?? [];
  const copies = photoCopies(site);
  const copiesOf: CopiesOf = (sha256) => copies.get(sha256) ?? [];
  const videosOf = shownVideos(site, gone);
  const successorOf = (edition: PublishedEdition) => liveByKey.get(keyOf(edition.content)) ?? null;
  const liveOf: Catalogue['liveOf'] = (type) =>
    live.filter((edition): edition is EditionOf<typeof type> => edition.content.type === type);
  const find: Catalogue['find'] = (type, id) =>
    (liveByKey.get(keyOf({ type, id })) as EditionOf<typeof type> | undefined) ?? null;
  const units = new Map(site.units.map((unit) => [unit.code, unit]));
  return {
    site,
    live,
    gone,
    bySha256,
    units,
    liveOf,
    find,
    relations: relationsOf({ live, liveOf, find, units }),
    successorOf,
    shownFor: (editionSha256) => {
      const edition = bySha256.get(editionSha256);
      return edition && edition.state !== 'withdrawn' ? successorOf(edition) : null;
    },
    picturesOf,
    copiesOf,
    videosOf,
    sourceOf: editionSources({ picturesOf, copiesOf, videosOf }),
    changedAt: lastChange(site),
  };
}

function picturesForPeople({ pictures }: SiteState): Map<string, SitePicture[]> {
  const byEdition = new Map<string, SitePicture[]>();
  for (const picture of pictures) {
    if (formats.get(picture.formatId)?.kind === 'led') continue;
    const known = byEdition.get(picture.editionSha256);
    if (known) known.push(picture);
    else byEdition.set(picture.editionSha256, [picture]);
  }
  return byEdition;
}

/** Two editions may show the same photo. */
function photoCopies({ files }: SiteState): Map<string, PhotoCopy[]> {
  const byPhoto = new Map<string, Map<string, PhotoCopy>>();
  for (const { copyOf, sha256, mimeType, bytes } of files) {
    if (copyOf === undefined) continue;
    const { widthPx, heightPx } = copyOf;
    const known = byPhoto.get(copyOf.sha256) ?? new Map();
    byPhoto.set(copyOf.sha256, known.set(sha256, { sha256, mimeType, widthPx, heightPx, bytes: bytes.length }));
  }
  return new Map([...byPhoto].map(([photo, all]) => [photo, [...all.values()].sort((a, b) => a.widthPx - b.widthPx)]));
}

function shownVideos({ videos = [] }: SiteState, gone: readonly PublishedEdition[]): Catalogue['videosOf'] {
  const withdrawn = new Set(gone.flatMap(({ content }) => (content.type === 'video' ? [content.id] : [])));
  const byEdition = new Map<string, SiteVideo[]>();
  for (const video of videos) {
    if (video.videoId !== undefined && withdrawn.has(video.videoId)) continue;
    byEdition.set(video.editionSha256, [...(byEdition.get(video.editionSha256) ?? []), video]);
  }
  return ({ sha256 }) => byEdition.get(sha256) ?? [];
}

/** Names a document among all: "guide/cai-vneid". */
export const keyOf = ({ type, id }: Pick<Content, 'type' | 'id'>): string => `${type}/${id}`;

const byNewestFirst = (a: PublishedEdition, b: PublishedEdition): number =>
  Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || b.number - a.number;

function assertPublic({ state, number, content }: PublishedEdition): void {
  if (state === 'submitted' || state === 'rejected') {
    throw new AppError('publish.not-approved', { params: { title: content.title.vi, number, state } });
  }
  if (!isPathSafe(content.id)) throw new AppError('publish.id-invalid', { params: { id: content.id } });
}

/** Ids become paths: one segment, nothing to escape, never "." or "../..". */
export function isPathSafe(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id);
}

function newestByDocument(editions: PublishedEdition[]): Map<string, PublishedEdition> {
  const newest = new Map<string, PublishedEdition>();
  for (const edition of editions) {
    const key = keyOf(edition.content);
    const known = newest.get(key);
    if (!known || isNewer(edition, known)) newest.set(key, edition);
  }
  return newest;
}

/** The one in force comes first; of others the one published last, also when its number is older. */
function isNewer(a: PublishedEdition, b: PublishedEdition): boolean {
  const inForce = Number(a.state === 'approved') - Number(b.state === 'approved');
  return (inForce || Date.parse(a.lastPublishedAt) - Date.parse(b.lastPublishedAt) || a.number - b.number) > 0;
}

/** When what an edition says last changed in public. */
export function modifiedAt(edition: PublishedEdition): string {
  return latest([edition.lastPublishedAt, edition.approvedAt, edition.withdrawnAt]);
}

function lastChange({ editions, portal, boards, at }: SiteState): string {
  const windows = boards.flatMap(({ entries }) => entries.flatMap(({ notBefore, notAfter }) => [notBefore, notAfter]));
  const happened = [...editions.map(modifiedAt), ...portal.map((entry) => entry.publishedAt), ...windows];
  return latest(happened.filter((instant) => instant !== null && Date.parse(instant) <= Date.parse(at)));
}

/** The latest of ISO instants in whole seconds of UTC; the epoch for none. */
export function latest(instants: (string | null)[]): string {
  const newest = instants.reduce((most, instant) => (instant === null ? most : Math.max(most, Date.parse(instant))), 0);
  return new Date(Math.floor(newest / 1000) * 1000).toISOString();
}
