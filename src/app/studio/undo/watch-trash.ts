import { contentTypeIn } from '../../../domain/content-list.ts';

type Send = typeof fetch;

/** Documents of one collection that were put in the trash. */
export type Trashed = { collection: string; ids: string[] };

/** More than anybody puts there by mistake. */
const most = 50;

/** Tells of documents that a page puts in the trash, one or many, by Payload's own buttons. */
export function watchTrash(send: Send, origin: string, tell: (trashed: Trashed) => void): Send {
  return async (input, init) => {
    const response = await send(input, init);
    const collection = trashingIn(input, init, origin);
    if (collection !== null && response.ok) {
      const { doc, docs = [] } = (await response.clone().json()) as { doc?: { id: unknown }; docs?: { id: unknown }[] };
      const ids = [...(doc ? [doc] : []), ...docs].map(({ id }) => String(id));
      if (ids.length > 0 && ids.length <= most) tell({ collection, ids });
    }
    return response;
  };
}

/** The collection of content that a request puts something of in the trash; `null` for every other request. */
function trashingIn(input: Parameters<Send>[0], init: RequestInit | undefined, origin: string): string | null {
  if (init?.method?.toUpperCase() !== 'PATCH' || typeof init.body !== 'string') return null;
  const [, collection] = /^\/api\/([^/]+)(?:\/[^/]+)?$/.exec(new URL(String(input), origin).pathname) ?? [];
  const isTrash = /^\{"deletedAt":"[^"]+"\}$/.test(init.body);
  return collection && isTrash && contentTypeIn(collection) !== null ? collection : null;
}
