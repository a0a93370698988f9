import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { databaseLease } from '../db/engine/lease.ts';
import type { Settings } from '../settings.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { openStore } from '../store/open-store.ts';
import type { PointerLease } from '../store/s3-pointer.ts';

type Place = Pick<Settings, 'storeUrl' | 'dataFolder'>;

const cacheFolder = ({ dataFolder }: Place): string => join(dataFolder, 'store-cache');

/** The store of the settings, for whoever reads generations. Throws `store.url`. */
export function openSiteStore(settings: Place): Promise<BlobStore> {
  return openStore({ url: settings.storeUrl, cacheFolder: cacheFolder(settings) });
}

/** Longer than a flip can take with all repeats of its three requests. */
const leaseMs = 480_000;
const waitMs = 60_000;

type Publishing = {
  settings: Place;
  /** Names this process among those that flip: "studio". */
  role: string;
  /** Asked for when a lease is needed. */
  openDatabase: () => Promise<Payload>;
};

/** The same store for whoever flips the pointer: a bucket without conditional writes is flipped under a lease in the database. */
export function openPublishingStore({ settings, role, openDatabase }: Publishing): Promise<BlobStore> {
  const owner = `${process.env.PANO_WORKER ?? hostname()}/${role}`;
  let lease: PointerLease | undefined;
  return openStore({
    url: settings.storeUrl,
    cacheFolder: cacheFolder(settings),
    lease: async (run) => {
      const payload = await openDatabase();
      lease ??= databaseLease({ payload, name: 'pointer', owner, leaseMs, waitMs, now: () => new Date() });
      return lease(run);
    },
  });
}
