import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../domain/errors.ts';
import type { BlobStore } from './blob-store.ts';
import { openFolderStore } from './folder.ts';
import type { S3Address } from './s3-bucket.ts';
import type { PointerLease } from './s3-pointer.ts';

type OpenStoreOptions = {
  /** `file:<folder>`, or `s3://<bucket>/<prefix>?endpoint=…&region=…`. */
  url: string;
  /** Folder of this machine for blobs that were read from a bucket; a folder store needs none. */
  cacheFolder: string;
  /** Left out by processes that only read. */
  lease?: PointerLease;
};

/** Opens the store of the address, with the driver that it names. Throws `store.url`. */
export async function openStore({ url, cacheFolder, lease }: OpenStoreOptions): Promise<BlobStore> {
  const place = readStoreUrl(url);
  if ('folder' in place) return openFolderStore(place);
  // A folder store does not load the AWS client, and saves its memory.
  const { openS3Store } = await import('./s3.ts');
  return openS3Store({ ...place, cacheFolder, lease });
}

/** Throws `store.url`. */
export function readStoreUrl(url: string): { folder: string } | S3Address {
  if (url.startsWith('file://')) return { folder: fileURLToPath(url) };
  if (url.startsWith('file:') && url.length > 5) return { folder: resolve(url.slice(5)) };
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== 's3:' || parsed.hostname === '')
    throw new AppError('store.url', { params: { url: withoutKeys(url) } });
  const path = decodeURIComponent(parsed.pathname).replace(/^\/+|\/+$/g, '');
  const endpoint = parsed.searchParams.get('endpoint');
  return {
    bucket: parsed.hostname,
    prefix: path === '' ? '' : `${path}/`,
    region: parsed.searchParams.get('region') ?? process.env.AWS_REGION ?? 'us-east-1',
    ...(endpoint === null ? {} : { endpoint }),
  };
}

/** An address may carry a key by mistake (`s3://key:secret@bucket`). It must not get into a log. */
function withoutKeys(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//…@').slice(0, 200);
}
