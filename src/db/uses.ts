import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import { contentFacts, contentTypes } from '../domain/content-facts.gen.ts';
import { claimableStates } from '../domain/delivery.ts';
import { type Locale, locales } from '../domain/locale.ts';
import type { ReaderText } from '../domain/reader-language.ts';

/** One place in which a document is public, planned or used, by the name that people know. */
export type Use = ReaderText;

type Asked = { payload: Payload; collection: string; id: string; req?: PayloadRequest | undefined };

/** Deliveries that may still go out. */
const openStates = [...claimableStates, 'held', 'auth-wait', 'unconfirmed'];

/** What would break if the row were gone; empty = nothing. Rows in the trash use nothing. */
export async function usesOf(asked: Asked): Promise<Use[]> {
  const type = contentTypes.find((each) => contentFacts[each].collection === asked.collection);
  return [
    ...(type === undefined ? [] : await usesOfDocument(asked, type)),
    ...(asked.collection === 'channels' ? await usesOfChannel(asked) : []),
    ...(asked.collection === 'units' ? await usesOfUnit(asked) : []),
    ...(await links(asked)),
  ];
}

const most = 200;

function reader({ payload, req }: Asked, locale: Locale = 'vi') {
  return async (collection: string, where: Where): Promise<Record<string, unknown>[]> => {
    const query = { collection: collection as CollectionSlug, where, limit: most, depth: 0, locale, ...(req && { req }) };
    return (await payload.find(query)).docs as unknown as Record<string, unknown>[];
  };
}

async function usesOfDocument(asked: Asked, type: string): Promise<Use[]> {
  const find = reader(asked);
  const editions = await find('editions', { and: [{ contentType: { equals: type } }, { documentId: { equals: asked.id } }] });
  if (editions.length === 0) return [];
  const shown = editions.filter(({ isPublic, state }) => isPublic === true || state === 'submitted');
  const hashes = editions.map(({ sha256 }) => String(sha256));
  const planned = await find('deliveries', { and: [{ editionSha256: { in: hashes } }, { state: { in: openStates } }] });
  const schedules = await find('schedules', {
    and: [{ isActive: { equals: true } }, { editions: { in: editions.map(({ id }) => id) } }],
  });
  return [
    ...shown.map(({ number, isPublic }) =>
      isPublic === true
        ? { vi: `đang công khai trên cổng (ấn bản số ${number})`, en: `public on the portal (edition ${number})` }
        : { vi: `đang chờ duyệt (ấn bản số ${number})`, en: `waiting for approval (edition ${number})` },
    ),
    ...schedules.map(({ title }) => ({ vi: `lịch “${title}”`, en: `schedule "${title}"` })),
    ...(planned.length > 0
      ? [{ vi: `${planned.length} lượt đăng chưa xong`, en: `deliveries that are not finished: ${planned.length}` }]
      : []),
  ];
}

async function usesOfChannel(asked: Asked): Promise<Use[]> {
  const find = reader(asked);
  const [channel] = await find('channels', { id: { equals: asked.id } });
  const of = (states: readonly string[]): Where => ({
    and: [{ channelId: { equals: String(channel?.key) } }, { state: { in: [...states] } }],
  });
  const planned = await find('deliveries', of(openStates));
  const isSurface = [...kindsOn('portal'), ...kindsOn('boards')].includes(String(channel?.kind));
  const shown = isSurface ? await find('deliveries', of(['published'])) : [];
  return [
    ...(planned.length > 0
      ? [{ vi: `${planned.length} lượt đăng chưa xong trên kênh này`, en: `deliveries that are not finished: ${planned.length}` }]
      : []),
    ...(shown.length > 0
      ? [{ vi: `${shown.length} nội dung đang hiện nhờ kênh này`, en: `content that this channel shows: ${shown.length}` }]
      : []),
  ];
}

/** Units below it, and editions in its name: codes on papers go on naming it. */
async function usesOfUnit(asked: Asked): Promise<Use[]> {
  const find = reader(asked);
  const [unit] = await find('units', { id: { equals: asked.id } });
  const editions = await find('editions', { issuerPath: { equals: String(unit?.path) } });
  const below = await find('units', { parentCode: { equals: String(unit?.code) } });
  const counted = (rows: unknown[]) => (rows.length < most ? `${rows.length}` : `${most}+`);
  return [
    ...(editions.length > 0
      ? [{ vi: `${counted(editions)} ấn bản do đơn vị này ban hành`, en: `editions in its name: ${counted(editions)}` }]
      : []),
    ...(below.length > 0 ? [{ vi: `${counted(below)} đơn vị trực thuộc`, en: `units below it: ${counted(below)}` }] : []),
  ];
}

/** Every relation of every collection that points to the row, also inside groups, lists and blocks, in every language. */
async function links(asked: Asked): Promise<Use[]> {
  const uses: Use[] = [];
  for (const config of asked.payload.config.collections) {
    if (config.slug.startsWith('payload-') || config.slug === 'editions') continue;
    const paths = pathsTo(config.flattenedFields as Field[], asked.collection);
    const found = new Map<string, Record<string, unknown>>();
    for (const locale of locales) {
      // A relation without languages is the same in all.
      const asks = paths.filter(({ isLocalised }) => isLocalised || locale === 'vi');
      if (asks.length === 0) continue;
      const where = { or: asks.map(({ path }) => ({ [path]: { equals: asked.id } })) };
      for (const row of await reader(asked, locale)(config.slug, where))
        found.set(String(row.id), found.get(String(row.id)) ?? row);
    }
    if (config.slug === asked.collection) found.delete(asked.id);
    for (const row of found.values()) uses.push(named(config, row));
  }
  return uses;
}

type Field = {
  type: string;
  name?: string;
  localized?: boolean;
  relationTo?: string | string[];
  flattenedFields?: Field[];
};
type FieldPath = { path: string; isLocalised: boolean };

function pathsTo(fields: readonly Field[], collection: string, above: FieldPath = { path: '', isLocalised: false }): FieldPath[] {
  return fields.flatMap((field) => {
    if (field.name === undefined || field.name === 'changedBy') return [];
    const path = above.path === '' ? field.name : `${above.path}.${field.name}`;
    const at = { path, isLocalised: above.isLocalised || field.localized === true };
    if (field.type === 'relationship' || field.type === 'upload') return field.relationTo === collection ? [at] : [];
    return field.flattenedFields === undefined ? [] : pathsTo(field.flattenedFields, collection, at);
  });
}

type Named = { labels?: { singular?: unknown }; admin?: { useAsTitle?: string } };

function named({ labels, admin }: Named, row: Record<string, unknown>): Use {
  const kind = labels?.singular as Partial<ReaderText> | undefined;
  const title = row[admin?.useAsTitle ?? 'id'];
  const shown = typeof title === 'string' ? title.slice(0, 80) : String(row.key ?? row.name ?? row.id);
  const inVi = (kind?.vi ?? '').toLocaleLowerCase('vi');
  return { vi: `${inVi} “${shown}”`.trim(), en: `${(kind?.en ?? '').toLowerCase()} "${shown}"`.trim() };
}
