import fs from 'node:fs/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { benchSite } from '../bench/site.ts';

/**
 * A publisher in a process of its own that may be told to kill itself without warning at a named point. `PUBLISH_ORDER` says what
 * to do; the answer is one line of JSON on stdout. Points within a driver are reached from below, through the calls that it
 * makes: the product knows nothing of them.
 */
export type PublishOrder = { storeUrl: string; cacheFolder: string; changed: number; killAt?: KillPoint };

type StorePoint = 'before-first-blob' | 'between-blobs' | 'before-manifest' | 'after-manifest' | 'before-flip' | 'after-flip';
type FolderPoint =
  | 'blob-half-written'
  | 'blob-not-named'
  | 'blobs-half-synced'
  | 'pointer-half-written'
  | 'pointer-not-named'
  | 'pointer-named';
type BucketPoint = 'blob-half-sent' | 'pointer-not-sent' | 'pointer-half-sent' | 'pointer-not-answered';
export type KillPoint = StorePoint | FolderPoint | BucketPoint;

const order = JSON.parse(process.env.PUBLISH_ORDER ?? '{}') as PublishOrder;
const dieAt = (point: KillPoint): void => {
  if (order.killAt === point) process.kill(process.pid, 'SIGKILL');
};
/** How many blobs are written before a point in the middle of them. */
const some = 5;

function watchFiles(): void {
  const { open, rename } = fs;
  let written = 0;
  let synced = 0;
  const isPointerText = (bytes: Uint8Array): boolean => bytes[0] === 0x7b && Buffer.from(bytes).includes('"manifest"');
  fs.open = async (path, flags, mode) => {
    const file = await open(path, flags, mode);
    if (flags !== 'wx') {
      if (++synced === some) dieAt('blobs-half-synced');
      return file;
    }
    const writeFile = file.writeFile.bind(file);
    file.writeFile = async (data, options) => {
      const bytes = data as Uint8Array;
      const half: KillPoint = isPointerText(bytes) ? 'pointer-half-written' : 'blob-half-written';
      if (order.killAt === half && (half === 'pointer-half-written' || ++written === some)) {
        await writeFile(bytes.subarray(0, bytes.length / 2));
        dieAt(half);
      }
      await writeFile(bytes, options);
    };
    return file;
  };
  let named = 0;
  fs.rename = async (from, to) => {
    const isPointer = String(to).endsWith('current.json');
    if (isPointer) dieAt('pointer-not-named');
    else if (++named === some) dieAt('blob-not-named');
    await rename(from, to);
    if (isPointer) dieAt('pointer-named');
  };
}

function watchRequests(): void {
  const { request } = http;
  let blobs = 0;
  http.request = ((options: http.RequestOptions, onResponse?: (response: http.IncomingMessage) => void) => {
    const isPut = options.method === 'PUT';
    const isPointer = isPut && String(options.path).includes('current.json');
    const isBlob = isPut && String(options.path).includes('/blobs/');
    if (isPointer) dieAt('pointer-not-sent');
    const sent = request(options, (response) => {
      if (isPointer) dieAt('pointer-not-answered');
      onResponse?.(response);
    });
    const isHalf =
      (isPointer && order.killAt === 'pointer-half-sent') || (isBlob && order.killAt === 'blob-half-sent' && ++blobs === some);
    if (isHalf) {
      sent.end = ((body: Uint8Array) => {
        sent.write(body.subarray(0, body.length / 2), () => dieAt(isPointer ? 'pointer-half-sent' : 'blob-half-sent'));
        return sent;
      }) as typeof sent.end;
    }
    return sent;
  }) as typeof http.request;
}

function watchStore(store: BlobStore): BlobStore {
  let puts = 0;
  return {
    ...store,
    put: async (bytes) => {
      const isManifest = Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('PANO-'));
      if (puts === 0) dieAt('before-first-blob');
      if (++puts === some) dieAt('between-blobs');
      if (isManifest) dieAt('before-manifest');
      const sha256 = await store.put(bytes);
      if (isManifest) dieAt('after-manifest');
      return sha256;
    },
    flipPointer: async (pointer) => {
      dieAt('before-flip');
      await store.flipPointer(pointer);
      dieAt('after-flip');
    },
  };
}

watchFiles();
watchRequests();
syncBuiltinESMExports();
const { openStore } = await import('../../src/store/open-store.ts');
const { publishGeneration } = await import('../../src/publish/generation/publish-generation.ts');
const store = watchStore(await openStore({ url: order.storeUrl, cacheFolder: order.cacheFolder }));
const site = benchSite({ documents: 6, changed: order.changed });
process.stdout.write(JSON.stringify(await publishGeneration({ store, site })));
