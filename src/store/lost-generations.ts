import { secondMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';
import type { BlobStore } from './blob-store.ts';
import { isManifest } from './manifest.ts';
import { parsePointers } from './pointer.ts';

/** Readers poll twice a second; to look through a store takes longer. */
const rememberedMs = 10 * secondMs;

export function isPointer(text: string | null): boolean {
  try {
    return parsePointers(text).length > 0;
  } catch {
    return false;
  }
}

/** The pointers of a text; of `left` where it is torn, or is not there although generations are. */
export async function readOr(text: string | null, left: () => Promise<Pointer[]>): Promise<Pointer[]> {
  if (isPointer(text)) return parsePointers(text);
  const found = await left();
  // Throws `store.pointer-corrupt` for a torn one; one that never was is no error.
  return found.length > 0 ? found : parsePointers(text);
}

/** Remembers for a while what was found for the same torn text. `isTorn`: `false` where there is no pointer at all. */
export function lostGenerations(find: (isTorn: boolean) => Promise<Pointer[]>): (text: string | null) => Promise<Pointer[]> {
  let last: { text: string | null; at: number; pointers: Pointer[] } | null = null;
  return async (text) => {
    if (last && last.text === text && last.pointers.length > 0 && Date.now() - last.at < rememberedMs) return last.pointers;
    const pointers = await find(text !== null);
    if (pointers.length > 0) console.error(new AppError('store.pointer-corrupt').forPeople, `→ ${pointers[0]?.number}`);
    last = { text, at: Date.now(), pointers };
    return pointers;
  };
}

type Scanned = { blobs: Pick<BlobStore, 'list' | 'get'>; read: (sha256: string) => Promise<Buffer> };

/**
 * Stores of before there was a journal: the manifests among all blobs, the one put last first. Their numbers are seconds, which
 * is above any number that was given before.
 */
export async function manifestsIn({ blobs, read }: Scanned): Promise<Pointer[]> {
  const found: Pointer[] = [];
  for await (const { sha256, putAtMs } of blobs.list()) {
    const head = await read(sha256).catch(() => Buffer.alloc(0));
    if (!isManifest(head)) continue;
    const isWhole = await blobs.get(sha256).then(
      () => true,
      () => false,
    );
    if (isWhole) found.push({ number: Math.floor(putAtMs / secondMs), manifest: sha256, at: new Date(putAtMs).toISOString() });
  }
  return found.sort((a, b) => b.number - a.number);
}

/** A torn pointer that nothing is left of does not keep a new generation from being published. */
export function noneLeft(cause: unknown): Pointer[] {
  if (cause instanceof AppError && cause.code === 'store.pointer-corrupt') return [];
  throw cause;
}
