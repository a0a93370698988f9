import type { StoredEdition } from '../db/editions.ts';
import { artworksOf } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { formatOf } from '../formats/formats.ts';
import { requestOf } from '../render/edition-request.ts';
import type { StudioPorts } from './ports.ts';
import { readEdition } from './read-edition.ts';
import { recordingPreviews } from './recordings.ts';
import { privateFile, type Route, type StudioAnswer, type StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload' | 'render' | 'siteUrl'>;

export const previewRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'editions/:sha256/previews', permission: 'loggedIn', handler: listPreviews },
  { method: 'GET', pattern: 'editions/:sha256/preview/:artworkKey/:formatId', permission: 'loggedIn', handler: sendPreview },
];

/** The pictures and recordings of an edition, exactly as they will go out. */
async function listPreviews({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  return { json: { previews: previewsOf(edition, language), recordings: recordingPreviews(edition) } };
}

function previewsOf(edition: StoredEdition, language: ReaderLanguage) {
  return artworksOf(edition.content).flatMap((artwork) =>
    artwork.formats.map((formatId) => ({
      artworkKey: artwork.key,
      formatId,
      label: `${artwork.headline.vi} · ${formatOf(formatId).label[language]}`,
      url: `/api/pano/editions/${edition.sha256}/preview/${encodeURIComponent(artwork.key)}/${formatId}`,
    })),
  );
}

async function sendPreview({ payload, render, siteUrl }: Ports, { user, params }: StudioRequest): Promise<StudioAnswer> {
  const { sha256 = '', artworkKey = '', formatId = '' } = params;
  const edition = await readEdition({ payload, user, sha256 });
  const artwork = artworksOf(edition.content).find(({ key }) => key === artworkKey);
  if (!artwork?.formats.includes(formatId))
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có ấn phẩm này', en: 'there is no such artwork' } } });
  const { mimeType, bytes } = await render(requestOf({ edition, artwork, formatId, output: 'png', siteUrl }));
  return { headers: privateFile(mimeType), bytes };
}
