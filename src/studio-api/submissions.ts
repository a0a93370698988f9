import { contentTypeIn } from '../domain/content-list.ts';
import { AppError } from '../domain/errors.ts';
import { artworkChecker, withWarnings } from '../workflow/checks/check-artworks.ts';
import { recordingWarnings } from '../workflow/checks/check-recordings.ts';
import { videoChecker } from '../workflow/checks/check-video.ts';
import { submitDocument } from '../workflow/submit.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'store' | 'freezeFile' | 'siteUrl' | 'now'>;

export const submissionRoutes: Route<Ports>[] = [{ method: 'POST', pattern: 'submit', permission: 'submit', handler: submit }];

/** Freezes a document as an edition that waits for approval. Throws `request.invalid` and what `submitDocument` throws. */
async function submit(ports: Ports, { user, language, body: { collection, id } }: StudioRequest): Promise<StudioAnswer> {
  const type = contentTypeIn(collection);
  if (!type || typeof id !== 'string')
    throw new AppError('request.invalid', {
      params: { detail: { vi: 'thiếu loại nội dung', en: 'the kind of content is missing' } },
    });
  const [checkPieces, checkVideo] = [artworkChecker(ports), videoChecker(ports)];
  const { checkArtworks, warnings } = withWarnings(async (content) => [
    ...(await checkPieces(content)),
    ...(await checkVideo(content)),
  ]);
  const { payload, freezeFile, now } = ports;
  const edition = await submitDocument({ payload, user, type, documentId: id, now: now(), checkArtworks, freezeFile });
  const found = [...(await recordingWarnings({ payload, edition })), ...warnings].map(({ artwork, message }) => {
    return { artwork, message: message[language] };
  });
  const message = studioApiWords[language].submitted(edition.number);
  return { json: { sha256: edition.sha256, message, warnings: found } };
}
