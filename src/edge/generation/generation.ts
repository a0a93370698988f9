import {
  type CodeIndex,
  type DueNotice,
  type Encoding,
  internalPaths,
  type ManifestEntry,
  type Pointer,
  type SiteFrame,
  type SupportIndex,
  type UnitIndex,
} from '../../domain/generation.ts';
import type { UnitFace } from '../../domain/unit.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import { changedBlobs, type Manifest, readManifest } from '../../store/manifest.ts';
import { resourceHeaders, unchangedHeaders } from '../http/headers.ts';
import { checkBodies } from './check-bodies.ts';

/** One encoding of a resource, with all headers that do not depend on the request. */
export type Variant = {
  sha256: string;
  bytes: number;
  etag: string;
  /** For parts: without `Content-Length` and `Content-Range`. */
  headers: string[];
  /** For the whole body, and for 304. */
  wholeHeaders: string[];
  unchangedHeaders: string[];
};

export type ServedResource = Pick<ManifestEntry, 'status' | 'location'> & {
  /** Milliseconds since the epoch, whole seconds. */
  lastModifiedMs: number;
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant };
};

/** Resources by path; `undefined` for paths that do not exist and for internal ones. */
type ServedResources = {
  get(path: string): ServedResource | undefined;
  has(path: string): boolean;
  /** Only resources that `get` gave before and that are still in memory: for the shortest way. */
  ready(path: string): ServedResource | undefined;
};

/** A generation in memory: names and headers, not bodies. It is replaced whole and never changed. */
export type LoadedGeneration = {
  pointer: Pointer;
  manifest: Manifest;
  resources: ServedResources;
  /** SHA-256 of internal resources; read when a query needs them. */
  internal: { get(path: string): string | undefined };
  frame: SiteFrame;
  codes: CodeIndex;
  units: ReadonlyMap<string, NamedUnit>;
  /** Public number of the community digital team that serves a commune, its province's where it has none; `null` for neither. */
  phoneOf(communeCode: string): string | null;
  /** When the next change is planned, in milliseconds since the epoch. */
  nextDueMs: number | null;
};

/** `provinceCode` is `null` on provinces. */
type NamedUnit = UnitFace & { provinceCode: string | null };

type LoadInput = {
  store: BlobStore;
  pointer: Pointer;
  /** The generation that is served now, and goes on being served when this one is refused. */
  before?: LoadedGeneration | null;
};

/**
 * Reads the whole generation before any of it is used, with every body that the generation before did not have. Without a
 * generation before there is nothing better to serve, so bodies are checked when they are requested. Throws
 * `store.blob-missing`, `store.blob-corrupt` and `store.manifest-format`.
 */
export async function loadGeneration({ store, pointer, before = null }: LoadInput): Promise<LoadedGeneration> {
  const manifest = await readManifest({ store, sha256: pointer.manifest });
  if (before) await checkBodies({ store, bodies: changedBlobs({ manifest, before: before.manifest }) });
  const read = async <T>(path: string): Promise<T> => {
    const sha256 = manifest.find(path)?.bodies.identity.sha256 ?? path;
    return JSON.parse((await store.get(sha256)).toString('utf8')) as T;
  };
  const frame = await read<SiteFrame>(internalPaths.frame);
  const units = unitNames(await read<UnitIndex>(frame.units));
  const support = frame.support === undefined ? {} : await read<SupportIndex>(frame.support);
  const phoneOf = (code: string) => support[code] ?? support[units.get(code)?.provinceCode ?? ''] ?? null;
  const resources = servedFrom({ manifest, frame });
  // Older generations have no planned changes.
  const { nextDueAt } = manifest.find(internalPaths.due) ? await read<DueNotice>(internalPaths.due) : { nextDueAt: null };
  const nextDueMs = nextDueAt === null ? null : Date.parse(nextDueAt);
  const internal = { get: (path: string) => manifest.find(path)?.bodies.identity.sha256 };
  const codes = await read<CodeIndex>(internalPaths.codes);
  return { pointer, manifest, resources, internal, frame, codes, units, phoneOf, nextDueMs };
}

/** Resources whose headers are ready in memory. Frequent ones are among them; for others they are worked out again. */
const readyResources = 2048;

function servedFrom({ manifest, frame }: { manifest: Manifest; frame: SiteFrame }): ServedResources {
  const ready = new Map<string, ServedResource>();
  const get = (path: string): ServedResource | undefined => {
    const before = ready.get(path);
    if (before) return before;
    const entry = manifest.find(path);
    if (entry === undefined || entry.cache === 'internal') return undefined;
    const resource = served({ path, entry, frame });
    // All at once and not the oldest: reads then need no order of use, and to fill the map again is cheap once in two thousand.
    if (ready.size >= readyResources) ready.clear();
    ready.set(path, resource);
    return resource;
  };
  return { get, has: (path) => get(path) !== undefined, ready: (path) => ready.get(path) };
}

function served({ path, entry, frame }: { path: string; entry: ManifestEntry; frame: SiteFrame }): ServedResource {
  const { status, location, lastModified, bodies } = entry;
  const { siteUrl, hubUrl } = frame;
  const isNegotiated = bodies.br !== undefined || bodies.gzip !== undefined;
  const variant = (encoding: Encoding): Variant | undefined => {
    const body = bodies[encoding];
    if (!body) return undefined;
    const etag = `"${body.sha256.slice(0, 32)}"`;
    const headers = resourceHeaders({ path, entry, encoding, etag, isNegotiated, siteUrl, hubUrl });
    const wholeHeaders = [...headers, 'Content-Length', String(body.bytes)];
    return { ...body, etag, headers, wholeHeaders, unchangedHeaders: unchangedHeaders(headers) };
  };
  const variants = { br: variant('br'), gzip: variant('gzip'), identity: variant('identity') as Variant };
  return { status, location, lastModifiedMs: Date.parse(lastModified), variants };
}

function unitNames({ provinces }: UnitIndex): Map<string, NamedUnit> {
  const units = new Map<string, NamedUnit>();
  for (const [provinceCode, provinceName, communes] of provinces) {
    units.set(provinceCode, { code: provinceCode, name: provinceName, provinceName: null, provinceCode: null });
    for (const [code, name] of communes) units.set(code, { code, name, provinceName, provinceCode });
  }
  return units;
}
