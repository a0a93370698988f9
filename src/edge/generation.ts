import {
  type CodeIndex,
  type Encoding,
  type GenerationManifest,
  internalPaths,
  type ManifestEntry,
  type Pointer,
  type SiteFrame,
  type UnitIndex,
} from '../domain/generation.ts';
import type { UnitFace } from '../domain/unit.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { resourceHeaders } from './headers.ts';

/** One encoding of a resource, with everything that does not depend on the request worked out. */
export type Variant = { sha256: string; bytes: number; etag: string; headers: string[] };

export type ServedResource = Pick<ManifestEntry, 'status' | 'location'> & {
  /** Milliseconds since the epoch, whole seconds. */
  lastModifiedMs: number;
  variants: Partial<Record<Encoding, Variant>> & { identity: Variant };
};

/** A generation in memory: names and headers, not bodies. It is swapped whole and never changed. */
export type LoadedGeneration = {
  pointer: Pointer;
  resources: ReadonlyMap<string, ServedResource>;
  frame: SiteFrame;
  codes: CodeIndex;
  units: ReadonlyMap<string, NamedUnit>;
  /** Blob of the search index; `null` in a generation from before there was one. */
  searchSha256: string | null;
};

/** `provinceCode` is `null` on provinces. */
type NamedUnit = UnitFace & { provinceCode: string | null };

/** Reads all of it before any of it is used. Throws `store.blob-missing` and `store.blob-corrupt`. */
export async function loadGeneration({ store, pointer }: { store: BlobStore; pointer: Pointer }): Promise<LoadedGeneration> {
  const manifest = await readJson<GenerationManifest>({ store, sha256: pointer.manifest });
  const read = <T>(path: string): Promise<T> => {
    return readJson<T>({ store, sha256: manifest.resources[path]?.bodies.identity.sha256 ?? path });
  };
  const frame = await read<SiteFrame>(internalPaths.frame);
  const resources = new Map<string, ServedResource>();
  for (const [path, entry] of Object.entries(manifest.resources)) {
    if (entry.cache !== 'internal') resources.set(path, served({ path, entry, frame }));
  }
  const units = unitNames(await read<UnitIndex>(frame.units));
  const searchSha256 = manifest.resources[internalPaths.search]?.bodies.identity.sha256 ?? null;
  return { pointer, resources, frame, codes: await read<CodeIndex>(internalPaths.codes), units, searchSha256 };
}

async function readJson<T>({ store, sha256 }: { store: BlobStore; sha256: string }): Promise<T> {
  return JSON.parse((await store.get(sha256)).toString('utf8')) as T;
}

function served({ path, entry, frame }: { path: string; entry: ManifestEntry; frame: SiteFrame }): ServedResource {
  const { status, location, lastModified, bodies } = entry;
  const isNegotiated = bodies.br !== undefined || bodies.gzip !== undefined;
  const variant = (encoding: Encoding): Variant | undefined => {
    const body = bodies[encoding];
    if (!body) return undefined;
    const etag = `"${body.sha256.slice(0, 32)}"`;
    return { ...body, etag, headers: resourceHeaders({ path, entry, encoding, etag, isNegotiated, siteUrl: frame.siteUrl }) };
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
