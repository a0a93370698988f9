import { artworksOf, type FileRef } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { languagesOfPiece } from '../../domain/piece-languages.ts';
import { hashedPath } from '../../portal/paths.ts';
import type { StudioPorts } from '../ports.ts';
import { isOwnView, readEdition, readOwnEdition } from '../read-edition.ts';
import { recordingPreviews } from '../recordings.ts';
import { privateFile, type Route, type StudioAnswer, type StudioRequest } from '../route.ts';
import { shownCommunes, shownPieces, sideRequest } from './pieces.ts';
import { previewPage } from './preview-page.ts';

type Ports = Pick<StudioPorts, 'payload' | 'render' | 'store' | 'siteUrl' | 'publisherName'>;

export const previewRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'editions/:sha256/previews', permission: 'loggedIn', handler: listPreviews },
  { method: 'GET', pattern: 'editions/:sha256/preview/:artworkKey/:formatId', permission: 'loggedIn', handler: sendPreview },
  { method: 'GET', pattern: 'editions/:sha256/page', permission: 'loggedIn', handler: sendPage },
  { method: 'GET', pattern: 'editions/:sha256/files/:file', permission: 'loggedIn', handler: sendFile },
];

/** The pieces and recordings of an edition, exactly as they will go out. */
async function listPreviews({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  const { content } = edition;
  return {
    json: {
      recordings: recordingPreviews(edition),
      pieces: shownPieces(content, language),
      communes: await shownCommunes(payload, content),
    },
  };
}

/**
 * One side, `?page=2`, in the name of a commune, `?unit=31135`, in a language of the piece, `?locale=km`: the first, nobody's own
 * and Vietnamese without them. `?as=print`: as the print shop's file has it.
 */
async function sendPreview({ payload, render, siteUrl }: Ports, { user, params, query }: StudioRequest): Promise<StudioAnswer> {
  const { sha256 = '', artworkKey = '', formatId = '' } = params;
  const { content, number } = await readEdition({ payload, user, sha256 });
  const artwork = artworksOf(content).find(({ key }) => key === artworkKey);
  if (!artwork?.formats.includes(formatId))
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có ấn phẩm này', en: 'there is no such artwork' } } });
  const side = {
    formatId,
    page: Number(query.get('page') ?? 1),
    unit: query.get('unit') ?? '',
    locale: languagesOfPiece(artwork).find((code) => code === query.get('locale')) ?? 'vi',
    isProof: query.get('as') === 'print',
  };
  const { mimeType, bytes } = await render(
    await sideRequest(payload, { content, number, artwork, siteUrl, output: 'png' }, side),
  );
  return { headers: privateFile(mimeType), bytes };
}

/** The page on which people will read it, with its pictures, for a frame in the studio. */
async function sendPage(ports: Ports, { user, params: { sha256 = '' } }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readEdition({ payload: ports.payload, user, sha256 });
  const { content, number } = edition;
  // Of another office it is the public edition: its uploads are where everybody finds them.
  const isOwn = isOwnView(user, edition);
  const fileAddress = (file: FileRef) => (isOwn ? `/api/pano/editions/${sha256}/files/${file.sha256}` : hashedPath(file));
  return { json: { page: await previewPage(ports, { content, number, fileAddress }) } };
}

/** An upload as it was frozen, which is not public yet. */
async function sendFile({ payload, store }: Ports, { user, params }: StudioRequest): Promise<StudioAnswer> {
  const { content } = await readOwnEdition({ payload, user, sha256: params.sha256 ?? '' });
  const file = content.files.find(({ sha256 }) => sha256 === params.file);
  if (!file)
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có tệp này', en: 'there is no such file' } } });
  return { headers: privateFile(file.mimeType), bytes: await store.get(file.sha256) };
}
