import { AppError } from '../domain/errors.ts';
import type { Pointer } from '../domain/generation.ts';

/** Where every driver keeps the pointer. */
export const pointerName = 'current.json';

/** Generations that stay whole, the public one included: what a rollback can point back to. */
export const keptGenerations = 50;

/**
 * The pointer and the ones before it are one small file, so that they change in one step: no crash leaves a generation that
 * is public and not kept, or the other way round. `mark` tells one flip's text from another's with the same pointer.
 */
export function pointerText({ pointer, kept, mark }: { pointer: Pointer; kept: Pointer[]; mark?: string }): string {
  return `${JSON.stringify({ ...pointer, mark, before: kept.slice(0, keptGenerations - 1) })}\n`;
}

/** The public generation first, then those before it, newest first; none before the first. Throws `store.pointer-corrupt`. */
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

/** Throws `store.hash-invalid`: whatever comes from outside can't become a path. */
export function assertHash(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new AppError('store.hash-invalid', { params: { sha256: sha256.slice(0, 80) } });
}
