import {
  type CodeIndex,
  type Encoding,
  type GenerationManifest,
  internalPaths,
  type ManifestEntry,
  type Pointer,
  type SiteFrame,
  type SupportIndex,
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
  units: ReadonlyMap<string, UnitFace>;
  /** Public number of the community digital team that serves a commune, its province's where it has none; `null` for neither. */
  phoneOf(communeCode: string): string | null;
};

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
  const index = await read<UnitIndex>(frame.units);
  const support = frame.support === undefined ? {} : await read<SupportIndex>(frame.support);
  const provinces = new Map(index.provinces.flatMap(([province, , communes]) => communes.map(([code]) => [code, province])));
  const phoneOf = (code: string) => support[code] ?? support[provinces.get(code) ?? ''] ?? null;
  const codes = await read<CodeIndex>(internalPaths.codes);
  return { pointer, resources, frame, codes, units: unitNames(index), phoneOf };
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

function unitNames({ provinces }: UnitIndex): Map<string, UnitFace> {
  const units = new Map<string, UnitFace>();
  for (const [provinceCode, provinceName, communes] of provinces) {
    units.set(provinceCode, { code: provinceCode, name: provinceName, provinceName: null });
    for (const [code, name] of communes) units.set(code, { code, name, provinceName });
  }
  return units;
}
