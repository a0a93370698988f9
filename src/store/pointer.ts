import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';

/** Name of the pointer's file or object in every driver. */
export const pointerName = 'current.json';

/** Generations whose blobs are protected, the public one included: a rollback can point back to them. */
export const keptGenerations = 50;

/**
 * Text of the pointer's file. The pointer and the ones before it are one small file, so that they change in one step: no crash
 * leaves a public generation that is not protected, or the other way round. `mark` tells one flip's text from another's with
 * the same pointer.
 */
export function pointerText({ pointer, kept, mark }: { pointer: Pointer; kept: Pointer[]; mark?: string }): string {
  return `${JSON.stringify({ ...pointer, mark, before: kept.slice(0, keptGenerations - 1) })}\n`;
}

/**
 * The public generation first, then those before it, newest first. Empty before the first generation. Throws
 * `store.pointer-corrupt`.
 */
export function parsePointers(text: string | null): Pointer[] {
  if (text === null) return [];
  try {
    const { before = [], ...current } = JSON.parse(text) as Pointer & { before?: Pointer[] };
    return [current, ...before].map(checked);
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('store.pointer-corrupt', { cause });
  }
}

function checked({ number, manifest, at }: Pointer): Pointer {
  const isWhole = Number.isInteger(number) && /^[0-9a-f]{64}$/.test(manifest) && typeof at === 'string';
  if (!isWhole) throw new AppError('store.pointer-corrupt');
  return { number, manifest, at };
}

/** Throws `store.pointer-old` for a number that is not above the current one. */
export function assertNewer(pointer: Pointer, current: Pointer | undefined): void {
  const newest = current?.number ?? 0;
  if (Number.isInteger(pointer.number) && pointer.number > newest) return;
  throw new AppError('store.pointer-old', { params: { number: pointer.number, current: newest } });
}

/** Throws `store.hash-invalid`: no text from outside can become a path. */
export function assertHash(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError('store.hash-invalid', { params: { sha256: sha256.slice(0, 80) } });
}
