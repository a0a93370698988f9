import type { Payload } from 'payload';
import { insertCalls } from '../../db/webhooks.ts';
import type { Pointer } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';

type News = { payload: Payload; pointer: Pointer; siteUrl: string; now: Date };

/**
 * Writes a call for each portal, once for each generation: the key keeps it from being told twice, so this may run any number of
 * times, also at the start after a crash between flip and row. A portal goes on from its own cursor.
 */
export async function notifyPortals({ payload, pointer, siteUrl, now }: News): Promise<void> {
  const { number, at } = pointer;
  const message = { id: messageIdOf(pointer), type: 'generation', number, at, changes: `${siteUrl}/content/v1/changes` };
  await insertCalls({ payload, message, now });
}

/** A number begins anew with another store, so the manifest stands in the id. */
export function messageIdOf({ number, manifest }: Pick<Pointer, 'number' | 'manifest'>): string {
  return `generation-${number}-${manifest.slice(0, 12)}`;
}

type Watch = { payload: Payload; store: BlobStore; siteUrl: string; now: () => Date };

/** Tells of what became public without this process: a rollback, or a publication of another machine. Cheap when nothing did. */
export function portalWatch({ payload, store, siteUrl, now }: Watch): () => Promise<void> {
  let told = '';
  return async () => {
    const pointer = await store.readPointer();
    if (pointer === null || messageIdOf(pointer) === told) return;
    await notifyPortals({ payload, pointer, siteUrl, now: now() });
    told = messageIdOf(pointer);
  };
}
