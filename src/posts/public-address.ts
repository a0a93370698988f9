import { hashedPath } from '../portal/paths.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { type Manifest, readManifest } from '../store/manifest.ts';

/** Where a picture can be fetched by anybody now; `null` = it is in no generation. Each generation's manifest is read once. */
export function publicAddresses({ store, siteUrl }: { store: BlobStore; siteUrl: string }) {
  let known: { sha256: string; manifest: Manifest } | null = null;
  return async (picture: { sha256: string; mimeType: string }): Promise<string | null> => {
    const pointer = await store.readPointer();
    if (pointer === null) return null;
    if (known?.sha256 !== pointer.manifest) {
      known = { sha256: pointer.manifest, manifest: await readManifest({ store, sha256: pointer.manifest }) };
    }
    const path = hashedPath(picture);
    return known.manifest.find(path) === undefined ? null : siteUrl + path;
  };
}
