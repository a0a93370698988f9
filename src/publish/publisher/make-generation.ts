import type { Payload } from 'payload';
import { readSite } from '../../db/read-site.ts';
import type { PublishedEdition, SiteFile, SiteState } from '../../domain/site.ts';
import type { Unit } from '../../domain/unit.ts';
import { publicSigningKeys } from '../../keys/signing-keys.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { type Fetching, fetchedPictures, fetchingChannels } from '../../posts/post-images.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { FreezeFile } from '../../workflow/submit.ts';
import type { Memory } from '../catalogue/sources.ts';
import { type Published, publishGeneration } from '../generation/publish-generation.ts';
import { notifyPortals } from './announce-generation.ts';
import { freezeLogos, type UploadRef } from './freeze-logos.ts';
import { drawSitePictures } from './site-pictures.ts';
import { siteVideos } from './site-videos.ts';
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
  videoCache: VideoCache;
  memory: Memory;
  settings: Pick<Settings, 'siteUrl' | 'publisher' | 'hubUrl'>;
  now: () => Date;
};

/**
 * Makes what `readState` gave public, step by step. May run any number of times: a step that was done before finds its result.
 *
 * Throws `store.pointer-old` when another process published in between.
 */
export async function makeGeneration(workshop: Workshop, read: ReadState): Promise<Published> {
  const { units, logos } = await freezeLogos({ ...workshop, units: read.units });
  const pictures = await drawSitePictures({ ...workshop, ...workshop.settings, editions: read.editions });
  const fetching = await fetchingChannels(workshop.payload);
  const fetched = await fetchedPictures({ ...workshop, ...workshop.settings, fetching, editions: read.editions });
  const videos = await makeVideos(workshop, read, fetching);
  const uploads = await readUploads({ ...workshop, editions: read.editions, logos });
  const published = await publish(workshop, {
    ...read,
    units,
    pictures,
    videos: videos.videos,
    boardVideos: videos.boardVideos,
    files: [...uploads, ...fetched, ...videos.files],
  });
  announce(workshop, published);
  return published;
}

type ReadState = Awaited<ReturnType<typeof readState>>;

/** What the database says is public now. */
export function readState({ payload, readUnits, settings: { siteUrl, publisher }, now }: Workshop) {
  return readSite({ payload, readUnits, siteUrl, publisher, now: now() });
}

function makeVideos({ store, videoCache }: Workshop, { editions, boards }: ReadState, { limits }: Fetching) {
  return siteVideos({ editions, boards, coverLimits: limits, store, videoCache });
}

type Uploads = { store: BlobStore; editions: PublishedEdition[]; logos: UploadRef[] };

/** Uploads of live editions and logos, each once. They are in the store already. */
async function readUploads({ store, editions, logos }: Uploads): Promise<SiteFile[]> {
  const live = editions.filter(({ state }) => state === 'approved').flatMap(({ content }) => content.files);
  const unique = new Map([...live, ...logos].map((file) => [file.sha256, file]));
  return Promise.all(
    [...unique.values()].map(async ({ sha256, mimeType }) => ({ sha256, mimeType, bytes: await store.get(sha256) })),
  );
}

function publish({ store, memory, settings }: Workshop, state: Omit<SiteState, 'hubUrl' | 'signingKeys'>): Promise<Published> {
  const site = { ...state, hubUrl: settings.hubUrl, signingKeys: publicSigningKeys() };
  return publishGeneration({ store, site, memory });
}

/** Tells the hub and the portals. No caller waits for them: what is public is public without them, and a failure is logged. */
function announce({ payload, settings, now }: Workshop, { pointer, changedFeeds }: Published): void {
  const { siteUrl, hubUrl } = settings;
  if (hubUrl !== undefined) notifyHub({ siteUrl, hubUrl, paths: changedFeeds }).catch(logAs('WebSub:'));
  notifyPortals({ payload, pointer, siteUrl, now: now() }).catch(logAs('Webhooks:'));
}

const logAs = (subject: string) => (error: unknown) => console.error(subject, error);
