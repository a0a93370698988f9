import { join } from 'node:path';
import type { Payload } from 'payload';
import type { GenerationPort } from '../../channels/define-channel.ts';
import { every, type Repeated } from '../../concurrency/every.ts';
import { frozenFiles } from '../../db/editions.ts';
import { editionOfDelivery, hasEditions } from '../../db/publication.ts';
import { nextDueAt } from '../../db/read-site.ts';
import { liveSharer } from '../../db/sharing.ts';
import { unitReader } from '../../db/units.ts';
import { dropDelivered } from '../../db/webhooks.ts';
import { dayMs, minuteMs, secondMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import { internalPaths, type Pointer } from '../../domain/generation.ts';
import type { PublicationFaults } from '../../domain/publication-fault.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { Settings } from '../../settings.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { readManifest } from '../../store/manifest.ts';
import { webhookPolicy } from '../../webhooks/policy.ts';
import type { FreezeFile } from '../../workflow/submit.ts';
import { emptyMemory } from '../catalogue/sources.ts';
import { pageFailure } from '../generation/build-edition.ts';
import { collectGarbage } from '../generation/collect.ts';
import { type Previous, readPrevious } from '../generation/previous.ts';
import { basePointer, type Published } from '../generation/publish-generation.ts';
import { messageIdOf } from './announce-generation.ts';
import { makeGeneration, readState, type Workshop } from './make-generation.ts';
import { createPhotoCopies } from './site-photos.ts';
import { createThumbnails } from './thumbnails.ts';
import { inTurn, shareNext } from './turns.ts';

/** The one way to a new generation in this process. Calls that come while one is being made share the next. */
export type Publisher = GenerationPort & {
  publishNow(): Promise<Published>;
  /**
   * Takes an edition back that the database says is withdrawn. It waits for nothing: no picture is drawn, no video fetched, no
   * publication that is under way is waited for, and what is public stays as it is. Resolves with the generation in which the
   * public sees it no more; throws `publish.still-public` when there is none yet, and goes on trying by itself.
   */
  takeBack(edition: Pick<PublishedEdition, 'number' | 'content'>): Promise<Pointer>;
  /** What the public generation could not show as it should, and why the last publication failed, if it did. */
  trouble(): Promise<PublicationTrouble>;
  /** Publishes again when the next planned change is near and the generation does not say so: caches must hear of it before. */
  announceNext(): Promise<void>;
  /**
   * Takes away the blobs that neither a kept generation nor an edition names, and calls that portals took long ago. It never runs
   * while a generation is being made.
   */
  collect(): Promise<void>;
};

type PublicationTrouble = PublicationFaults & {
  /** Number of the public generation; `null` before the first. */
  generation: number | null;
  /** Since when no new generation could be made at all, and why; `null` when the last one could. */
  failure: { since: string; words: ReaderText; cause: string } | null;
};

type PublisherOptions = {
  payload: Payload;
  store: BlobStore;
  freezeFile: FreezeFile;
  render: Render;
  videoCache: VideoCache;
  settings: Pick<Settings, 'siteUrl' | 'publisher' | 'dataFolder' | 'hubUrl' | 'contactEmail'>;
  now: () => Date;
};

export function createPublisher(options: PublisherOptions): Publisher {
  const { payload, store, settings, now } = options;
  const renditions = join(settings.dataFolder, 'renditions');
  const thumbnail = createThumbnails({ folder: join(renditions, 'thumbnails') });
  const photoCopies = createPhotoCopies({ folder: join(renditions, 'photos') });
  const workshop = { ...options, readUnits: unitReader(payload), thumbnail, photoCopies, memory: emptyMemory() };
  let announced: string | null = null;
  const shareLive = liveSharer(payload);
  const turns = inTurn();
  let failure: PublicationTrouble['failure'] = null;
  let urgent = 0;
  const make = async (isRetraction = false): Promise<Published> => {
    const base = await basePointer(store, now());
    const read = await readState(workshop);
    await assertNotLost({ payload, store, base, editions: read.editions });
    if (!isRetraction) announced = read.nextDueAt ?? null;
    const published = await makeGeneration(workshop, { read, base, isRetraction });
    if (isRetraction) return published;
    const stays = new Set(published.faults?.documents.map(({ publicNumber }) => publicNumber));
    const shown = read.editions
      .filter(({ sha256 }) => !published.reasons?.has(sha256))
      .map((edition) => (stays.has(edition.number) ? { ...edition, state: 'approved' as const } : edition));
    await shareLive(shown).catch((cause: unknown) => console.error('Marks of what is public were not written.', cause));
    return published;
  };
  const noted = async (run: () => Promise<Published>): Promise<Published> => {
    try {
      const published = await run();
      failure = null;
      return published;
    } catch (cause) {
      failure = { since: failure?.since ?? now().toISOString(), ...saidOf(cause) };
      throw cause;
    }
  };
  const publishNow = shareNext(turns, () => noted(() => retryRace(make)));
  /** Beside what is under way: that loses the race for the pointer, and begins again from what is true now. */
  const retract = async (edition: Pick<PublishedEdition, 'number' | 'content'>): Promise<Pointer> => {
    urgent++;
    try {
      const { pointer } = await noted(() => retryRace(() => make(true), triesOfRetraction));
      if (await isStillPublic({ store, pointer, edition })) throw new Error(`Generation ${pointer.number} still shows it.`);
      return pointer;
    } finally {
      urgent--;
    }
  };
  const insist = insistently();
  return {
    publishNow,
    announceNext: async () => {
      const next = await nextDueAt({ payload, now: now() });
      const isNear = (instant: string | null) => instant !== null && Date.parse(instant) - now().getTime() < nearMs;
      if (next !== announced && (isNear(next) || isNear(announced))) await publishNow();
    },
    takeBack: (edition) =>
      retract(edition).catch((cause: unknown) => {
        console.error(`“${edition.content.title.vi}” is withdrawn and still public. It is tried again.`, cause);
        insist(() => retract(edition));
        throw new AppError('publish.still-public', {
          cause,
          params: { title: edition.content.title.vi, reason: saidOf(cause).words },
        });
      }),
    trouble: async () => ({ ...(await publicFaults(store)), failure }),
    collect: () => turns(() => collect(options, () => urgent === 0)),
    publish: async ({ deliveryKey }) => {
      const { reasons } = await publishNow();
      const found = await findPublished(store, deliveryKey);
      if (found !== null) return found;
      const sha256 = await editionOfDelivery(payload, deliveryKey);
      const missing = new AppError('publish.entry-missing', { params: { deliveryKey: deliveryKey.slice(0, 12) } });
      throw (await ownFault(workshop, deliveryKey).catch(() => null)) ?? reasons?.get(sha256 ?? '') ?? missing;
    },
    findPublished: (deliveryKey) => findPublished(store, deliveryKey),
  };
}

/**
 * Why the edition of a delivery cannot be built, whatever else is public; `null` when it can. Such an error does not go away by
 * trying again: an editor must see it at once, named by its field.
 */
async function ownFault(workshop: Workshop, deliveryKey: string): Promise<AppError | null> {
  const { editions, portal, boards } = await readState(workshop);
  const entries = [...portal, ...boards.flatMap((board) => board.entries)];
  const sha256 = entries.find((entry) => entry.deliveryKey === deliveryKey)?.editionSha256;
  const edition = editions.find((each) => each.sha256 === sha256);
  return edition ? pageFailure({ content: edition.content, siteUrl: workshop.settings.siteUrl }) : null;
}

async function collect({ payload, store, videoCache, now }: PublisherOptions, mayRemove: () => boolean): Promise<void> {
  await videoCache.prune(now());
  await collectGarbage({ store, alsoNamed: await frozenFiles(payload), now: now(), mayRemove });
  const pointer = await store.readPointer();
  const before = new Date(now().getTime() - webhookPolicy.keepDeliveredMs);
  if (pointer) await dropDelivered({ payload, before, keepMessageId: messageIdOf(pointer) });
}

/** Rounds between two tries grow to this: with one a minute, to half an hour. */
const longestPause = 30;

/**
 * Publishes once at start, and resolves after that try. A failure stops nothing else, such as the worker's posts and withdrawals:
 * it is logged and tried again, after one round, two, four and so on; so is a generation in which something had to wait for a
 * picture, a video or the store.
 */
export async function publishAtStart({ publishNow }: Pick<Publisher, 'publishNow'>, ms = minuteMs): Promise<Repeated> {
  let pause = 1;
  let rounds = 0;
  let isDone = false;
  const attempt = async () => {
    if (isDone) return;
    rounds = 0;
    const published = (await publishNow()) as Published | undefined;
    isDone = !hopeful(published);
  };
  const round = async () => {
    if (++rounds < pause) return;
    pause = Math.min(longestPause, pause * 2);
    await attempt();
  };
  const report = (cause: unknown) => console.error('The publication at start failed. It is tried again.', cause);
  await attempt().catch(report);
  return every({ ms, run: round, report, isImmediate: false });
}

/** Whether something is set aside that may go out at another try. */
function hopeful(published: Published | undefined): boolean {
  return published?.faults?.documents.some(({ remedy }) => remedy === 'retry' || remedy === 'fix-setup') ?? false;
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
async function retryRace(make: () => Promise<Published>, tries = 3): Promise<Published> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'store.pointer-old' || attempt >= tries) throw error;
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

type Reading = { payload: Payload; store: BlobStore; base: Pointer | null; editions: PublishedEdition[] };

/** A database that was lost, or is the wrong one, must not empty the public site. Throws `publish.database-empty`. */
async function assertNotLost({ payload, store, base, editions }: Reading): Promise<void> {
  if (base === null || editions.length > 0) return;
  const { codes } = await previousAt(store, base);
  const documents = Object.values(codes).filter(({ state }) => state === 'approved').length;
  if (documents === 0) return;
  if (!(await hasEditions(payload))) throw new AppError('publish.database-empty', { params: { documents } });
}

async function previousAt(store: BlobStore, pointer: Pointer): Promise<Previous> {
  const manifest = await readManifest({ store, sha256: pointer.manifest }).catch(() => null);
  return readPrevious({ store, pointer, manifest });
}

type Shown = { store: BlobStore; pointer: Pointer; edition: Pick<PublishedEdition, 'number' | 'content'> };

/** An older edition may stay public when another of its document is taken back. */
async function isStillPublic({ store, pointer, edition: { number } }: Shown): Promise<boolean> {
  const row = (await previousAt(store, pointer)).codes[number];
  return row !== undefined && row.state !== 'withdrawn';
}

async function publicFaults(store: BlobStore): Promise<Omit<PublicationTrouble, 'failure'>> {
  const pointer = await store.readPointer().catch(() => null);
  if (pointer === null) return { generation: null, documents: [], parts: [] };
  const text = await (await previousAt(store, pointer)).text(internalPaths.faults);
  const faults = text === null ? { documents: [], parts: [] } : (JSON.parse(text) as PublicationFaults);
  return { generation: pointer.number, ...faults };
}

function saidOf(cause: unknown): { words: ReaderText; cause: string } {
  const words = cause instanceof AppError ? cause.words : bugWords;
  return { words, cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause) };
}

const bugWords = { vi: 'lỗi ngoài dự kiến, đã ghi vào nhật ký', en: 'an unexpected error, which is in the log' };

const triesOfRetraction = 10;
const firstPauseMs = 2 * secondMs;

/** Tries again until it succeeds, after growing pauses of at most a minute. The timer does not keep the process alive. */
function insistently(): (run: () => Promise<unknown>) => void {
  const again = (run: () => Promise<unknown>, pauseMs: number): void => {
    const timer = setTimeout(() => {
      run().catch((cause: unknown) => {
        console.error('A withdrawal is still not public. It is tried again.', cause);
        again(run, Math.min(minuteMs, pauseMs * 2));
      });
    }, pauseMs);
    timer.unref();
  };
  return (run) => again(run, firstPauseMs);
}
