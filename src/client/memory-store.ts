import type { AnyDocument, AnyType } from './documents.ts';
import type { MirrorStore } from './sync-mirror.ts';

export type MemoryMirror = MirrorStore & {
  get(type: AnyType, id: string): AnyDocument | null;
  documents(): AnyDocument[];
};

/** A mirror that lives as long as the process: for small portals, and as the model of a store of one's own. */
export function createMemoryMirror(): MemoryMirror {
  const documents = new Map<string, AnyDocument>();
  let cursor: string | null = null;
  return {
    get: (type, id) => documents.get(`${type}/${id}`) ?? null,
    documents: () => [...documents.values()],
    readCursor: async () => cursor,
    async apply(page) {
      if (page.isReset) documents.clear();
      for (const change of page.changes) {
        const key = `${change.type}/${change.id}`;
        if (change.change === 'upsert') documents.set(key, change.document);
        else documents.delete(key);
      }
      cursor = page.cursor;
    },
  };
}
