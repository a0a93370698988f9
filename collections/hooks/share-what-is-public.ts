import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeReadHook,
  type CollectionConfig,
  type FlattenedField,
  Forbidden,
  type PayloadRequest,
  QueryError,
  type Where,
} from 'payload';
import { toActor } from '../../src/access/actor.ts';
import { type Actor, isInside, isInView } from '../../src/access/roles.ts';
import { inView } from '../../src/access/rules.ts';

/**
 * The rows of every office that are public can be read by every office (`canReadOwnTreeAndPublic`), but a row holds the draft. So
 * who reads it from outside gets the words of the public edition, can ask for nothing else, and cannot copy the row.
 */
export type Sharing = {
  /** What is shown as it is stored. Everything else is taken out. */
  shown: readonly string[];
  /** What may be asked for: a field of the query, and the column that answers for rows of other offices. */
  asked: Readonly<Record<string, string>>;
  /** Ids that name rows by their drafts' fields are not among them. */
  words: 'shared' | 'as stored';
};

const always = ['id', 'issuerPath', 'sharedAt', 'createdAt', 'updatedAt'];
const asStored = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, name]));

const documentFields = [...always, 'key', 'issuerUnit', 'issuerName', 'sharedTitle'];
export const sharedDocuments: Sharing = {
  shown: documentFields,
  asked: { ...asStored(documentFields), title: 'sharedTitle', searchText: 'sharedSearch' },
  words: 'shared',
};

const partFields = [...always, 'key', 'campaign', 'sharedTitle'];
export const sharedParts: Sharing = {
  shown: partFields,
  asked: { ...asStored(partFields), title: 'sharedTitle', text: 'sharedTitle', searchText: 'sharedSearch' },
  words: 'shared',
};

const editionFields = [
  ...[...always, 'title', 'number', 'version', 'state', 'contentType', 'contentId', 'sha256', 'documentId'],
  ...['submittedBy', 'submittedAt', 'approvedBy', 'approvedAt', 'publishedAt', 'label', 'isPublic'],
];
export const sharedEditions: Sharing = {
  shown: [...editionFields, 'content'],
  asked: asStored(editionFields),
  words: 'as stored',
};

/** Adds the sharing to a collection whose `read` lets public rows through. `withGuardedQueries` adds the guard of its queries. */
export function sharePublic<C extends CollectionConfig>(collection: C, sharing: Sharing): C {
  const { hooks, custom } = collection;
  const named = sharing.words === 'shared' ? ['issuerPath', 'sharedAt', 'sharedSearch', 'shared'] : ['issuerPath'];
  return {
    ...collection,
    custom: { ...custom, asked: sharing.asked },
    forceSelect: Object.fromEntries(named.map((name) => [name, true])),
    hooks: { ...hooks, beforeRead: [...(hooks?.beforeRead ?? []), showPublicWords(sharing)] },
  };
}

/** For every collection, and last: what hooks make of a question is judged too. */
export function withGuardedQueries(collection: CollectionConfig): CollectionConfig {
  const { hooks, custom } = collection;
  const asked = custom?.asked as Sharing['asked'] | undefined;
  const guards = asked === undefined ? [] : [askForPublicWords(asked)];
  return {
    ...collection,
    hooks: { ...hooks, beforeOperation: [refuseForeignPaths, ...(hooks?.beforeOperation ?? []), ...guards] },
  };
}

type Args = { where?: Where; sort?: string | string[]; field?: string; duplicateFromID?: string };

/** A query finds rows of other offices by their public words only. */
function askForPublicWords(asked: Sharing['asked']): CollectionBeforeOperationHook {
  return async ({ args: given, operation, overrideAccess, req, collection }) => {
    const actor = toActor(req.user);
    const args = given as Args;
    if (overrideAccess || actor === null || actor.role === 'admin') return given;
    if (args.duplicateFromID !== undefined) await refuseCopy({ id: args.duplicateFromID, slug: collection.slug, actor, req });
    if (!isQuery(operation, args)) return given;
    const isSafe = sortedBy(args).every((name) => name in asked || name === 'sortKey');
    const own = { and: [{ or: inView(actor.unitPath) }, ...(args.where ? [args.where] : [])] };
    const others = { and: [{ sharedAt: { exists: true } }, ...(args.where ? [asPublic(args.where, asked)] : [])] };
    return { ...given, where: isSafe ? { or: [own, others] } : own };
  };
}

/** Fields whose order or values somebody wants to see. */
function sortedBy({ sort, field }: Args): string[] {
  const sorted = [sort ?? []].flat().flatMap((names) => names.split(','));
  return [...sorted.map((name) => name.trim().replace(/^-/, '')), ...(field === undefined ? [] : [field])];
}

/**
 * A query of rows. One row by its id asks for nothing, and versions have an access rule of their own, which lets nothing public
 * through; Payload calls all of these "read" and gives a query of rows alone the argument `draft`.
 */
function isQuery(operation: string, args: Args): boolean {
  return ['count', 'readDistinct'].includes(operation) || (operation === 'read' && 'draft' in args && !('id' in args));
}

async function refuseCopy(copy: { id: string; slug: string; actor: Actor; req: PayloadRequest }): Promise<void> {
  const { id, slug, actor, req } = copy;
  const row = await req.payload.findByID({ collection: slug as 'guides', id, depth: 0, disableErrors: true, req });
  if (row && !isInside(actor, row.issuerPath ?? '')) throw new Forbidden(req.t);
}

/** The same question about public words. What is not to be asked holds for no row, nor does its opposite. */
function asPublic(where: Where, asked: Sharing['asked']): Where {
  const parts = Object.entries(where).map(([name, condition]): Where => {
    if (/^(?:and|or)$/i.test(name) && Array.isArray(condition)) {
      return { [name.toLowerCase()]: condition.map((each) => asPublic(each, asked)) };
    }
    const column = Object.hasOwn(asked, name) ? asked[name] : undefined;
    return column === undefined ? nothing : { [column]: condition as Where[string] };
  });
  return parts.length === 1 ? (parts[0] ?? {}) : { and: parts };
}

const nothing: Where = { sharedAt: { exists: false } };

function showPublicWords({ shown, words }: Sharing): CollectionBeforeReadHook {
  return ({ doc, req, overrideAccess }) => {
    const actor = toActor(req.user);
    if (overrideAccess || actor === null || isInView(actor, doc.issuerPath ?? '')) return doc;
    const kept = Object.fromEntries(shown.flatMap((name) => (name in doc ? [[name, doc[name]]] : [])));
    return words === 'shared'
      ? { ...kept, ...(doc.shared?.words ?? {}), searchText: doc.sharedSearch, workflowState: 'approved' }
      : kept;
  };
}

/** What everybody who is logged in may ask whatever they like about. */
const openToAll = ['units'];

/**
 * Refuses questions about what a row links to. Whoever may read the row may not always read that, and a yes or no is an answer:
 * "is there a campaign of mine whose guide has this sentence in its draft?"
 */
const refuseForeignPaths: CollectionBeforeOperationHook = ({ args: given, overrideAccess, req, collection }) => {
  const actor = toActor(req.user);
  const args = given as Args;
  if (overrideAccess || actor === null || actor.role === 'admin') return given;
  const asked = [...pathsOf(args.where ?? {}), ...sortedBy(args)];
  const foreign = asked.filter((path) => leadsOut(path, collection.flattenedFields));
  if (foreign.length > 0) throw new QueryError(foreign.map((path) => ({ path })));
  return given;
};

/** Also those inside a condition: `{ guides: { contains: { summary: … } } }`. */
function pathsOf(where: Where): string[] {
  return Object.entries(where).flatMap(([name, condition]) => {
    if (Array.isArray(condition)) return condition.flatMap((each) => pathsOf(each as Where));
    const inner = Object.values(condition ?? {}).filter(
      (value) => value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype,
    );
    return inner.length === 0
      ? [name]
      : [name, ...inner.flatMap((value) => pathsOf(value as Where).map((path) => `${name}.${path}`))];
  });
}

function leadsOut(path: string, fields: FlattenedField[]): boolean {
  const [name = '', ...rest] = path.replace(/__/g, '.').split('.');
  if (name === 'version' && rest.length > 0 && !fields.some((field) => field.name === name))
    return leadsOut(rest.join('.'), fields);
  const field = fields.find((each) => each.name === name);
  if (!field || rest.length === 0) return false;
  if ('flattenedFields' in field) return leadsOut(rest.join('.'), field.flattenedFields);
  if (field.type !== 'relationship' && field.type !== 'upload') return false;
  const isItsId = rest.length === 1 && rest[0] === 'id';
  return !isItsId && [field.relationTo].flat().some((slug) => !openToAll.includes(slug));
}
