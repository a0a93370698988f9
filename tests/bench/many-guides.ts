import type { Client, InValue } from '@libsql/client';
import { searchColumnsOf } from '../../src/db/search/row-columns.ts';

const subjects = ['Hòa Bình học vụ số', 'Kỹ năng số', 'An toàn trên mạng', 'Định danh điện tử', 'Thanh toán không tiền mặt'];

/** `like`: what stands in every row beside its own key, title and search columns. */
type Guides = { client: Client; from: number; to: number; like: Record<string, InValue>; locales: readonly ('vi' | 'en')[] };

/** Guides number `from` to `to` past Payload, in chunks: their making is not what is measured. */
export async function insertGuides({ client, from, to, like, locales }: Guides): Promise<void> {
  const columns = [...Object.keys(like), 'id', 'key', 'search_text', 'sort_key'];
  const insert = `INSERT INTO guides (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  for (let at = from; at < to; at += 500) {
    const guides = Array.from({ length: Math.min(500, to - at) }, (_, n) => {
      const [id, title] = [`g${at + n}`, `${subjects[(at + n) % subjects.length]}, hướng dẫn ${at + n}`];
      return { id, title, ...searchColumnsOf('guides', { title: { vi: title }, key: id }) };
    });
    await client.batch(
      guides.flatMap(({ id, title, searchText, sortKey }) => [
        { sql: insert, args: [...Object.values(like), id, id, searchText ?? null, sortKey ?? null] },
        ...locales.map((locale) => ({
          sql: 'INSERT INTO guides_locales (title, _locale, _parent_id) VALUES (?, ?, ?)',
          args: [locale === 'vi' ? title : `Guide: ${title}`, locale, id],
        })),
      ]),
    );
  }
}
