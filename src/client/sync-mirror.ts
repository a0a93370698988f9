import type { Client } from './create-client.ts';
import type { AnyType, Change } from './documents.ts';

/** Where a portal keeps its copy: a table, a folder, a search engine. */
export type MirrorStore = {
  /** The cursor that the last `apply` brought; `null` for a mirror that is empty. */
  readCursor(): Promise<string | null>;
  /**
   * Writes one page of changes and the cursor after them, together or not at all: a page that is applied twice must do no harm,
   * one whose cursor is kept without its changes is lost. With `isReset` everything that is there goes first.
   */
  apply(page: { changes: Change[]; cursor: string; isReset: boolean }): Promise<void>;
};

export type SyncResult = { upserts: number; deletes: number; pages: number; wasReset: boolean };

/**
 * Brings a mirror up to date: everything the first time, afterwards only what came, changed or was withdrawn. Killed at any
 * point, it goes on at the page where it was. `types` must stay the same for a mirror; for other ones begin an empty mirror.
 */
export async function syncMirror({ client, store, types, limit = 100 }: SyncOptions): Promise<SyncResult> {
  const result: SyncResult = { upserts: 0, deletes: 0, pages: 0, wasReset: false };
  let since = await store.readCursor();
  for (;;) {
    const { changes, cursor, hasMore, reset } = await client.changes({ since, limit, type: types });
    // An edge that has nothing to say says so with the cursor that it was given: nothing to write.
    if (changes.length > 0 || cursor !== since || reset) await store.apply({ changes, cursor, isReset: reset });
    result.pages++;
    result.wasReset ||= reset;
    result.upserts += changes.filter(({ change }) => change === 'upsert').length;
    result.deletes += changes.filter(({ change }) => change === 'delete').length;
    if (!hasMore) return result;
    since = cursor;
  }
}

type SyncOptions = { client: Pick<Client, 'changes'>; store: MirrorStore; types?: AnyType[]; limit?: number };
