import type { BlobStore } from '../../store/blob-store.ts';
import type { ServedResource, Variant } from '../generation/generation.ts';
import type { BodyCache } from './body-cache.ts';
import { isNotModified, isSameAsBegun, parseRange } from './conditions.ts';
import { begin, type Exchange } from './exchange.ts';
import { variantFor } from './negotiate.ts';
import { sendFile } from './send-file.ts';

/** Larger bodies are streamed from disk, so that one video does not push everything else out of memory. */
const maxCachedBody = 4 * 1024 * 1024;

export type Bodies = { store: BlobStore; cache: BodyCache };

/** Answers with the best encoding, or 304. Throws `store.blob-missing` and `store.blob-corrupt` before anything is sent. */
export async function sendResource(exchange: Exchange, resource: ServedResource, { store, cache }: Bodies): Promise<void> {
  const { request } = exchange;
  const { status, lastModifiedMs } = resource;
  const variant = variantFor(resource, request.headers['accept-encoding']);
  const { sha256, bytes, etag, headers } = variant;
  if (status === 200 && isNotModified({ headers: request.headers, etag, lastModifiedMs })) {
    begin(exchange, 304, variant.unchangedHeaders).end();
    return;
  }
  if (bytes > maxCachedBody) {
    sendFile({ exchange, path: await store.path(sha256), bytes, etag, lastModifiedMs, headers, status });
    return;
  }
  if (request.method === 'HEAD') {
    begin(exchange, status, variant.wholeHeaders).end();
    return;
  }
  const body = cache.peek(sha256) ?? (await cache.read(sha256));
  if (request.headers.range !== undefined && sendPart({ exchange, resource, variant, body })) return;
  begin(exchange, status, variant.wholeHeaders).end(body);
}

/** The whole body, not encoded. Throws `store.blob-missing` and `store.blob-corrupt`. */
export async function readResource({ variants }: ServedResource, { cache }: Bodies): Promise<Buffer> {
  const { sha256 } = variants.identity;
  return cache.peek(sha256) ?? cache.read(sha256);
}

type PartInput = { exchange: Exchange; resource: ServedResource; variant: Variant; body: Buffer };

/**
 * Sends one range, only where the bytes do not depend on Accept-Encoding: pictures, fonts, small files. `false`: nothing was
 * sent.
 */
function sendPart({ exchange, resource, variant, body }: PartInput): boolean {
  const { request, response } = exchange;
  const { status, lastModifiedMs, variants } = resource;
  const { etag, headers } = variant;
  if (status !== 200 || variants.br || variants.gzip) return false;
  if (!isSameAsBegun({ headers: request.headers, etag, lastModifiedMs })) return false;
  const range = parseRange(request.headers.range, body.length);
  if (range === null) return false;
  if (range === 'beyond') {
    begin(exchange, 416, [...headers, 'Content-Range', `bytes */${body.length}`, 'Content-Length', '0']).end();
    return true;
  }
  const { start, end } = range;
  const part = ['Content-Range', `bytes ${start}-${end}/${body.length}`, 'Content-Length', String(end - start + 1)];
  begin(exchange, 206, [...headers, ...part]);
  response.end(body.subarray(start, end + 1));
  return true;
}
