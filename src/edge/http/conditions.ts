import type { IncomingHttpHeaders } from 'node:http';

/** `lastModifiedMs`: milliseconds since 1970, whole seconds. */
type Validators = { etag: string; lastModifiedMs: number | null };

/** RFC 9110 §13.2.2: with If-None-Match, If-Modified-Since is ignored. */
export function isNotModified({ headers, etag, lastModifiedMs }: Validators & { headers: IncomingHttpHeaders }): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return listed(tags, etag) || tags.trim() === '*';
  const since = headers['if-modified-since'];
  if (since === undefined || lastModifiedMs === null) return false;
  const sinceMs = Date.parse(since);
  return !Number.isNaN(sinceMs) && lastModifiedMs <= sinceMs;
}

/**
 * RFC 9110 §13.2.2, steps 1 and 2: whoever reads only this very version gets 412 for another one. With If-Match,
 * If-Unmodified-Since is ignored. Strong comparison.
 */
export function isPreconditionFailed({ headers, etag, lastModifiedMs }: Validators & { headers: IncomingHttpHeaders }): boolean {
  const tags = headers['if-match'];
  if (tags !== undefined) return tags.trim() !== '*' && !tags.split(',').some((tag) => tag.trim() === etag);
  const since = Date.parse(headers['if-unmodified-since'] ?? '');
  return !Number.isNaN(since) && lastModifiedMs !== null && lastModifiedMs > since;
}

/** Whether the request asks for that, so that it goes the long way. */
export function hasPrecondition(headers: IncomingHttpHeaders): boolean {
  return headers['if-match'] !== undefined || headers['if-unmodified-since'] !== undefined;
}

/** Weak comparison: a cache may have weakened our tag on its way. */
function listed(tags: string, etag: string): boolean {
  if (tags === etag) return true;
  return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

/** Whether a Range belongs to the bytes of the earlier part of the download. Strong comparison. */
export function isSameAsBegun({ headers, etag, lastModifiedMs }: Validators & { headers: IncomingHttpHeaders }): boolean {
  const condition = headers['if-range'];
  if (typeof condition !== 'string') return true;
  if (condition.startsWith('"')) return condition === etag;
  return lastModifiedMs !== null && Date.parse(condition) === lastModifiedMs;
}

/** Bytes `start` to `end`, both included. */
export type ByteRange = { start: number; end: number };

/** `null`: no range, or one that RFC 9110 allows to ignore (malformed, several). `'beyond'`: answer 416. */
export function parseRange(header: string | undefined, bytes: number): ByteRange | 'beyond' | null {
  const [, from, to] = /^bytes=(\d{0,30})-(\d{0,30})$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Math.min(Number(to), bytes);
    return length === 0 ? 'beyond' : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(from);
  const end = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= bytes ? 'beyond' : { start, end };
}
