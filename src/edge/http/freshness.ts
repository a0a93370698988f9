import { cacheControls } from '../../domain/public-headers.ts';

/** Seconds as `cacheControls.document` has them. */
const usual = { browser: 30, cache: 300, whileRevalidating: 600 } as const;
/** With a shorter time every reader would come to the edge at once, just when the new generation arrives. */
const floorSeconds = 5;
/** A planned change that is this late has failed: caches go back to their usual times. */
const patienceSeconds = 600;

/**
 * `Cache-Control` of documents while a change is planned: no cache keeps an answer, or serves it stale, past that instant.
 * `null` while the usual one holds.
 */
export function shortenedCacheControl({ nextDueMs, nowMs }: { nextDueMs: number; nowMs: number }): string | null {
  const left = Math.floor((nextDueMs - nowMs) / 1000);
  if (left >= usual.cache + usual.whileRevalidating || left < -patienceSeconds) return null;
  const browser = Math.max(floorSeconds, Math.min(usual.browser, left));
  const cache = Math.max(floorSeconds, Math.min(usual.cache, left));
  const whileRevalidating = Math.max(0, Math.min(usual.whileRevalidating, left - cache));
  return `public, max-age=${browser}, s-maxage=${cache}, stale-while-revalidate=${whileRevalidating}, stale-if-error=86400`;
}

/** The same headers with a shorter time for documents. Immutable answers, and those that no cache keeps, stay as they are. */
export function withCacheControl(headers: readonly string[], cacheControl: string): string[] {
  const at = headers.indexOf('Cache-Control');
  return headers[at + 1] === cacheControls.document ? headers.with(at + 1, cacheControl) : [...headers];
}
