import type { CollectionSlug } from 'payload';
import { toActor } from '../access/actor.ts';
import { isInView } from '../access/roles.ts';
import { versionsOf } from '../db/document-versions.ts';
import { presentPeople } from '../db/present-people.ts';
import { lastChange } from '../db/saved-now.ts';
import { contentTypeIn } from '../domain/content-list.ts';
import { secondMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import { formatDateTime } from '../text/dates.ts';
import { draftContent } from '../workflow/freeze/draft-content.ts';
import { undoTrash } from '../workflow/undo.ts';
import type { StudioPorts } from './ports.ts';
import { whoIsPresent } from './present.ts';
import { mostFormBytes, readDraftForm } from './previews/draft-form.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { contentThen, mostVersions, readDocument, shownDifferences } from './versions.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'>;

/** What an open form asks about the document that it was opened with. */
export const saveRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'documents/:collection/:id/saved', permission: 'loggedIn', handler: tellSaved },
  { method: 'GET', pattern: 'documents/:collection/:id/changes', permission: 'loggedIn', handler: tellChanges },
  {
    ...{ method: 'POST', pattern: 'documents/:collection/:id/compare', permission: 'loggedIn', handler: compareForm },
    ...{ mostBytes: mostFormBytes, takesForm: true },
  },
  { method: 'POST', pattern: 'documents/:collection/:id/untrash', permission: 'write', handler: untrash },
];

/** Two looks of a form, and what a slow line adds. */
const staysMs = 40 * secondMs;
const presentHere = whoIsPresent({ staysMs, now: Date.now });

/** Over SQLite there is one studio, and no row is written every few seconds; over MongoDB there may be several. */
async function othersAt(payload: Ports['payload'], document: string, person: { id: string; name: string }): Promise<string[]> {
  if (payload.db.name !== 'mongoose') return presentHere(document, person);
  return presentPeople({ payload, document, person, staysMs, now: Date.now() });
}

/**
 * The last change of a document, and who else has it open. `savedAt`: its `updatedAt`; `at`: the same as people read it.
 */
export type SavedNow = {
  savedAt: string;
  at: string;
  by: string | null;
  isOwn: boolean;
  isTrashed: boolean;
  others: string[];
};

async function tellSaved({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const { collection = '', id = '' } = params;
  const isContent = contentTypeIn(collection) !== null;
  const last = isContent ? await lastChange({ payload, user, collection: collection as CollectionSlug, id }) : null;
  const actor = toActor(user);
  // What is public is read by all offices; who writes it is its own office's business.
  if (last === null || actor === null || !isInView(actor, last.issuerPath))
    throw new AppError('document.unknown', { params: { key: id, collection } });
  const { updatedAt, by, isTrashed } = last;
  const at = formatDateTime(new Date(updatedAt), language);
  const others = await othersAt(payload, `${collection}/${id}`, actor);
  const isOwn = by?.id === actor.id;
  const json: SavedNow = { savedAt: updatedAt, at, by: by?.name ?? null, isOwn, isTrashed, others };
  return { json };
}

/** What the document says now and did not say in the version `since`: `before` is then. */
async function tellChanges({ payload }: Ports, { user, language, params, query }: StudioRequest): Promise<StudioAnswer> {
  const { type, id, collection, content } = await readDocument({ payload }, { user, params });
  const since = query.get('since') ?? '';
  if (Number.isNaN(Date.parse(since)))
    throw new AppError('request.invalid', { params: { detail: { vi: 'thiếu thời điểm', en: 'the time is missing' } } });
  const saves = await versionsOf({ payload, user, collection, id, most: mostVersions });
  // The newest first. Older ones may be gone: then it is what has changed since the oldest.
  const version = saves.find(({ raw }) => String(raw.updatedAt) <= since) ?? saves.at(-1);
  const then = version === undefined ? content : await contentThen({ payload, user, type, id, version });
  return { json: shownDifferences(then, content, language) };
}

/** What an open form would change of the document as it stands: `after` is the form. */
async function compareForm({ payload }: Ports, { user, language, params, body }: StudioRequest): Promise<StudioAnswer> {
  const { content } = await readDocument({ payload }, { user, params });
  const form = readDraftForm({ ...body, collection: params.collection, id: params.id });
  const typed = await draftContent({ payload, user, form });
  return { json: shownDifferences(content, typed.content, language) };
}

/** For the person who has just put it in the trash. */
async function untrash({ payload, now }: Ports, { user, params }: StudioRequest): Promise<StudioAnswer> {
  const { collection = '', id: documentId = '' } = params;
  const type = contentTypeIn(collection);
  if (type === null) throw new AppError('document.unknown', { params: { key: documentId, collection } });
  await undoTrash({ payload, user, type, documentId, now: now() });
  return { json: {} };
}
