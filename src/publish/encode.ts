import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { EncodedBody, ManifestEntry } from '../domain/generation.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { Resource } from './resource.ts';

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Below this a compressed body saves no packet. */
const leastBytesToCompress = 512;
/** Brotli's last level costs seconds a megabyte; big bodies take the level before its steep part. */
const bytesForFullEffort = 262_144;

/** Stores a body in every encoding that makes it smaller. Pictures, fonts and archives are compressed already. */
export async function storeBodies({
  store,
  resource,
}: {
  store: BlobStore;
  resource: Resource;
}): Promise<ManifestEntry['bodies']> {
  const identity = bytesOf(resource);
  const bodies: ManifestEntry['bodies'] = { identity: await stored({ store, bytes: identity }) };
  if (!isText(resource) || identity.length < leastBytesToCompress) return bodies;
  const [br, gz] = await Promise.all([brotliOf(identity), gzipAsync(identity, { level: 9 })]);
  if (br.length < identity.length) bodies.br = await stored({ store, bytes: br });
  if (gz.length < identity.length) bodies.gzip = await stored({ store, bytes: gz });
  return bodies;
}

export function bytesOf({ body }: Resource): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body;
}

async function stored({ store, bytes }: { store: BlobStore; bytes: Uint8Array }): Promise<EncodedBody> {
  return { sha256: await store.put(bytes), bytes: bytes.length };
}

function brotliOf(bytes: Uint8Array): Promise<Buffer> {
  const quality = bytes.length <= bytesForFullEffort ? 11 : 9;
  return brotliAsync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function isText({ contentType, cache }: Resource): boolean {
  return cache !== 'internal' && /^text\/|json|xml|javascript/.test(contentType);
}
