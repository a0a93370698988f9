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
  /**
   * A local file with the bytes, to stream parts of it; checked once a process as long as the file does not change. Throws
   * `store.blob-missing` and `store.blob-corrupt`.
   */
  path(sha256: string): Promise<string>;
  /** Resolves when every blob put before would outlive a power cut. */
  sync(): Promise<void>;
  /** Blobs that `get` or `path` of any process found missing or with other bytes, and that nobody has put again since. */
  damaged(): Promise<string[]>;
  /** Forgets that they were damaged. */
  mended(sha256s: string[]): Promise<void>;
  /** Whether blobs are read without a network, so that many can be checked. */
  isLocal: boolean;
  /**
   * `null` before the first generation. Where the pointer is torn or lost it is the newest generation that is whole. Throws
   * `store.pointer-corrupt` when none is left.
   */
  readPointer(): Promise<Pointer | null>;
  /** Writes the pointer again where it is torn; does nothing where it is well. */
  mendPointer(): Promise<void>;
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
