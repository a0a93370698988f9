import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { databaseLease } from '../db/engine/lease.ts';
import type { Settings } from '../settings.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { openStore } from '../store/open-store.ts';
import type { PointerLease } from '../store/s3-pointer.ts';

type StoreSettings = Pick<Settings, 'storeUrl' | 'dataFolder'>;

const cacheFolder = ({ dataFolder }: StoreSettings): string => join(dataFolder, 'store-cache');

/** The store of the settings, for processes that read generations. Throws `store.url`. */
export function openSiteStore(settings: StoreSettings): Promise<BlobStore> {
  return openStore({ url: settings.storeUrl, cacheFolder: cacheFolder(settings) });
}

/** Longer than moving the pointer can take with all repeats of its three requests. */
const leaseMs = 480_000;
const waitMs = 60_000;

type Publishing = {
  settings: StoreSettings;
  /** Name of this process among those that move the pointer: "studio". */
  role: string;
  /** Called when a lease is needed. */
  openDatabase: () => Promise<Payload>;
};

/** The same store for processes that move the pointer. A bucket without conditional writes needs a lease in the database. */
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
