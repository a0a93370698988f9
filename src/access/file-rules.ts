import type { Access, CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload';
import { toActor } from './actor.ts';
import { ancestorPaths } from './roles.ts';
import { inView } from './rules.ts';

/**
 * Files of the own tree and of the units above, what a public edition shows, units' logos, and what a draft shows that one may
 * read. Payload asks it for the bytes (`/api/media/file/…`) as well.
 */
export const canReadFiles: Access = async ({ req }) => {
  const actor = toActor(req.user);
  if (actor === null) return false;
  if (actor.role === 'admin') return true;
  const linked = await linkedFiles(req, ancestorPaths(actor.unitPath));
  return { or: [...inView(actor.unitPath), { sharedAt: { exists: true } }, { id: { in: linked } }] };
};

const slug = 'media';

/** Once a request: a form with many pictures asks for each of them. */
async function linkedFiles(req: PayloadRequest, paths: string[]): Promise<string[]> {
  const known = req.context.linkedFiles as Promise<string[]> | undefined;
  const reading = known ?? readLinkedFiles(req, paths);
  req.context.linkedFiles = reading;
  return reading;
}

/** A collection whose rows show files, and which of its rows count. */
type Showing = { collection: CollectionSlug; flattenedFields: FlattenedField[]; names: string[]; where: Where };

async function readLinkedFiles({ payload }: PayloadRequest, paths: string[]): Promise<string[]> {
  const shown = payload.config.collections.flatMap<Showing>(({ slug: collection, flattenedFields }) => {
    const names = flattenedFields.filter((field) => leadsToFiles(field)).map(({ name }) => name);
    if (names.length === 0 || collection.startsWith('payload-')) return [];
    const showing = { collection, flattenedFields, names };
    if (collection === 'units') return [{ ...showing, where: { logo: { exists: true } } }];
    const isOfUnit = flattenedFields.some(({ name }) => name === 'issuerPath');
    return isOfUnit && paths.length > 0 ? [{ ...showing, where: { issuerPath: { in: paths } } }] : [];
  });
  const found = shown.map(async ({ collection, flattenedFields, names, where }) => {
    const select = Object.fromEntries(names.map((name) => [name, true] as const));
    const query = { collection, where, select, pagination: false };
    const { docs } = await payload.db.find<Record<string, unknown>>(query);
    return docs.flatMap((row) => fileIdsIn(row, flattenedFields));
  });
  return [...new Set((await Promise.all(found)).flat())];
}

function leadsToFiles(field: FlattenedField): boolean {
  if (field.type === 'upload') return field.relationTo === slug;
  return 'flattenedFields' in field && field.flattenedFields.some(leadsToFiles);
}

/** Ids of the files that a row names, also inside groups and lists. */
function fileIdsIn(row: Record<string, unknown>, fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    const values = valuesOf(row[field.name] ?? [], field);
    if (field.type === 'upload') return field.relationTo === slug ? values.map(idOf) : [];
    if (!('flattenedFields' in field)) return [];
    return values.flatMap((value) => fileIdsIn(value as Record<string, unknown>, field.flattenedFields));
  });
}

/** Of a field that each language has its own of: of all languages. */
function valuesOf(given: unknown, field: FlattenedField): unknown[] {
  const isByLocale = 'localized' in field && field.localized === true && isPlain(given) && !('id' in given);
  return (isByLocale ? Object.values(given).flatMap((value) => value ?? []) : [given].flat()) as unknown[];
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype;

function idOf(linked: unknown): string {
  return String(typeof linked === 'object' && linked !== null && 'id' in linked ? linked.id : linked);
}
