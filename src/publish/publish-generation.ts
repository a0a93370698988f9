import { createHash } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { GenerationManifest, ManifestEntry, Pointer } from '../domain/generation.ts';
import type { SiteState } from '../domain/site.ts';
import type { BlobStore } from '../store/blob-store.ts';
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
};

/** Bodies encoded at a time: more would only queue for the same two cores. */
const parallel = 4;

/**
 * Makes the state public: blobs, then the manifest, then the pointer. A crash before the pointer leaves the old generation and some
 * blobs that nobody names; a crash after it leaves the new one. Running it twice with the same content changes nothing.
 *
 * One publisher at a time: the loser of a race throws `store.pointer-old` and publishes again from fresh state.
 */
export async function publishGeneration({ store, site }: { store: BlobStore; site: SiteState }): Promise<Published> {
  const pointer = await store.readPointer();
  const before = pointer ? await readManifest({ store, sha256: pointer.manifest }) : null;
  const composed = [...composeGeneration(site).values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: [string, ManifestEntry][] = new Array(composed.length);
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < composed.length; index = next++) {
      const resource = composed[index] as Resource;
      const previous = before?.resources[resource.path];
      entries[index] = [resource.path, await entryOf({ store, resource, previous, at: site.at })];
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));

  const resources = await withChangeLog({ store, before, resources: Object.fromEntries(entries), at: site.at });
  const bytes = manifestBytes(resources);
  if (pointer && createHash('sha256').update(bytes).digest('hex') === pointer.manifest) {
    return { pointer, isNew: false, changed: 0 };
  }
  const changed = Object.entries(resources).filter(([path, entry]) => entry !== before?.resources[path]).length;
  const flipped = { number: (pointer?.number ?? 0) + 1, manifest: await store.put(bytes), at: site.at };
  await store.flipPointer(flipped);
  return { pointer: flipped, isNew: true, changed };
}

/**
 * Makes what an older manifest holds public again, under a new number. Throws `publish.manifest-unknown`.
 *
 * It brings back what was public then, also what was withdrawn since: it is for a broken release, within minutes. The log of changes
 * goes on: portals that mirrored the broken release are told what to take back.
 */
export async function rollbackGeneration({ store, manifest, at }: Rollback): Promise<Pointer> {
  const older = await readManifest({ store, sha256: manifest }).catch((cause: unknown) => {
    throw new AppError('publish.manifest-unknown', { cause, params: { manifest } });
  });
  const current = await store.readPointer();
  const before = current ? await readManifest({ store, sha256: current.manifest }) : null;
  const resources = await withChangeLog({ store, before, resources: older.resources, at });
  const pointer = { number: (current?.number ?? 0) + 1, manifest: await store.put(manifestBytes(resources)), at };
  await store.flipPointer(pointer);
  return pointer;
}
type Rollback = { store: BlobStore; manifest: string /** ISO instant. */; at: string };

type Resources = GenerationManifest['resources'];
type Logged = { store: BlobStore; before: GenerationManifest | null; resources: Resources; at: string };

/** The resources with the log that goes on from the generation before, in the order of their paths. */
async function withChangeLog({ store, before, resources, at }: Logged): Promise<Resources> {
  const log = before && (await readChangeLog({ store, resources: before.resources }));
  const next = nextChangeLog({ before: before?.resources ?? null, log, after: resources, at });
  const resource = changeLogResource(next);
  const entry = await entryOf({ store, resource, previous: before?.resources[resource.path], at });
  const sorted = Object.entries({ ...resources, [resource.path]: entry }).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}

function manifestBytes(resources: Resources): Buffer {
  const manifest: GenerationManifest = { version: 1, resources };
  return Buffer.from(JSON.stringify(manifest));
}

/** Throws `store.blob-missing` and `store.blob-corrupt`. */
export async function readManifest({ store, sha256 }: { store: BlobStore; sha256: string }): Promise<GenerationManifest> {
  return JSON.parse((await store.get(sha256)).toString('utf8')) as GenerationManifest;
}

type Encoded = { store: BlobStore; resource: Resource; previous: ManifestEntry | undefined; at: string };

/** The very entry of the generation before, when nothing about the resource has changed: it need not be encoded again. */
async function entryOf({ store, resource, previous, at }: Encoded): Promise<ManifestEntry> {
  const sha256 = createHash('sha256').update(bytesOf(resource)).digest('hex');
  if (previous && previous.bodies.identity.sha256 === sha256 && sameHead(previous, resource)) return previous;
  const { status, contentType, cache, location } = resource;
  const lastModified = wholeSecond(modifiedAfter({ resource, previous, at }));
  const head = { status, contentType, cache, lastModified, ...(location === undefined ? {} : { location }) };
  return { ...head, bodies: await storeBodies({ store, resource }) };
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
function modifiedAfter({ resource, previous, at }: Omit<Encoded, 'store'>): number {
  const content = Date.parse(resource.lastModified);
  if (!previous || content > Date.parse(previous.lastModified)) return content;
  return Math.max(Date.parse(at), Date.parse(previous.lastModified) + 1000);
}

function wholeSecond(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 1000) * 1000).toISOString();
}
