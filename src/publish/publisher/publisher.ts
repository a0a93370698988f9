import { join } from 'node:path';
import type { Payload } from 'payload';
import type { GenerationPort } from '../../channels/define-channel.ts';
import { frozenFiles } from '../../db/editions.ts';
import { nextDueAt, readSite } from '../../db/read-site.ts';
import { findUploads, unitReader } from '../../db/units.ts';
import { dropDelivered } from '../../db/webhooks.ts';
import type { FileRef } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { internalPaths } from '../../domain/generation.ts';
import type { PublishedEdition, SiteFile } from '../../domain/site.ts';
import type { Unit } from '../../domain/unit.ts';
import { publicSigningKeys } from '../../keys/signing-keys.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { fetchedPictures, fetchingChannels } from '../../posts/post-images.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { readManifest } from '../../store/manifest.ts';
import { webhookPolicy } from '../../webhooks/policy.ts';
import type { KeepFile } from '../../workflow/submit.ts';
import { emptyMemory } from '../catalogue/sources.ts';
import { collectGarbage } from '../generation/collect.ts';
import { type Published, publishGeneration } from '../generation/publish-generation.ts';
import { messageIdOf, tellPortals } from './announce-generation.ts';
import { drawSitePictures } from './site-pictures.ts';
import { siteVideos } from './site-videos.ts';
import { createThumbnails } from './thumbnails.ts';
import { tellHub } from './web-sub.ts';

/** The one way to a new generation in this process. Calls that come while one is being made share the next. */
export type Publisher = GenerationPort & {
  publishNow(): Promise<Published>;
  /** Publishes again when the next planned change is near and the generation does not say so: caches must hear of it before. */
  announceNext(): Promise<void>;
  /** Takes away what no kept generation and no edition names, and calls that portals took long ago; never while one is being published. */
  collect(): Promise<void>;
};

export function createPublisher({
  payload,
  store,
  keepFile,
  render,
  shelf,
  settings,
  now,
}: {
  payload: Payload;
  store: BlobStore;
  keepFile: KeepFile;
  render: Render;
  shelf: VideoCache;
  settings: Pick<Settings, 'siteUrl' | 'publisher' | 'dataFolder' | 'hubUrl'>;
  now: () => Date;
}): Publisher {
  const readUnits = unitReader(payload);
  const thumbnail = createThumbnails({ folder: join(settings.dataFolder, 'renditions', 'thumbnails') });
  const { siteUrl, publisher } = settings;
  const memory = emptyMemory();
  let announced: string | null = null;
  const make = async (): Promise<Published> => {
    const site = await readSite({ payload, readUnits, siteUrl, publisher, now: now() });
    announced = site.nextDueAt ?? null;
    const { editions } = site;
    const { units, files: logos } = await keepLogos({ payload, keepFile, units: site.units });
    const pictures = await drawSitePictures({ editions, render, thumbnail, siteUrl });
    const fetching = await fetchingChannels(payload);
    const fetched = await fetchedPictures({ fetching, editions, render, store, siteUrl });
    const { files: ofVideos, ...videos } = await siteVideos({
      editions,
      boards: site.boards,
      coverLimits: fetching.limits,
      store,
      shelf,
    });
    const files = [...(await readFiles({ store, editions, logos })), ...fetched, ...ofVideos];
    const { hubUrl } = settings;
    const whole = { ...site, units, hubUrl, pictures, files, ...videos, signingKeys: publicSigningKeys() };
    const published = await publishGeneration({ store, site: whole, memory });
    if (hubUrl !== undefined) announce({ ...settings, hubUrl, paths: published.changedFeeds });
    const { pointer } = published;
    // Nobody waits for the portals either.
    tellPortals({ payload, pointer, siteUrl, now: now() }).catch((error: unknown) => console.error('Webhooks:', error));
    return published;
  };
  const turns = inTurn();
  const publishNow = shareNext(turns, () => retryRace(make));
  return {
    publishNow,
    announceNext: async () => {
      const next = await nextDueAt({ payload, now: now() });
      const isNear = (instant: string | null) => instant !== null && Date.parse(instant) - now().getTime() < nearMs;
      if (next !== announced && (isNear(next) || isNear(announced))) await publishNow();
    },
    collect: () =>
      turns(async () => {
        await shelf.prune(now());
        await collectGarbage({ store, alsoNamed: await frozenFiles(payload), now: now() });
        const pointer = await store.readPointer();
        const before = new Date(now().getTime() - webhookPolicy.keepDeliveredMs);
        if (pointer) await dropDelivered({ payload, before, keepMessageId: messageIdOf(pointer) });
      }),
    publish: async ({ deliveryKey }) => {
      await publishNow();
      const found = await findPublished(store, deliveryKey);
      if (found === null) throw new AppError('publish.entry-missing', { params: { deliveryKey: deliveryKey.slice(0, 12) } });
      return found;
    },
    findPublished: (deliveryKey) => findPublished(store, deliveryKey),
  };
}

/** Nobody waits for the hub: what is public is public without it. */
function announce(news: Parameters<typeof tellHub>[0]): void {
  tellHub(news).catch((error: unknown) => console.error('WebSub:', error));
}

type UploadRef = Pick<FileRef, 'sha256' | 'mimeType'>;
type Uploads = { store: BlobStore; editions: PublishedEdition[]; logos: UploadRef[] };

/** Uploads of live editions and logos, each once. They lie in the store already. */
async function readFiles({ store, editions, logos }: Uploads): Promise<SiteFile[]> {
  const live = editions.filter(({ state }) => state === 'approved').flatMap(({ content }) => content.files);
  const unique = new Map([...live, ...logos].map((file) => [file.sha256, file]));
  return Promise.all(
    [...unique.values()].map(async ({ sha256, mimeType }) => ({ sha256, mimeType, bytes: await store.get(sha256) })),
  );
}

type Keeping = { payload: Payload; keepFile: KeepFile; units: Unit[] };

/**
 * Freezes the logos of units: packs read their bytes from the store. One whose file is gone or was changed behind the studio's back
 * is left out, because one commune's broken upload must not hold up what the others publish.
 */
async function keepLogos({ payload, keepFile, units }: Keeping): Promise<{ units: Unit[]; files: UploadRef[] }> {
  const hashes = [...new Set(units.flatMap(({ logo }) => (logo ? [logo.sha256] : [])))];
  const kept = new Map<string, UploadRef>();
  for (const file of await findUploads(payload, hashes)) {
    const isKept = await keepFile(file).then(() => true, isChanged);
    if (isKept) kept.set(file.sha256, file);
  }
  const shown = units.map(({ logo, ...unit }) => (logo && kept.has(logo.sha256) ? { ...unit, logo } : unit));
  return { units: shown, files: [...kept.values()] };
}

function isChanged(error: unknown): false {
  if (error instanceof AppError && error.code === 'media.changed') return false;
  throw error;
}

const dayMs = 86_400_000;

/** Collects now and once a day. What goes wrong is logged: the site does not depend on it. */
export function collectDaily({ collect }: Publisher): NodeJS.Timeout {
  const run = () => void collect().catch((cause: unknown) => console.error('Garbage was not collected.', cause));
  run();
  return setInterval(run, dayMs);
}

/** Longer than any cache keeps a document: `src/edge/http/freshness.ts`. */
const nearMs = 20 * 60_000;
const announceEveryMs = 30_000;

/** What is planned in the studio reaches the caches' clocks within half a minute. */
export function announceRegularly({ announceNext }: Publisher): NodeJS.Timeout {
  const run = () => void announceNext().catch((cause: unknown) => console.error('The next change was not announced.', cause));
  return setInterval(run, announceEveryMs);
}

type Turns = <T>(run: () => Promise<T>) => Promise<T>;

/** One after the other. */
function inTurn(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (run) => {
    const running = last.then(run);
    last = running.catch(() => undefined);
    return running;
  };
}

/** Whoever calls during a run gets the run after it: that one has surely seen what the caller wrote. */
function shareNext<T>(turns: Turns, run: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | null = null;
  return () => {
    next ??= turns(() => {
      next = null;
      return run();
    });
    return next;
  };
}

/** Another process may have flipped in between: read everything again and publish on top of it. */
async function retryRace(make: () => Promise<Published>): Promise<Published> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store.pointer-old' || attempt >= 3) throw error;
    }
  }
}

async function findPublished(store: BlobStore, deliveryKey: string): Promise<{ url: string | null } | null> {
  const pointer = await store.readPointer();
  if (pointer === null) return null;
  const manifest = await readManifest({ store, sha256: pointer.manifest });
  const entry = manifest.find(internalPaths.deliveries);
  if (!entry) return null;
  const urls = JSON.parse((await store.get(entry.bodies.identity.sha256)).toString('utf8')) as Record<string, string>;
  const url = urls[deliveryKey];
  return url === undefined ? null : { url };
}
