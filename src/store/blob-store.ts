import type { Pointer } from '../domain/generation.ts';

/**
 * Bytes by their hash, and one pointer that says which generation is public.
 *
 * Blobs only ever appear; nothing changes them. That is why a reader needs no lock: whatever a pointer names was complete
 * before the pointer moved, and stays as long as that generation is kept.
 */
export type BlobStore = {
  /** SHA-256 (hex) of the bytes. A blob that is there whole is not written again; half a blob is never visible. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their name. Throws `store.blob-missing`, `store.blob-corrupt`, `store.hash-invalid`. */
  get(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** A local file with the bytes, for streaming parts of it. It is not checked. Throws `store.blob-missing`. */
  path(sha256: string): Promise<string>;
  /** Resolves when every blob put before would outlive a power cut. */
  sync(): Promise<void>;
  /** `null` before the first generation. Throws `store.pointer-corrupt`. */
  readPointer(): Promise<Pointer | null>;
  /** Generations that are kept, newest first: the public one, and those a rollback can point back to. */
  readGenerations(): Promise<Pointer[]>;
  /**
   * Makes another manifest public, at once and durably; every blob put before is durable by then too.
   * Throws `store.pointer-old` for a number that is not above the current one, `store.blob-missing` for an unknown manifest.
   */
  flipPointer(pointer: Pointer): Promise<void>;
  /** Calls back soon after a flip, where the driver can know of it; a reader polls as well. Gives a function that ends it. */
  watchPointer(onFlip: () => void): () => void;
  /** Every blob, in no order. Only garbage collection asks. */
  list(): AsyncIterable<StoredBlob>;
  /** Takes a blob away. Only garbage collection does. One that is not there is no error. */
  remove(sha256: string): Promise<void>;
};

/** `putAtMs`: when it was last put, in milliseconds since 1970. */
export type StoredBlob = { sha256: string; putAtMs: number };
