import type { Payload } from 'payload';
import { findEditions, type StoredEdition } from '../../db/editions.ts';
import { AppError } from '../../domain/errors.ts';
import { languageNames } from '../../domain/locale.ts';
import { staleRecordings } from '../../domain/recordings.ts';
import type { ArtworkWarning } from './check-artworks.ts';

/** Warns about a recording that still reads the text of the edition before. It does not stop the submission. */
export async function recordingWarnings({
  payload,
  edition: { content: after, documentId, number },
}: {
  payload: Payload;
  edition: StoredEdition;
}): Promise<ArtworkWarning[]> {
  if (after.type !== 'campaign') return [];
  const editions = await findEditions(payload, { documentId: { equals: documentId } });
  const before = editions.filter((edition) => edition.number < number).at(-1)?.content;
  if (before?.type !== 'campaign') return [];
  return staleRecordings({ before, after }).map((locale) => {
    const params = { language: languageNames[locale] };
    return { artwork: after.id, message: new AppError('recording.text-changed', { params }).words };
  });
}
