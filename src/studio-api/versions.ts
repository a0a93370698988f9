import type { CollectionSlug } from 'payload';
import { versionsOf } from '../db/document-versions.ts';
import type { ContentType } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { contentTypeIn } from '../domain/content-list.ts';
import { AppError } from '../domain/errors.ts';
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
const most = 30;
const mostDifferences = 40;

/** A save as people read of it. `at`: Vietnamese time. */
export type ShownVersion = { id: string; at: string; by: string | null };

async function listVersions({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const { type, id } = await readDocument({ payload }, { user, params });
  const collection = contentFacts[type].collection as CollectionSlug;
  const versions: ShownVersion[] = (await versionsOf({ payload, user, collection, id, most })).map((version) => {
    return { id: version.id, at: formatDateTime(new Date(version.at), language), by: version.by };
  });
  return { json: { versions } };
}

/** What restoring a save would change of the document as it stands: `before` is now, `after` is what comes back. */
async function compareVersion({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const { type, id, content } = await readDocument({ payload }, { user, params });
  const collection = contentFacts[type].collection as CollectionSlug;
  const version = (await versionsOf({ payload, user, collection, id, most })).find((one) => one.id === params.version);
  if (version === undefined) throw new AppError('document.unknown', { params: { key: params.version ?? '', collection } });
  const then = await contentOf({ type, raw: { ...version.raw, id }, lookup: lookupAs({ payload, user }) });
  const all = differencesBetween(content, then);
  const differences = all.slice(0, mostDifferences).map((one) => ({ ...one, field: one.field[language] }));
  return { json: { differences, more: all.length - differences.length } };
}

type Read = { type: ContentType; id: string; content: Awaited<ReturnType<typeof draftContent>>['content'] };

/** The document as it is stored. Throws `document.unknown` for one that is not in the account's view. */
async function readDocument({ payload }: Ports, { user, params }: Pick<StudioRequest, 'user' | 'params'>): Promise<Read> {
  const { collection = '', id = '' } = params;
  const type = contentTypeIn(collection);
  if (type === null) throw new AppError('document.unknown', { params: { key: id, collection } });
  const { content } = await draftContent({ payload, user, form: { type, id, locale: 'vi', values: {} } });
  return { type, id, content };
}
