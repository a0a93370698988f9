import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PaginatedDocs,
  PayloadRequest,
  SanitizedCollectionConfig,
  Where,
} from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { type Actor, isInView } from '../../src/access/roles.ts';
import { pointedSearch } from '../../src/db/search/pointed-search.ts';
import { type FoundRow, rankRows } from '../../src/db/search/rank-rows.ts';
import { ownColumnSearch, type Translated, translateSearch } from '../../src/db/search/search-where.ts';
import { searchedFields, searchedThrough } from '../../src/db/search/searched-fields.ts';

/** What of Payload's arguments is read here. Those of writes by a condition have `where` alone. */
type Asked = {
  where?: Where;
  sort?: string | string[];
  limit?: number;
  page?: number;
  pagination?: boolean;
  overrideAccess?: boolean;
  trash?: boolean;
  typed?: string;
  ranking?: Ranking;
};
type Ranking = { ids: string[]; total: number; page: number; limit: number };

/** Rows that are put in order of likeness. Beyond them a search says so little that the usual order serves. */
const mostRanked = 2_000;

/**
 * What is typed into lists and pickers is asked of the search columns, folded as they are. One place for REST, the list view
 * (which calls `payload.find` itself), counts, and changes of "all that are shown".
 */
export const translateTyped: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  const asked = args as Asked;
  const sort = translateSort(asked.sort, collection);
  const found = asked.where === undefined ? null : await translate({ where: asked.where, collection, req });
  const next: Asked = { ...asked, ...(found === null ? {} : { where: found.where }), ...(sort === undefined ? {} : { sort }) };
  const [typed, ...others] = found?.typed ?? [];
  const isRanked = operation === 'read' && typed !== undefined && others.length === 0 && isUsualSort(sort, collection);
  return (isRanked ? { ...next, typed } : next) as typeof args;
};

/**
 * The nearest rows come first unless somebody sorts. It is the last hook before the operation: the rows that it counts are found
 * with the condition that guards of access have made.
 */
export const rankTyped: CollectionBeforeOperationHook = async ({ args, collection, req }) => {
  const { typed, ...asked } = args as Asked;
  return ((typed === undefined ? null : await rank({ asked, collection, req, typed })) ?? asked) as typeof args;
};

/** Puts the rows of a ranked page into their order, and says how many there are besides them. */
export const orderByLikeness: CollectionAfterOperationHook = ({ args, result }) => {
  const { ranking } = args as Asked;
  if (ranking === undefined) return result;
  const { ids, total, page, limit } = ranking;
  const place = new Map(ids.map((id, at) => [id, at]));
  const found = result as unknown as PaginatedDocs<{ id: string | number }>;
  const docs = found.docs.toSorted((a, b) => (place.get(String(a.id)) ?? 0) - (place.get(String(b.id)) ?? 0));
  const totalPages = limit > 0 ? Math.max(1, Math.ceil(total / limit)) : 1;
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages];
  return {
    ...found,
    docs,
    totalDocs: total,
    totalPages,
    limit: limit > 0 ? limit : found.limit,
    page,
    pagingCounter: (page - 1) * limit + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  } as never;
};

type Collection = SanitizedCollectionConfig;

/** Look-ups take time, the translation itself does not: they are made first, and read by what was typed. */
async function translate({
  where,
  collection,
  req,
}: {
  where: Where;
  collection: Collection;
  req: PayloadRequest;
}): Promise<Translated> {
  const { slug, admin } = collection;
  const fields = new Set([admin.useAsTitle, ...(admin.listSearchableFields ?? [])].filter((name) => name !== undefined));
  const own = translateSearch({ where, fields, read: ownColumnSearch });
  const pointers = searchedThrough[slug];
  if (pointers === undefined || own.typed.length === 0) return own;
  const { payload } = req;
  const keys = [...fields].filter((name) => name !== 'id');
  const asked = own.typed.map(async (typed) => [typed, await pointedSearch({ payload, req, pointers, keys, typed })] as const);
  const byTyped = new Map(await Promise.all(asked));
  return translateSearch({ where, fields, read: (typed) => byTyped.get(typed) ?? null });
}

/** The shown name is sorted by its key, in Vietnamese order. */
function translateSort(sort: Asked['sort'], { slug, admin }: Collection): Asked['sort'] {
  if (sort === undefined || searchedFields[slug] === undefined) return sort;
  const names = new Set([searchedFields[slug].title, admin.useAsTitle]);
  const translated = (typeof sort === 'string' ? sort.split(',') : sort).map((field) => {
    const name = field.trim().replace(/^-/, '');
    return names.has(name) ? field.trim().replace(name, 'sortKey') : field;
  });
  return typeof sort === 'string' ? translated.join(',') : translated;
}

/** A picker of a collection without an order of its own asks for `id`. */
function isUsualSort(sort: Asked['sort'], { defaultSort }: Collection): boolean {
  const asked = [sort ?? ''].flat().join(',');
  return asked === '' || asked === 'id' || asked === [defaultSort ?? ''].flat().join(',');
}

type Rank = { asked: Asked; collection: Collection; req: PayloadRequest; typed: string };

/** `null` where the rows are not ranked: too many, or rows without a name of their own. */
async function rank({ asked, collection, req, typed }: Rank): Promise<Asked | null> {
  const searched = searchedFields[collection.slug];
  if (searched === undefined) return null;
  const { where, limit = 10, overrideAccess, trash } = asked;
  const names = [searched.title, 'searchText', 'number', 'key', 'code', 'name', 'type', 'level', 'provinceName', ...sharedNames];
  const there = new Set(collection.flattenedFields.map(({ name }) => name));
  // Past the hooks of reading, which take longer than the search. REST leaves `overrideAccess` out: then rights are asked.
  const access = overrideAccess ? true : await collection.access.read({ req });
  if (access === false) return null;
  const notTrashed: Where[] = collection.trash && !trash ? [{ deletedAt: { exists: false } }] : [];
  const and = [where, access === true ? undefined : access, ...notTrashed].filter((each) => each !== undefined);
  const { docs } = await req.payload.db.find<FoundRow>({
    collection: collection.slug as CollectionSlug,
    where: { and },
    req,
    ...(req.locale ? { locale: req.locale } : {}),
    sort: searched.isLog ? '-createdAt' : 'sortKey',
    select: Object.fromEntries(names.filter((name) => there.has(name)).map((name) => [name, true])),
    pagination: false,
    limit: mostRanked + 1,
  });
  if (docs.length === 0 || docs.length > mostRanked) return null;
  const actor = overrideAccess ? null : toActor(req.user);
  const rows = actor === null ? docs : docs.map((row) => asSeen({ row, title: searched.title, actor }));
  const ids = rankRows({ collection: collection.slug, title: searched.title, rows, typed }).map(String);
  const isWhole = asked.pagination === false || limit === 0;
  const page = isWhole ? 1 : Math.max(1, Number(asked.page ?? 1));
  const size = Number(limit);
  const shown = size > 0 ? ids.slice((page - 1) * size, page * size) : ids;
  const ranking = { ids: shown, total: ids.length, page, limit: size };
  // Beyond the last page the usual question answers with no rows.
  if (shown.length === 0) return null;
  return { ...asked, where: { id: { in: shown } }, page: 1, ranking };
}

const sharedNames = ['issuerPath', 'sharedTitle', 'sharedSearch'];

/** A row of another office with the words that are public: its place in the order tells nothing of a draft. */
function asSeen({ row, title, actor }: { row: FoundRow; title: string; actor: Actor }): FoundRow {
  const { issuerPath, sharedTitle, sharedSearch } = row;
  if (typeof sharedTitle !== 'string' || isInView(actor, String(issuerPath ?? ''))) return row;
  return { ...row, [title]: sharedTitle, searchText: sharedSearch };
}
