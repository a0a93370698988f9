import type { StoredEdition } from '../db/editions.ts';
import { artworksOf, type Content } from '../domain/content.ts';
import { contentTypeIn } from '../domain/content-list.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { type ArtworkWarning, withWarnings } from '../workflow/checks/check-artworks.ts';
import { recordingWarnings } from '../workflow/checks/check-recordings.ts';
import { submitDocument } from '../workflow/submit.ts';
import type { StudioPorts } from './ports.ts';
import { allChecks } from './previews/drafts.ts';
import { readOwnEdition } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'store' | 'freezeFile' | 'siteUrl' | 'now'>;

export const submissionRoutes: Route<Ports>[] = [
  { method: 'POST', pattern: 'submit', permission: 'submit', handler: submit },
  { method: 'GET', pattern: 'editions/:sha256/warnings', permission: 'loggedIn', handler: sendWarnings },
];

/** Freezes a document as an edition that waits for approval. Throws `request.invalid` and what `submitDocument` throws. */
async function submit(ports: Ports, { user, language, body: { collection, id, note } }: StudioRequest): Promise<StudioAnswer> {
  const type = contentTypeIn(collection);
  if (!type || typeof id !== 'string')
    throw new AppError('request.invalid', {
      params: { detail: { vi: 'thiếu loại nội dung', en: 'the kind of content is missing' } },
    });
  const { checkArtworks, warnings } = withWarnings(allChecks(ports));
  const { payload, freezeFile, now } = ports;
  const said = typeof note === 'string' ? { note: note.trim() } : {};
  const edition = await submitDocument({ payload, user, type, documentId: id, now: now(), checkArtworks, freezeFile, ...said });
  const message = studioApiWords[language].submitted(edition.number);
  const shown = await shownWarnings(ports, { edition, warnings, language });
  return { json: { sha256: edition.sha256, message, warnings: shown } };
}

/** What the editor was told at submission, for the one who approves: checked again, on the frozen words. */
async function sendWarnings(ports: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readOwnEdition({ payload: ports.payload, user, sha256: params.sha256 ?? '' });
  const { checkArtworks, warnings } = withWarnings(allChecks(ports));
  await checkArtworks(edition.content);
  return { json: { warnings: await shownWarnings(ports, { edition, warnings, language }) } };
}

type Found = { edition: StoredEdition; warnings: ArtworkWarning[]; language: ReaderLanguage };

async function shownWarnings({ payload }: Ports, { edition, warnings, language }: Found) {
  const { content } = edition;
  const all = [...(await recordingWarnings({ payload, edition })), ...warnings];
  return all.map(({ artwork, message }) => ({ artwork: namesOf(content, artwork), message: message[language] }));
}

/** Pieces by their headline and the document by its title: keys are ours. */
function namesOf(content: Content, keys: string): string {
  const names = new Map(artworksOf(content).map(({ key, headline }) => [key, headline.vi || key]));
  const nameOf = (key: string) => names.get(key) ?? (key === content.id ? content.title.vi : key);
  return [...new Set(keys.split(', ').map(nameOf))].join(', ');
}
