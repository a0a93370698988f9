import type { CollectionSlug, Payload, TypedUser } from 'payload';
import { type SavedVersion, versionsOf } from '../db/document-versions.ts';
import type { Content, ContentType } from '../domain/content.ts';
import { contentTypeIn } from '../domain/content-list.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { formatDateTime } from '../text/dates.ts';
import { differencesBetween } from '../workflow/differences.ts';
import { draftContent } from '../workflow/freeze/draft-content.ts';
import { contentOf } from '../workflow/freeze/freeze-content.ts';
import { lookupAs } from '../workflow/freeze/lookup.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload'>;

export const versionRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'documents/:collection/:id/versions', permission: 'loggedIn', handler: listVersions },
  { method: 'GET', pattern: 'documents/:collection/:id/versions/:version', permission: 'loggedIn', handler: compareVersion },
];

/** As many as Payload keeps of a document. */
export const mostVersions = 30;
const mostDifferences = 40;

/** A save as people read of it. `at`: Vietnamese time. */
export type ShownVersion = { id: string; at: string; by: string | null };

async function listVersions({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const { collection, id } = await readDocument({ payload }, { user, params });
  const saves = await versionsOf({ payload, user, collection, id, most: mostVersions });
  const versions: ShownVersion[] = saves.map((version) => {
    return { id: version.id, at: formatDateTime(new Date(version.at), language), by: version.by };
  });
  return { json: { versions } };
}

/** What restoring a save would change of the document as it stands: `before` is now, `after` is what comes back. */
async function compareVersion({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const { type, id, collection, content } = await readDocument({ payload }, { user, params });
  const saves = await versionsOf({ payload, user, collection, id, most: mostVersions });
  const version = saves.find((one) => one.id === params.version);
  if (version === undefined) throw new AppError('document.unknown', { params: { key: params.version ?? '', collection } });
  return { json: shownDifferences(content, await contentThen({ payload, user, type, id, version }), language) };
}

/** Where `after` says something else than `before`, as people read it. `more`: how many places are left out. */
export function shownDifferences(before: Content, after: Content, language: ReaderLanguage) {
  const all = differencesBetween(before, after);
  const differences = all.slice(0, mostDifferences).map((one) => ({ ...one, field: one.field[language] }));
  return { differences, more: all.length - differences.length };
}

type Saved = { payload: Payload; user: TypedUser; type: ContentType; id: string; version: SavedVersion };

/** What a save would be frozen as. */
export function contentThen({ payload, user, type, id, version }: Saved): Promise<Content> {
  return contentOf({ type, raw: { ...version.raw, id }, lookup: lookupAs({ payload, user }) });
}

type Read = { type: ContentType; id: string; collection: CollectionSlug; content: Content };

/** The document as it is stored. Throws `document.unknown` for one that is not in the account's view. */
export async function readDocument({ payload }: Ports, { user, params }: Pick<StudioRequest, 'user' | 'params'>): Promise<Read> {
  const { collection = '', id = '' } = params;
  const type = contentTypeIn(collection);
  if (type === null) throw new AppError('document.unknown', { params: { key: id, collection } });
  const { content } = await draftContent({ payload, user, form: { type, id, locale: 'vi', values: {} } });
  return { type, id, collection: collection as CollectionSlug, content };
}
