import type { Pointer } from '../domain/generation.ts';

/**
 * Bytes by their hash, and one pointer that says which generation is public.
 *
 * Blobs only ever appear; nothing changes them. That is why a reader needs no lock: whatever a pointer names was complete
 * before the pointer moved, and stays.
 */
export type BlobStore = {
  /** SHA-256 (hex) of the bytes. A blob that is there is not written again; half a blob is never visible. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their name. Throws `store.blob-missing`, `store.blob-corrupt`, `store.hash-invalid`. */
  get(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** A local file with the bytes, for streaming parts of it. It is not checked. Throws `store.blob-missing`. */
  path(sha256: string): Promise<string>;
  /** `null` before the first generation. Throws `store.pointer-corrupt`. */
  readPointer(): Promise<Pointer | null>;
  /**
   * Makes another manifest public, at once and durably; every blob put before is durable by then too.
   * Throws `store.pointer-old` for a number that is not above the current one, `store.blob-missing` for an unknown manifest.
   */
  flipPointer(pointer: Pointer): Promise<void>;
  /** Calls back soon after a flip, where the driver can know of it; a reader polls as well. Gives a function that ends it. */
  watchPointer(onFlip: () => void): () => void;
};
