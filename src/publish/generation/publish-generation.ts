import pLimit from 'p-limit';
import { AppError } from '../../domain/errors.ts';
import type { ManifestEntry, Pointer } from '../../domain/generation.ts';
import type { SiteState } from '../../domain/site.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { encodeManifest, type Manifest, readManifest } from '../../store/manifest.ts';
import { sha256Of } from '../../store/sha256.ts';
import { emptyMemory, type Memory } from '../catalogue/sources.ts';
import { changeLogResource, nextChangeLog, readChangeLog } from './change-log.ts';
import { composeGeneration } from './compose.ts';
import { bytesOf, storeBodies } from './encode.ts';
import type { Resource } from './resource.ts';

export type Published = {
  pointer: Pointer;
  /** `false` when the content is what is public already: nothing was written. */
  isNew: boolean;
  /** Resources whose bytes were not in the generation before. */
  changed: number;
  /** Paths of feeds among them. */
  changedFeeds: string[];
};

/** Bodies in hand at a time: enough for the threads that compress, while others wait for the disk or a bucket. */
const parallel = 16;

/**
 * Makes the state public: blobs, then the manifest, then the pointer. A crash before the pointer leaves the old generation and
 * some blobs that nobody names; a crash after it leaves the new one. Running it twice with the same content changes nothing.
 *
 * One publisher at a time: the loser of a race throws `store.pointer-old` and publishes again from fresh state.
 */
export async function publishGeneration({ store, site, memory }: Publication): Promise<Published> {
  return publishResources({ store, resources: [...composeGeneration(site).values()], at: site.at, memory });
}

type Publication = {
  store: BlobStore;
  site: SiteState;
  /** The same one each time, where a process publishes more than once. */
  memory?: Memory;
};

type Release = {
  store: BlobStore;
  resources: Resource[];
  /** ISO instant. */
  at: string;
  memory?: Memory;
};

/** `publishGeneration` for resources that are composed already: each path once. */
export async function publishResources({ store, resources, at, memory = emptyMemory() }: Release): Promise<Published> {
  const pointer = await store.readPointer();
  const before = pointer ? await manifestBefore({ store, pointer }) : null;
  const isRemembered = before !== null && memory.manifest === pointer?.manifest;
  const changed: string[] = [];
  const makeEntry = async (resource: Resource): Promise<Entry> => {
    const previous = before?.find(resource.path);
    const isMade = isRemembered && resource.source !== undefined && memory.sources.get(resource.path) === resource.source;
    const entry = await entryOf({ store, resource, previous, at, isMade });
    if (entry !== previous) changed.push(resource.path);
    return [resource.path, entry];
  };
  const entries = await pLimit(parallel).map(resources, makeEntry);

  const logged = await withChangeLog({ store, before, entries, at });
  const bytes = encodeManifest(logged.entries);
  if (pointer && sha256Of(bytes) === pointer.manifest) {
    remember({ memory, manifest: pointer.manifest, resources });
    return { pointer, isNew: false, changed: 0, changedFeeds: [] };
  }
  const flipped = { number: (pointer?.number ?? 0) + 1, manifest: await store.put(bytes), at };
  await store.flipPointer(flipped);
  remember({ memory, manifest: flipped.manifest, resources });
  const changedFeeds = changed.filter((path) => path.startsWith('/feeds/')).sort();
  return { pointer: flipped, isNew: true, changed: changed.length + Number(logged.isMoved), changedFeeds };
}

/** Only once the generation is public: what a publication that failed was made from is forgotten. */
function remember({ memory, manifest, resources }: { memory: Memory; manifest: string; resources: Resource[] }): void {
  memory.manifest = manifest;
  memory.sources = new Map(resources.flatMap(({ path, source }) => (source === undefined ? [] : [[path, source] as const])));
}

/** A manifest that is lost, damaged or of another version only saves no work: everything is encoded and put again. */
async function manifestBefore({ store, pointer }: { store: BlobStore; pointer: Pointer }): Promise<Manifest | null> {
  return readManifest({ store, sha256: pointer.manifest }).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.remedy === 'fix-setup') return null;
    throw cause;
  });
}

/**
 * Makes what an older manifest holds public again, under a new number. Throws `publish.manifest-unknown`.
 *
 * It brings back what was public then, also what was withdrawn since: it is for a broken release, within minutes. The log of
 * changes goes on: portals that mirrored the broken release are told what to take back.
 */
export async function rollbackGeneration({ store, manifest, at }: Rollback): Promise<Pointer> {
  const older = await readManifest({ store, sha256: manifest }).catch((cause: unknown) => {
    throw new AppError('publish.manifest-unknown', { cause, params: { manifest } });
  });
  const current = await store.readPointer();
  const before = current ? await manifestBefore({ store, pointer: current }) : null;
  const { entries } = await withChangeLog({ store, before, entries: [...older.entries()], at });
  const pointer = { number: (current?.number ?? 0) + 1, manifest: await store.put(encodeManifest(entries)), at };
  await store.flipPointer(pointer);
  return pointer;
}
type Rollback = {
  store: BlobStore;
  manifest: string;
  /** ISO instant. */
  at: string;
};

type Entry = [path: string, entry: ManifestEntry];
type Logged = { store: BlobStore; before: Manifest | null; entries: Entry[]; at: string };

/** The entries with the log that goes on from the generation before, and whether it has moved on. */
async function withChangeLog({ store, before, entries, at }: Logged): Promise<{ entries: Entry[]; isMoved: boolean }> {
  const log = before && (await readChangeLog({ store, manifest: before }));
  const resource = changeLogResource(nextChangeLog({ before, log, after: entries, at }));
  const previous = before?.find(resource.path);
  const entry = await entryOf({ store, resource, previous, at });
  const others = entries.filter(([path]) => path !== resource.path);
  return { entries: [...others, [resource.path, entry]], isMoved: entry !== previous };
}

type Encoded = {
  store: BlobStore;
  resource: Resource;
  previous: ManifestEntry | undefined;
  at: string;
  /** Whether `previous` was made from the very same. */
  isMade?: boolean;
};

/** The very entry of the generation before, when nothing about the resource has changed: it need not be encoded again. */
async function entryOf({ store, resource, previous, at, isMade = false }: Encoded): Promise<ManifestEntry> {
  if (previous && isMade && sameHead(previous, resource)) return previous;
  const identity = bytesOf(resource);
  const sha256 = sha256Of(identity);
  if (previous && previous.bodies.identity.sha256 === sha256 && sameHead(previous, resource)) return previous;
  const { status, contentType, cache, location } = resource;
  const lastModified = wholeSecond(modifiedAfter({ resource, previous, at }));
  const head = { status, contentType, cache, lastModified, ...(location === undefined ? {} : { location }) };
  return { ...head, bodies: await storeBodies({ store, resource, identity }) };
}

function sameHead(previous: ManifestEntry, { status, contentType, cache, location }: Resource): boolean {
  return (
    previous.status === status &&
    previous.contentType === contentType &&
    previous.cache === cache &&
    previous.location === location
  );
}

/** Some players look at Last-Modified alone, so new bytes must never carry an old date: a new template, for one. */
function modifiedAfter({ resource, previous, at }: Omit<Encoded, 'store' | 'isMade'>): number {
  const content = Date.parse(resource.lastModified);
  if (!previous || content > Date.parse(previous.lastModified)) return content;
  return Math.max(Date.parse(at), Date.parse(previous.lastModified) + 1000);
}

function wholeSecond(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}
