import type { CollectionBeforeValidateHook, CollectionSlug, PayloadRequest } from 'payload';
import { slug } from '../../src/text/slug.ts';

/**
 * A new document without a key gets one from its title or name, a free one. An existing key is never changed, because public
 * addresses contain it.
 */
export const fillKey: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data || data.key || originalDoc?.key) return data;
  const named = data.title ?? data.name ?? data.text;
  const title = typeof named === 'string' ? named : named?.vi;
  const key = title ? slug(title).slice(0, mostLetters).replace(/-+$/, '') : '';
  return key === '' ? data : { ...data, key: await freeKey({ collection: collection.slug, key, req }) };
};

const mostLetters = 80;

type Wanted = { collection: string; key: string; req: PayloadRequest };

/** "van-ban", "van-ban-2", …: what lies in the trash keeps its key. */
async function freeKey({ collection, key, req }: Wanted): Promise<string> {
  const { docs } = await req.payload.db.find<{ key?: string }>({
    collection: collection as CollectionSlug,
    where: { key: { contains: key } },
    select: { key: true },
    pagination: false,
    req,
  });
  const taken = new Set(docs.map((row) => row.key));
  let free = key;
  for (let number = 2; taken.has(free); number++) free = `${key}-${number}`;
  return free;
}
