import type { Pointer } from '../domain/generation.ts';

/**
 * Bytes by their hash, and one pointer that says which generation is public.
 *
 * Blobs are only added, never changed. That is why a reader needs no lock: everything that a pointer names was complete before
 * the pointer moved, and remains as long as that generation.
 */
export type BlobStore = {
  /** Gives the SHA-256 (hex) of the bytes. A whole blob that exists is not written again; half a blob is never visible. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their name. Throws `store.blob-missing`, `store.blob-corrupt`, `store.hash-invalid`. */
  get(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** A local file with the bytes, to stream parts of it. It is not checked. Throws `store.blob-missing`. */
  path(sha256: string): Promise<string>;
  /** Resolves when every blob put before would outlive a power cut. */
  sync(): Promise<void>;
  /** `null` before the first generation. Throws `store.pointer-corrupt`. */
  readPointer(): Promise<Pointer | null>;
  /** Generations whose blobs are protected, newest first: the public one, and those that a rollback can point back to. */
  readGenerations(): Promise<Pointer[]>;
  /**
   * Makes another manifest public, at once and durably; every blob put before is durable by then too.
   * Throws `store.pointer-old` for a number that is not above the current one, `store.blob-missing` for an unknown manifest.
   */
  flipPointer(pointer: Pointer): Promise<void>;
  /**
   * Calls back soon after a flip, where the driver can know of it; readers poll as well. Gives a function that ends the watch.
   */
  watchPointer(onFlip: () => void): () => void;
  /** Every blob, in no order. Used by garbage collection alone. */
  list(): AsyncIterable<StoredBlob>;
  /** Removes a blob. Used by garbage collection alone. A blob that does not exist is no error. */
  remove(sha256: string): Promise<void>;
};

/** `putAtMs`: time of its last put, in milliseconds since 1970. */
export type StoredBlob = { sha256: string; putAtMs: number };
