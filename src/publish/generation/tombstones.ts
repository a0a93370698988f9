import pLimit from 'p-limit';
import { internalPaths, type ManifestEntry } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { Manifest } from '../../store/manifest.ts';

type Entry = [path: string, entry: ManifestEntry];
type Rollback = { store: BlobStore; older: Manifest; current: Manifest };

/**
 * What a rollback makes public: the older generation, without what was withdrawn since. A withdrawal is somebody's decision about
 * the words, and a rollback is about a broken release.
 *
 * Addresses that answer 410 now go on doing so. A list, feed or page of then that names what was withdrawn stays as it is now,
 * or away. Indexes go together: where one of them stays, all do, with every document that they name.
 */
export async function entriesOfRollback({ store, older, current }: Rollback): Promise<Entry[]> {
  const withdrawn = [...current.entries()].filter(([path, { status }]) => status === 410 && isLive(older.find(path)));
  if (withdrawn.length === 0) return [...older.entries()];
  const names = [...new Set(withdrawn.map(([path]) => nameIn(path)))];
  const limit = pLimit(16);
  const kept = await limit.map([...older.entries()], async ([path, entry]): Promise<Entry[]> => {
    const now = current.find(path);
    if (now?.status === 410) return [[path, now]];
    if (isIndex(path)) return [];
    if (isSame(entry, now) || !(await speaksOf({ store, path, entry, names }))) return [[path, entry]];
    return now ? [[path, now]] : [];
  });
  const entries = new Map(kept.flat());
  for (const [path, entry] of current.entries()) if (!older.find(path) || isIndex(path)) entries.set(path, entry);
  return [...entries];
}

function isLive(entry: ManifestEntry | undefined): boolean {
  return entry !== undefined && entry.status !== 410;
}

/** Made of all documents. The frame is of the site, pieces are of one edition. */
function isIndex(path: string): boolean {
  return path.startsWith('internal:') && path !== internalPaths.frame && !path.startsWith(internalPaths.pieces);
}

/** How other resources name what has this address: data by its id or hash, everything else by the address. */
function nameIn(path: string): string {
  return path.startsWith('/content/v1/') ? path.slice(path.lastIndexOf('/') + 1) : path;
}

function isSame(entry: ManifestEntry, other: ManifestEntry | undefined): boolean {
  return other !== undefined && other.status === entry.status && other.bodies.identity.sha256 === entry.bodies.identity.sha256;
}

const textTypes = /^text\/|json|xml|javascript/;

type Spoken = { store: BlobStore; path: string; entry: ManifestEntry; names: readonly string[] };

async function speaksOf({ store, path, entry, names }: Spoken): Promise<boolean> {
  // What cannot be read cannot be shown either.
  const body = textTypes.test(entry.contentType) ? await store.get(entry.bodies.identity.sha256).catch(() => null) : '';
  if (body === null) return true;
  const text = `${path} ${entry.location ?? ''} ${body}`;
  return names.some((name) => isNamed({ text, name }));
}

/** "cai-vneid" is not named by "cai-vneid-2", but by "leaflet-cai-vneid": anchors have their kind before. */
function isNamed({ text, name }: { text: string; name: string }): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = ' ', after = ' '] = [text[at - 1], text[at + name.length]];
    if (!/[\w-]/.test(after) && (name.startsWith('/') || !/\w/.test(before))) return true;
  }
  return false;
}
