import { newestOfEach, overtaken } from '../../concurrency/newest-of-each.ts';
import { shareInFlight } from '../../concurrency/share-in-flight.ts';
import { type Artwork, artworksOf, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { FindingLine } from '../../domain/finding-list.ts';
import { pageChecker } from '../../publish/generation/build-edition.ts';
import { fieldLabel } from '../../render/compose/text-fields.ts';
import { roomOf } from '../../render/compose/text-room.ts';
import type { TextField } from '../../typeset/text-field.ts';
import { submissionFindings } from '../../workflow/checks/assert-submittable.ts';
import { artworkChecker } from '../../workflow/checks/check-artworks.ts';
import { planReports } from '../../workflow/checks/check-plan-words.ts';
import { readingReports } from '../../workflow/checks/check-reading.ts';
import { tableReports } from '../../workflow/checks/check-tables.ts';
import { videoChecker } from '../../workflow/checks/check-video.ts';
import { writtenLinkReports } from '../../workflow/checks/check-written-links.ts';
import { pieceLines } from '../../workflow/checks/piece-lines.ts';
import { type Draft, draftContent } from '../../workflow/freeze/draft-content.ts';
import type { StudioPorts } from '../ports.ts';
import type { Route, StudioAnswer, StudioRequest } from '../route.ts';
import { type ShownLine, shownLines } from '../shown-lines.ts';
import { mostFormBytes, readDraftForm } from './draft-form.ts';
import { draftNumber, type Side, shownCommunes, shownPieces, sideRequest } from './pieces.ts';
import { previewPage } from './preview-page.ts';

type Ports = Pick<StudioPorts, 'payload' | 'store' | 'render' | 'drawDraft' | 'freezeFile' | 'siteUrl' | 'publisherName' | 'now'>;

const form = { method: 'POST', permission: 'loggedIn', mostBytes: mostFormBytes, takesForm: true } as const;

/** What an open form would become, of which nothing is stored and nothing is public. */
export const draftRoutes: Route<Ports>[] = [
  { ...form, pattern: 'drafts/pieces', handler: listPieces },
  { ...form, pattern: 'drafts/drawing', handler: sendDrawing },
  { ...form, pattern: 'drafts/room', handler: sendRoom },
  { ...form, pattern: 'drafts/page', handler: sendPage },
  { ...form, pattern: 'drafts/check', handler: check },
];

/** A side as it is drawn, or why it cannot be: each finding with its field. */
type Drawing = { picture: string | null; findings: ShownLine[] };

const freezing = shareInFlight<Draft>();
const drawings = newestOfEach();
const rooms = newestOfEach();
const pages = newestOfEach();
const checks = newestOfEach();

/** After a key the panel asks for a side, its room and the list of pieces at once: their form is frozen once. */
function freezeForm({ payload }: Pick<Ports, 'payload'>, { user, body }: StudioRequest): Promise<Draft> {
  const form = readDraftForm(body);
  return freezing(`${user.id} ${JSON.stringify(form)}`, () => draftContent({ payload, user, form }));
}

async function listPieces(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { payload } = ports;
  const { language } = request;
  const { content } = await freezeForm(ports, request);
  return { json: { pieces: shownPieces(content, language), communes: await shownCommunes(payload, content) } };
}

/** One side of a piece. An account has one drawing in the making; of those that it asks for meanwhile it gets the newest. */
async function sendDrawing(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const drawn = await drawings(String(request.user.id), () => draw(ports, request));
  return { json: drawn === overtaken ? { isOvertaken: true } : drawn };
}

async function draw(ports: Ports, asked: StudioRequest): Promise<Drawing> {
  const { payload, siteUrl, drawDraft } = ports;
  const { language, body } = asked;
  const { locale } = readDraftForm(body);
  const { content } = await freezeForm(ports, asked);
  const { artwork, side } = readSide(content, body);
  try {
    const drawn = { content, number: draftNumber, artwork, siteUrl, output: 'jpeg' } as const;
    const request = await sideRequest(payload, drawn, { ...side, locale });
    const { bytes, mimeType } = await drawDraft(request);
    return { picture: `data:${mimeType};base64,${bytes.toString('base64')}`, findings: [] };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'request.invalid') throw error;
    return { picture: null, findings: shownLines(refusedLines({ content, artwork, error }), language) };
  }
}

/** Letters that a text of a piece still has room for, in the size that is looked at. `room` null: there is nothing to say. */
async function sendRoom(ports: Ports, asked: StudioRequest): Promise<StudioAnswer> {
  const { payload, siteUrl } = ports;
  const { user, language, body } = asked;
  const field = String(body.field) as TextField;
  const found = await rooms(String(user.id), async () => {
    const { locale } = readDraftForm(body);
    const { content } = await freezeForm(ports, asked);
    const { artwork, side } = readSide(content, body);
    const drawn = { content, number: draftNumber, artwork, siteUrl, output: 'jpeg' } as const;
    const request = await sideRequest(payload, drawn, { ...side, page: 1, locale });
    const room = roomOf(request, field);
    return { room: room && { ...room, label: fieldLabel(field)[language] } };
  });
  return { json: found === overtaken ? { isOvertaken: true } : found };
}

/** Which side is asked for. */
function readSide(content: Content, body: StudioRequest['body']): { artwork: Artwork; side: Side } {
  const { piece, formatId, page, unit, variant, isProof } = body;
  const artwork = artworksOf(content)[Number(piece)];
  if (artwork === undefined || typeof formatId !== 'string')
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có ấn phẩm này', en: 'there is no such artwork' } } });
  const ground = variant === 'light' || variant === 'dark' ? variant : null;
  const side: Side = {
    formatId,
    page: Number(page ?? 1),
    unit: typeof unit === 'string' ? unit : '',
    ...(ground && { variant: ground }),
    isProof: isProof === true,
  };
  return { artwork, side };
}

/** Why a side cannot be drawn, at its field. */
function refusedLines({ content, artwork, error }: { content: Content; artwork: Artwork; error: AppError }): FindingLine[] {
  const { path } = error.params;
  const sentence = { ...error.words, ...(typeof path === 'string' ? { path } : {}) };
  const reports = [{ artworkKey: artwork.key, findings: [], sentences: [sentence] }];
  return pieceLines({ content, reports, named: new Set() }).fatal.flatMap(({ lines }) => lines);
}

/** The page on which people will read it. `null`: it stands on the page of a campaign that is not public yet, or has none. */
async function sendPage(ports: Ports, asked: StudioRequest): Promise<StudioAnswer> {
  const made = await pages(String(asked.user.id), async () => {
    const { content } = await freezeForm(ports, asked);
    const fileAddress = ({ filename }: { filename: string }) => `/api/media/file/${encodeURIComponent(filename)}`;
    const shown = { content, number: draftNumber, fileAddress };
    return previewPage({ ...ports, render: ports.drawDraft }, shown);
  });
  return { json: made === overtaken ? { isOvertaken: true } : { page: made } };
}

/** All that the submission would say, without submitting. */
async function check(ports: Ports, { user, language, body }: StudioRequest): Promise<StudioAnswer> {
  const { payload } = ports;
  const asked = readDraftForm(body);
  const found = await checks(String(user.id), async () => {
    const draft = await draftContent({ payload, user, form: asked });
    return submissionFindings({ payload, user, type: asked.type, now: ports.now(), checkArtworks: allChecks(ports), ...draft });
  });
  return { json: found === overtaken ? { isOvertaken: true } : { findings: shownLines(found, language) } };
}

/** What is looked at before a content may go out: its words, its page, its pieces, its film. */
export function allChecks(ports: Pick<StudioPorts, 'store' | 'siteUrl' | 'freezeFile' | 'payload'>) {
  const [checkPage, checkPieces, checkVideo] = [pageChecker(ports), artworkChecker(ports), videoChecker(ports)];
  return async (content: Draft['content']) => [
    ...(await planReports({ ...ports, content })),
    ...readingReports(content),
    ...tableReports(content),
    ...(await writtenLinkReports({ ...ports, content })),
    ...(await checkPage(content)),
    ...(await checkPieces(content)),
    ...(await checkVideo(content)),
  ];
}
