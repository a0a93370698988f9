import pLimit from 'p-limit';
import { secondMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import { internalPaths, type ManifestEntry, type Pointer } from '../../domain/generation.ts';
import type { PublicationFaults } from '../../domain/publication-fault.ts';
import type { PublishedEdition, SiteState } from '../../domain/site.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { encodeManifest, type Manifest, readManifest } from '../../store/manifest.ts';
import { sha256Of } from '../../store/sha256.ts';
import { emptyMemory, type Memory } from '../catalogue/sources.ts';
import type { Pieces } from '../resources/pieces.ts';
import { changeLogResource, nextChangeLog, readChangeLog } from './change-log.ts';
import { checkBlobs } from './check-blobs.ts';
import { type Containment, contain } from './contain.ts';
import { bytesOf, storeBodies } from './encode.ts';
import { faultsResource } from './faults.ts';
import { readPrevious } from './previous.ts';
import type { Resource } from './resource.ts';
import { entriesOfRollback } from './tombstones.ts';

export type Published = {
  pointer: Pointer;
  /** `false` when the content is what is public already: nothing was written. */
  isNew: boolean;
  /** Resources whose bytes were not in the generation before. */
  changed: number;
  /** Paths of feeds among them. */
  changedFeeds: string[];
  /** What could not be made public as it should be; left out where all is well. Everything else is public. */
  faults?: PublicationFaults;
  /** Why an edition was set aside, by its hash; left out where none was. */
  reasons?: ReadonlyMap<string, AppError>;
};

/** Bodies in hand at a time: enough for the threads that compress, while others wait for the disk or a bucket. */
const parallel = 16;

/**
 * Makes the state public: blobs, then the manifest, then the pointer. A crash before the pointer leaves the old generation and
 * some blobs that nobody names; a crash after it leaves the new one. Running it twice with the same content changes nothing.
 *
 * A document, feed or page that cannot be made or stored stops none of the others: see `contain`. One publisher at a time: the
 * loser of a race throws `store.pointer-old` and publishes again from fresh state.
 */
export async function publishGeneration({ store, site, memory, base, piecesFor, ...known }: Publication): Promise<Published> {
  const pointer = base === undefined ? await basePointer(store, new Date(site.at)) : base;
  const manifest = pointer ? await manifestBefore({ store, pointer, memory }) : null;
  const previous = await readPrevious({ store, pointer, manifest });
  const make = async (edition: PublishedEdition) => (await previous.piecesOf(edition.sha256)) ?? piecesFor?.(edition) ?? null;
  const containment = contain({ site, previous, piecesFor: make, ...known });
  let isNoted = true;
  for (;;) {
    const { resources, kept } = await containment.compose();
    const released = [...resources, ...(isNoted ? faultsResource(containment.faults()) : [])];
    const encoded = await encodeAll({ store, resources: released, kept, at: site.at, memory, pointer, before: manifest });
    if (encoded.failures.length > 0) {
      // The note for the studio is worth less than what it tells of.
      isNoted &&= encoded.failures.every(({ resource }) => resource.path !== internalPaths.faults);
      await containment.blameResources(encoded.failures.filter(({ resource }) => resource.path !== internalPaths.faults));
      continue;
    }
    const published = await release({ store, encoded, pointer, before: manifest, at: site.at, memory });
    return { ...published, ...troubles(containment) };
  }
}

/**
 * The pointer that a new generation goes on from. Where it is lost with all that it pointed to, a number that is above any other:
 * edges that run follow no lower one.
 */
export async function basePointer(store: BlobStore, now: Date): Promise<Pointer | null> {
  return store.readPointer().catch((cause: unknown) => {
    if (!(cause instanceof AppError && cause.code === 'store.pointer-corrupt')) throw cause;
    return { number: Math.floor(now.getTime() / secondMs), manifest: '0'.repeat(64), at: now.toISOString() };
  });
}

function troubles({ faults, reasons }: Containment): Pick<Published, 'faults' | 'reasons'> {
  const found = faults();
  if (found.documents.length + found.parts.length === 0) return {};
  for (const { title, number, outcome, cause } of found.documents) console.error(`“${title}” (${number}): ${outcome}. ${cause}`);
  for (const { path, outcome, cause } of found.parts) console.error(`${path}: ${outcome}. ${cause}`);
  return { faults: found, reasons: reasons() };
}

type Publication = {
  store: BlobStore;
  site: SiteState;
  /** The same one each time, where a process publishes more than once. */
  memory?: Memory;
  /**
   * The pointer before the state was read: whoever published since has read newer state, and wins.
   * @default the pointer now
   */
  base?: Pointer | null;
  /** Editions whose pictures, videos or files could not be made, with the reason. */
  broken?: ReadonlyMap<string, unknown>;
  /** Editions that are shown with the pieces of before, with the reason. */
  restored?: ReadonlyMap<string, unknown>;
  /** Draws what an earlier edition is shown with, where the generation before does not have it. */
  piecesFor?: (edition: PublishedEdition) => Promise<Pieces | null>;
};

type Release = {
  store: BlobStore;
  resources: Resource[];
  /** ISO instant. */
  at: string;
  memory?: Memory;
};

/** Publishes resources that are composed already: each path once. The first that cannot be made ends it. */
export async function publishResources({ store, resources, at, memory }: Release): Promise<Published> {
  const pointer = await store.readPointer();
  const before = pointer ? await manifestBefore({ store, pointer, memory }) : null;
  const encoded = await encodeAll({ store, resources, kept: new Map(), at, memory, pointer, before });
  for (const { cause } of encoded.failures) throw cause;
  return release({ store, encoded, pointer, before, at, memory });
}

type Encoding = Release & { kept: ReadonlyMap<string, ManifestEntry>; pointer: Pointer | null; before: Manifest | null };
type EncodedAll = {
  resources: Resource[];
  entries: Entry[];
  changed: string[];
  failures: { resource: Resource; cause: unknown }[];
};

async function encodeAll(encoding: Encoding): Promise<EncodedAll> {
  const { store, kept, at, memory = emptyMemory(), pointer, before } = encoding;
  const resources = encoding.resources.filter(({ path }) => !kept.has(path));
  const isRemembered = before !== null && memory.manifest === pointer?.manifest;
  const damaged = new Set(await store.damaged());
  const changed: string[] = [];
  const failures: EncodedAll['failures'] = [];
  const makeEntry = async (resource: Resource): Promise<Entry[]> => {
    const previous = before?.find(resource.path);
    const isMade = isRemembered && resource.source !== undefined && memory.sources.get(resource.path) === resource.source;
    try {
      const entry = await entryOf({ store, resource, previous, at, isMade, damaged });
      if (entry !== previous) changed.push(resource.path);
      return [[resource.path, entry]];
    } catch (cause) {
      failures.push({ resource, cause });
      return [];
    }
  };
  const entries = (await pLimit(parallel).map(resources, makeEntry)).flat();
  return { resources, entries: [...entries, ...kept], changed, failures };
}

type Released = Pick<Release, 'store' | 'at' | 'memory'> & {
  encoded: EncodedAll;
  pointer: Pointer | null;
  before: Manifest | null;
};

async function release({ store, encoded, pointer, before, at, memory = emptyMemory() }: Released): Promise<Published> {
  const { resources, entries, changed } = encoded;
  const logged = await withChangeLog({ store, before, entries, at });
  const bytes = encodeManifest(logged.entries);
  // Put also where it is the same: a damaged manifest is whole again afterwards.
  const manifest = await store.put(bytes);
  if (pointer && manifest === pointer.manifest) {
    await store.sync();
    await store.mendPointer();
    remember({ memory, manifest, resources });
    return { pointer, isNew: false, changed: 0, changedFeeds: [] };
  }
  const flipped = { number: (pointer?.number ?? 0) + 1, manifest, at };
  await store.flipPointer(flipped);
  remember({ memory, manifest, resources });
  const changedFeeds = changed.filter((path) => path.startsWith('/feeds/')).sort();
  return { pointer: flipped, isNew: true, changed: changed.length + Number(logged.isMoved), changedFeeds };
}

/** Only once the generation is public: what a publication that failed was made from is forgotten. */
function remember({ memory, manifest, resources }: { memory: Memory; manifest: string; resources: Resource[] }): void {
  memory.manifest = manifest;
  memory.sources = new Map(resources.flatMap(({ path, source }) => (source === undefined ? [] : [[path, source] as const])));
}

/**
 * A manifest that is lost, damaged or of another version only saves no work: the one before it is gone on from, and everything
 * that differs is encoded and put again. `null` when none can be read.
 */
async function manifestBefore({ store, pointer, memory = emptyMemory() }: Before): Promise<Manifest | null> {
  const current = await readable(store, pointer.manifest);
  if (current) {
    await checkBlobs({ store, manifest: current, memory });
    return current;
  }
  memory.manifest = null;
  for (const { number, manifest } of await store.readGenerations().catch(() => [])) {
    const older = number < pointer.number ? await readable(store, manifest) : null;
    if (older) return older;
  }
  return null;
}
type Before = { store: BlobStore; pointer: Pointer; memory?: Memory | undefined };

async function readable(store: BlobStore, sha256: string): Promise<Manifest | null> {
  return readManifest({ store, sha256 }).catch((cause: unknown) => {
    if (cause instanceof AppError && cause.remedy === 'fix-setup') return null;
    throw cause;
  });
}

/**
 * Makes what an older manifest holds public again, under a new number. Throws `publish.manifest-unknown`.
 *
 * It brings back what was public then, but nothing that was withdrawn since: it is for a broken release, within minutes. The log
 * of changes goes on: portals that mirrored the broken release are told what to take back.
 */
export async function rollbackGeneration({ store, manifest, at }: Rollback): Promise<Pointer> {
  const older = await readManifest({ store, sha256: manifest }).catch((cause: unknown) => {
    throw new AppError('publish.manifest-unknown', { cause, params: { manifest } });
  });
  const current = await store.readPointer();
  const before = current ? await manifestBefore({ store, pointer: current }) : null;
  const back = before ? await entriesOfRollback({ store, older, current: before }) : [...older.entries()];
  const { entries } = await withChangeLog({ store, before, entries: back, at });
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
  /** Blobs that a reader found missing or with other bytes: what has one is stored again. */
  damaged?: ReadonlySet<string>;
};

/** The very entry of the generation before, when nothing about the resource has changed: it need not be encoded again. */
async function entryOf({ store, resource, previous, at, isMade = false, damaged }: Encoded): Promise<ManifestEntry> {
  const hurt = Object.values(previous?.bodies ?? {}).filter((body) => damaged?.has(body.sha256));
  if (previous && isMade && hurt.length === 0 && sameHead(previous, resource)) return previous;
  const identity = bytesOf(resource);
  const sha256 = sha256Of(identity);
  if (previous && previous.bodies.identity.sha256 === sha256 && sameHead(previous, resource)) {
    if (hurt.length === 0) return previous;
    for (const body of hurt) await store.remove(body.sha256);
    // The same code gives the same bytes; where another version wrote them, the encodings get new names.
    const bodies = await storeBodies({ store, resource, identity });
    await store.mended(hurt.map((body) => body.sha256));
    return JSON.stringify(bodies) === JSON.stringify(previous.bodies) ? previous : { ...previous, bodies };
  }
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
function modifiedAfter({ resource, previous, at }: Omit<Encoded, 'store' | 'isMade' | 'damaged'>): number {
  const content = Date.parse(resource.lastModified);
  if (!previous || content > Date.parse(previous.lastModified)) return content;
  return Math.max(Date.parse(at), Date.parse(previous.lastModified) + 1000);
}

function wholeSecond(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}
