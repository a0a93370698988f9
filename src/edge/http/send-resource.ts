import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { BlobStore } from '../../store/blob-store.ts';
import { sha256Of } from '../../store/sha256.ts';
import type { ServedResource, Variant } from '../generation/generation.ts';
import { refusePrecondition } from './answers.ts';
import type { BodyCache } from './body-cache.ts';
import { isNotModified, isPreconditionFailed, isSameAsBegun, parseRange } from './conditions.ts';
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
  const validators = { headers: request.headers, etag, lastModifiedMs };
  if (status === 200 && isPreconditionFailed(validators)) return refusePrecondition(exchange);
  if (status === 200 && isNotModified(validators)) {
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
  const found = await bodyOf({ resource, wanted: variant, cache });
  if (request.headers.range !== undefined && sendPart({ exchange, resource, ...found })) return;
  begin(exchange, status, found.variant.wholeHeaders).end(found.body);
}

/** The whole body, not encoded. Throws `store.blob-missing` and `store.blob-corrupt`. */
export async function readResource(resource: ServedResource, { cache }: Bodies): Promise<Buffer> {
  return plainBody(resource, cache);
}

type Asked = { resource: ServedResource; wanted: Variant; cache: BodyCache };

/** The wanted encoding; where its blob is lost or damaged, the plain bytes. The store has noted the damage for the publisher. */
async function bodyOf({ resource, wanted, cache }: Asked): Promise<{ variant: Variant; body: Buffer }> {
  const { identity } = resource.variants;
  const body = cache.peek(wanted.sha256) ?? (await cache.read(wanted.sha256).catch(() => null));
  if (body) return { variant: wanted, body };
  return { variant: identity, body: await plainBody(resource, cache) };
}

/** Out of an encoding where the plain blob is lost or damaged, checked against the same hash. Throws what reading threw. */
async function plainBody({ variants: { identity, br, gzip } }: ServedResource, cache: BodyCache): Promise<Buffer> {
  try {
    return cache.peek(identity.sha256) ?? (await cache.read(identity.sha256));
  } catch (cause) {
    const plain =
      (br && (await unpacked(br, cache, brotliDecompressSync))) ?? (gzip && (await unpacked(gzip, cache, gunzipSync))) ?? null;
    if (plain === null || sha256Of(plain) !== identity.sha256) throw cause;
    return plain;
  }
}

async function unpacked({ sha256 }: Variant, cache: BodyCache, unpack: (bytes: Buffer) => Buffer): Promise<Buffer | null> {
  return cache.read(sha256).then(unpack, () => null);
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
