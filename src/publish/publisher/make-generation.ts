import type { Payload } from 'payload';
import { markPublicEditions } from '../../db/public-editions.ts';
import { readSite } from '../../db/read-site.ts';
import { findUploads } from '../../db/units.ts';
import { artworksOf } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { Pointer } from '../../domain/generation.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import type { Unit } from '../../domain/unit.ts';
import { publicSigningKeys } from '../../keys/signing-keys.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { fetchingChannels } from '../../posts/post-images.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { readManifest } from '../../store/manifest.ts';
import type { FreezeFile } from '../../workflow/submit.ts';
import type { Memory } from '../catalogue/sources.ts';
import { type Previous, readPrevious } from '../generation/previous.ts';
import { type Published, publishGeneration } from '../generation/publish-generation.ts';
import type { Pieces } from '../resources/pieces.ts';
import { notifyPortals } from './announce-generation.ts';
import { collectPieces, makePieces } from './edition-pieces.ts';
import { freezeLogos } from './freeze-logos.ts';
import { copiesInTime, type MakeCopies } from './site-photos.ts';
import type { MakeThumbnail } from './thumbnails.ts';
import { notifyHub } from './web-sub.ts';

/** What the steps need. The same one for all generations of a process: it remembers what was made. */
export type Workshop = {
  payload: Payload;
  readUnits: () => Promise<Unit[]>;
  store: BlobStore;
  freezeFile: FreezeFile;
  render: Render;
  thumbnail: MakeThumbnail;
  photoCopies: MakeCopies;
  videoCache: VideoCache;
  memory: Memory;
  settings: Pick<Settings, 'siteUrl' | 'publisher' | 'hubUrl' | 'contactEmail'>;
  now: () => Date;
};

type Making = {
  read: ReadState;
  /** The pointer before the state was read. */
  base: Pointer | null;
  /**
   * Takes back what was withdrawn, and nothing else: nothing is drawn, converted or fetched, what is public stays with the
   * pictures that it has, and what is new waits for the next generation.
   * @default false
   */
  isRetraction?: boolean;
};

/**
 * Makes what `readState` gave public, step by step. May run any number of times: a step that was done before finds its result. A
 * document whose pictures, video or files cannot be had keeps what it has, or is named in `faults`; all others go out.
 *
 * Throws `store.pointer-old` when another process published in between.
 */
export async function makeGeneration(workshop: Workshop, { read, base, isRetraction = false }: Making): Promise<Published> {
  const previous = await previousOf(workshop.store, base);
  const editions = isRetraction ? read.editions.filter(isKnownTo(previous)) : read.editions;
  const { units, logos } = await freezeLogos({ ...workshop, units: read.units });
  const make = isRetraction
    ? async () => Promise.reject(new Error('Nothing is made for a retraction.'))
    : await maker(workshop, read);
  const before = async (edition: PublishedEdition) => {
    const known = previous.isLive(edition) ? await previous.piecesOf(edition.sha256) : null;
    return known ?? (previous.isLive(edition) && edition.content.files.length === 0 && isPlain(edition) ? noPieces : null);
  };
  const live = editions.filter(
    ({ state, content }) => (isRetraction ? state !== 'withdrawn' : state === 'approved') && isReadable(content),
  );
  const collected = await collectPieces({ editions: isRetraction ? live.filter(previous.isLive) : live, make, before });
  const all = [...collected.pieces.values()];
  const logoFiles = await Promise.all(
    logos.map(async ({ sha256, mimeType }) =>
      workshop.store.get(sha256).then(
        (bytes) => [{ sha256, mimeType, bytes }],
        () => [],
      ),
    ),
  );
  const published = await publishGeneration({
    store: workshop.store,
    memory: workshop.memory,
    base,
    broken: collected.broken,
    restored: isRetraction ? new Map() : collected.restored,
    piecesFor: make,
    site: {
      ...read,
      hubUrl: workshop.settings.hubUrl,
      contactEmail: workshop.settings.contactEmail,
      signingKeys: publicSigningKeys(),
      editions,
      units,
      pictures: all.flatMap(({ pictures }) => pictures),
      videos: all.flatMap(({ videos }) => videos),
      boardVideos: all.flatMap(({ boardVideos }) => boardVideos),
      files: [...all.flatMap(({ files }) => files), ...logoFiles.flat()],
      filesOf: Object.fromEntries(
        [...collected.pieces].map(([sha256, { files }]) => [sha256, files.map(({ bytes, ...file }) => file)]),
      ),
    },
  });
  const shown = read.editions.filter(({ state }) => state === 'approved').map(({ sha256 }) => sha256);
  // Only for lists: the generation is out already, and the next one marks again.
  await markPublicEditions(workshop.payload, new Set(shown)).catch(logAs('Marking what is public:'));
  announce(workshop, published);
  return published;
}

const noPieces: Pieces = { pictures: [], videos: [], boardVideos: [], files: [] };

/** Nothing is drawn for it. A damaged row, which nobody can draw either, is left to the composition. */
function isPlain({ content }: PublishedEdition): boolean {
  return isReadable(content) && artworksOf(content).length === 0;
}

const isReadable = (content: PublishedEdition['content']): boolean => Array.isArray(content?.files);

const isKnownTo =
  (previous: Previous) =>
  (edition: PublishedEdition): boolean =>
    edition.state === 'withdrawn' || previous.codes[edition.number] !== undefined;

async function previousOf(store: BlobStore, pointer: Pointer | null): Promise<Previous> {
  const manifest = pointer && (await readManifest({ store, sha256: pointer.manifest }).catch(() => null));
  return readPrevious({ store, pointer, manifest });
}

async function maker(workshop: Workshop, { boards }: ReadState): Promise<(edition: PublishedEdition) => Promise<Pieces>> {
  const { payload, store, freezeFile, settings } = workshop;
  const fetching = await fetchingChannels(payload);
  const freezeAgain = async (sha256: string) => {
    const [file] = await findUploads(payload, [sha256]);
    if (file === undefined) throw new AppError('store.blob-missing', { params: { sha256 } });
    await store.remove(sha256);
    await freezeFile(file);
  };
  const photoCopies = copiesInTime(workshop.photoCopies);
  const making = { ...workshop, photoCopies, siteUrl: settings.siteUrl, boards, fetching, freezeAgain };
  return (edition) => makePieces(edition, making);
}

type ReadState = Awaited<ReturnType<typeof readState>>;

/** What the database says is public now. */
export function readState({ payload, readUnits, settings: { siteUrl, publisher }, now }: Workshop) {
  return readSite({ payload, readUnits, siteUrl, publisher, now: now() });
}

/** Tells the hub and the portals. No caller waits for them: what is public is public without them, and a failure is logged. */
function announce({ payload, settings, now }: Workshop, { pointer, changedFeeds }: Published): void {
  const { siteUrl, hubUrl } = settings;
  if (hubUrl !== undefined) notifyHub({ siteUrl, hubUrl, paths: changedFeeds }).catch(logAs('WebSub:'));
  notifyPortals({ payload, pointer, siteUrl, now: now() }).catch(logAs('Webhooks:'));
}

const logAs = (subject: string) => (error: unknown) => console.error(subject, error);
