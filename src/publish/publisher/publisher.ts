import { join } from 'node:path';
import type { Payload } from 'payload';
import type { GenerationPort } from '../../channels/define-channel.ts';
import { every, type Repeated } from '../../concurrency/every.ts';
import { frozenFiles } from '../../db/editions.ts';
import { nextDueAt } from '../../db/read-site.ts';
import { unitReader } from '../../db/units.ts';
import { dropDelivered } from '../../db/webhooks.ts';
import { dayMs, minuteMs, secondMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import { internalPaths } from '../../domain/generation.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { readManifest } from '../../store/manifest.ts';
import { webhookPolicy } from '../../webhooks/policy.ts';
import type { FreezeFile } from '../../workflow/submit.ts';
import { emptyMemory } from '../catalogue/sources.ts';
import { collectGarbage } from '../generation/collect.ts';
import type { Published } from '../generation/publish-generation.ts';
import { messageIdOf } from './announce-generation.ts';
import { makeGeneration, readState } from './make-generation.ts';
import { createThumbnails } from './thumbnails.ts';
import { inTurn, shareNext } from './turns.ts';

/** The one way to a new generation in this process. Calls that come while one is being made share the next. */
export type Publisher = GenerationPort & {
  publishNow(): Promise<Published>;
  /** Publishes again when the next planned change is near and the generation does not say so: caches must hear of it before. */
  announceNext(): Promise<void>;
  /**
   * Takes away the blobs that neither a kept generation nor an edition names, and calls that portals took long ago. It never runs
   * while a generation is being made.
   */
  collect(): Promise<void>;
};

type PublisherOptions = {
  payload: Payload;
  store: BlobStore;
  freezeFile: FreezeFile;
  render: Render;
  videoCache: VideoCache;
  settings: Pick<Settings, 'siteUrl' | 'publisher' | 'dataFolder' | 'hubUrl'>;
  now: () => Date;
};

export function createPublisher(options: PublisherOptions): Publisher {
  const { payload, store, settings, now } = options;
  const thumbnail = createThumbnails({ folder: join(settings.dataFolder, 'renditions', 'thumbnails') });
  const workshop = { ...options, readUnits: unitReader(payload), thumbnail, memory: emptyMemory() };
  let announced: string | null = null;
  const turns = inTurn();
  const make = async (): Promise<Published> => {
    const state = await readState(workshop);
    announced = state.nextDueAt ?? null;
    return makeGeneration(workshop, state);
  };
  const publishNow = shareNext(turns, () => retryRace(make));
  return {
    publishNow,
    announceNext: async () => {
      const next = await nextDueAt({ payload, now: now() });
      const isNear = (instant: string | null) => instant !== null && Date.parse(instant) - now().getTime() < nearMs;
      if (next !== announced && (isNear(next) || isNear(announced))) await publishNow();
    },
    collect: () => turns(() => collect(options)),
    publish: async ({ deliveryKey }) => {
      await publishNow();
      const found = await findPublished(store, deliveryKey);
      if (found === null) throw new AppError('publish.entry-missing', { params: { deliveryKey: deliveryKey.slice(0, 12) } });
      return found;
    },
    findPublished: (deliveryKey) => findPublished(store, deliveryKey),
  };
}

async function collect({ payload, store, videoCache, now }: PublisherOptions): Promise<void> {
  await videoCache.prune(now());
  await collectGarbage({ store, alsoNamed: await frozenFiles(payload), now: now() });
  const pointer = await store.readPointer();
  const before = new Date(now().getTime() - webhookPolicy.keepDeliveredMs);
  if (pointer) await dropDelivered({ payload, before, keepMessageId: messageIdOf(pointer) });
}

/**
 * Publishes once at start, and resolves after that try. A failure stops nothing else, such as the worker's posts and withdrawals:
 * it is logged and tried again each minute.
 */
export async function publishAtStart({ publishNow }: Pick<Publisher, 'publishNow'>, ms = minuteMs): Promise<Repeated> {
  let isDone = false;
  const attempt = async () => {
    if (isDone) return;
    await publishNow();
    isDone = true;
  };
  const report = (cause: unknown) => console.error('The publication at start failed. It is tried again.', cause);
  await attempt().catch(report);
  return every({ ms, run: attempt, report, isImmediate: false });
}

/** Collects now and once a day. What goes wrong is logged: the site does not depend on it. */
export function collectDaily({ collect: run }: Publisher): Repeated {
  return every({ ms: dayMs, run, report: (cause) => console.error('Garbage was not collected.', cause) });
}

/** Longer than any cache keeps a document: `src/edge/http/freshness.ts`. */
const nearMs = 20 * minuteMs;
const announceEveryMs = 30 * secondMs;

/** A change that is planned in the studio reaches the clocks of the caches within half a minute. */
export function announceRegularly({ announceNext: run }: Publisher): Repeated {
  const report = (cause: unknown) => console.error('The next change was not announced.', cause);
  return every({ ms: announceEveryMs, run, report, isImmediate: false });
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
