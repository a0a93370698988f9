import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { may } from '../access/roles.ts';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import { findEditions, type StoredEdition } from '../db/editions.ts';
import { planAtOnce } from '../delivery/plan/at-once.ts';
import { artworksOf } from '../domain/content.ts';
import { contentTypeIn } from '../domain/content-list.ts';
import { assertApproved } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { formatOf } from '../formats/formats.ts';
import { requestOf } from '../render/edition-request.ts';
import { artworkChecker, withWarnings } from '../workflow/checks/check-artworks.ts';
import { recordingWarnings } from '../workflow/checks/check-recordings.ts';
import { videoChecker } from '../workflow/checks/check-video.ts';
import { approveEdition, rejectEdition, withdrawEdition } from '../workflow/decide.ts';
import { submitDocument } from '../workflow/submit.ts';
import { checkChannelNow } from './channels.ts';
import { actOnDelivery, removablePosts, sendTimeline } from './deliveries.ts';
import { readJson, sendJson } from './http-json.ts';
import { postPreviews, sendPostPicture } from './post-previews.ts';
import { recordingsToHear, sendRecording } from './recordings.ts';
import { actOnSchedules, mostImportBytes, sendSchedules } from './schedules.ts';
import { type Call, type Handler, type PictureCall, readEdition, type StudioApi } from './studio-call.ts';
import { retryWebhookCall } from './webhook-calls.ts';

const prefix = '/api/pano/';

/** Answers `/api/pano/…` for a logged-in account; `false` = not ours. */
export async function answerStudioApi(api: StudioApi, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://studio').pathname;
  if (!path.startsWith(prefix)) return false;
  try {
    const user = await authenticate(api, request);
    const parts = path.slice(prefix.length).split('/').map(decodeURIComponent);
    const isRead = request.method === 'GET';
    const send = isRead && parts[0] === 'editions' ? editionFiles.get(parts[2] ?? '') : undefined;
    if (send) {
      await send({ api, user, parts, request, response });
      return true;
    }
    if (isRead && parts[0] === 'schedules' && parts[1] === 'export') {
      await sendSchedules({ ...api, user, body: {} }, { request, response });
      return true;
    }
    if (!isRead && request.method !== 'POST') throw unknownPath(path);
    const mostBytes = parts[0] === 'schedules' ? mostImportBytes : undefined;
    const call = { ...api, user, body: isRead ? {} : await readJson(request, { mostBytes }) };
    sendJson(response, 200, { ok: true, ...(await dispatch(call, isRead ? readers : writers, parts)) });
  } catch (error) {
    sendFailure(response, error);
  }
  return true;
}

/** What of an edition is sent as it is, pictures and sound. */
const editionFiles = new Map<string, (call: PictureCall & { request: IncomingMessage }) => Promise<void>>([
  ['preview', (call) => sendPreview(call)],
  ['posts', sendPostPicture],
  ['recordings', sendRecording],
]);

const writers: Record<string, Handler> = {
  submit: (call) => submit(call),
  editions: (call, sha256, [act = '']) => {
    const handler = editionHandlers[act];
    if (!handler) throw unknownPath(`editions/${act}`);
    return handler(call, sha256);
  },
  deliveries: actOnDelivery,
  channels: checkChannelNow,
  'webhook-calls': callAgain,
  schedules: actOnSchedules,
};

const readers: Record<string, Handler> = { deliveries: sendTimeline };

async function callAgain(call: Call, id: string, [act]: string[]): Promise<Record<string, unknown>> {
  if (act !== 'retry') throw unknownPath(`webhook-calls/${act}`);
  await retryWebhookCall({ ...call, now: call.now(), id });
  return { message: 'Đã xếp hàng. Cổng được gọi lại trong vài giây; tải lại trang để xem kết quả.' };
}

async function dispatch(
  call: Call,
  handlers: Record<string, Handler>,
  [room = '', id = '', ...rest]: string[],
): Promise<Record<string, unknown>> {
  const handler = handlers[room];
  if (!handler) throw unknownPath(room);
  return handler(call, id, rest);
}

function unknownPath(path: string): AppError {
  return new AppError('request.invalid', { params: { detail: `không có ${path}` } });
}

const editionHandlers: Record<string, (call: Call, sha256: string) => Promise<Record<string, unknown>>> = {
  previews: async (call, sha256) => {
    const edition = await readEdition(call, sha256);
    return { previews: previewsOf(edition), recordings: recordingsToHear(edition) };
  },
  posts: async (call, sha256) => ({ posts: await postPreviews(call, await readEdition(call, sha256)) }),
  approve: async (call, sha256) => {
    const { number, state } = await approveEdition({ ...call, sha256, now: call.now() });
    return { state, message: `Đã duyệt ấn bản số ${number}. Giờ có thể đưa lên cổng hoặc lên lịch.` };
  },
  reject: async (call, sha256) => {
    const { state } = await rejectEdition({ ...call, sha256, now: call.now(), reason: String(call.body.reason ?? '') });
    return { state, message: 'Đã trả lại cho người biên tập kèm lý do.' };
  },
  withdraw: async (call, sha256) => {
    const { state } = await withdrawEdition({ ...call, sha256, now: call.now(), reason: String(call.body.reason ?? '') });
    const { pointer } = await call.publisher.publishNow();
    const message = `Đã thu hồi. Cổng thông tin đã bỏ nội dung này từ thế hệ ${pointer.number}.`;
    return { state, message, posts: await removablePosts(call, sha256) };
  },
  publish: async (call, sha256) => {
    const planned = await publishOnPortals(call, await readEdition(call, sha256));
    const message = planned > 0 ? 'Đã xếp hàng. Nội dung lên cổng trong vài giây.' : 'Nội dung này đã có trên cổng.';
    return { state: 'approved', message };
  },
};

async function submit(call: Call): Promise<Record<string, unknown>> {
  const { collection, id } = call.body;
  const type = contentTypeIn(collection);
  if (!type || typeof id !== 'string') throw new AppError('request.invalid', { params: { detail: 'thiếu loại nội dung' } });
  const [checkPieces, checkVideo] = [artworkChecker(call), videoChecker(call)];
  const { checkArtworks, warnings } = withWarnings(async (content) => [
    ...(await checkPieces(content)),
    ...(await checkVideo(content)),
  ]);
  const edition = await submitDocument({ ...call, type, documentId: id, now: call.now(), checkArtworks });
  const message = `Đã gửi duyệt: ấn bản số ${edition.number}. Người khác trong đơn vị sẽ duyệt.`;
  return { sha256: edition.sha256, message, warnings: [...(await recordingWarnings({ ...call, edition })), ...warnings] };
}

/** One delivery to each portal, due now. The edition that is there already plans nothing; an earlier one is brought back. */
async function publishOnPortals(call: Call, edition: StoredEdition): Promise<number> {
  if (!may(toActor(call.user), 'schedule')) {
    throw new AppError('workflow.forbidden', { params: { act: 'phát hành', who: 'người biên tập và phê duyệt' } });
  }
  assertApproved(edition);
  const { docs: portals } = await call.payload.find({
    collection: 'channels',
    where: { kind: { in: kindsOn('portal') } },
    depth: 0,
  });
  const wanted = portals.map(({ key }) => ({ editionSha256: edition.sha256, channelId: key }));
  const isAgain = !(await isNewestPublished(call, edition));
  return planAtOnce({ deliveries: call.delivery.deliveries, wanted, now: call.now(), isAgain });
}

/** Whether no other edition of the document was brought out after this one. */
async function isNewestPublished({ payload, delivery }: Call, edition: StoredEdition): Promise<boolean> {
  const siblings = await findEditions(payload, { documentId: { equals: edition.documentId } });
  const lists = await Promise.all(
    siblings.map(({ sha256 }) => delivery.deliveries.list({ editionSha256: sha256, states: ['published'] })),
  );
  const last = lists.flat().sort((a, b) => Date.parse(b.dueAt) - Date.parse(a.dueAt))[0];
  return last === undefined || last.editionSha256 === edition.sha256;
}

function previewsOf(edition: StoredEdition) {
  return artworksOf(edition.content).flatMap((artwork) =>
    artwork.formats.map((formatId) => ({
      artworkKey: artwork.key,
      formatId,
      label: `${artwork.headline.vi} · ${formatOf(formatId).label.vi}`,
      url: `${prefix}editions/${edition.sha256}/preview/${encodeURIComponent(artwork.key)}/${formatId}`,
    })),
  );
}

async function sendPreview({ api, user, parts, response }: PictureCall): Promise<void> {
  const [, sha256 = '', , artworkKey = '', formatId = ''] = parts;
  const edition = await readEdition({ ...api, user }, sha256);
  const artwork = artworksOf(edition.content).find(({ key }) => key === artworkKey);
  if (!artwork?.formats.includes(formatId)) throw new AppError('request.invalid', { params: { detail: 'không có ấn phẩm này' } });
  const rendition = await api.render(requestOf({ edition, artwork, formatId, output: 'png', siteUrl: api.siteUrl }));
  response.writeHead(200, { 'content-type': rendition.mimeType, 'cache-control': 'private, max-age=3600' });
  response.end(rendition.bytes);
}

/** The session cookie counts only from our own pages: Payload compares the Origin, and browsers name the site they come from. */
async function authenticate({ payload }: StudioApi, request: IncomingMessage): Promise<TypedUser> {
  const site = request.headers['sec-fetch-site'];
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const { user } = site === 'cross-site' ? { user: null } : await payload.auth({ headers });
  if (user === null) throw new AppError('request.login');
  return user as TypedUser;
}

const statusOf: Partial<Record<AppError['code'], number>> = {
  'request.login': 401,
  'workflow.forbidden': 403,
  'workflow.own-work': 403,
  'delivery.gone': 404,
  'document.unknown': 404,
  'edition.unknown': 404,
  'delivery.moved-on': 409,
  'webhook.call-unknown': 404,
  'workflow.state': 409,
  'workflow.unchanged': 409,
  'webhook.not-dead': 409,
};

function sendFailure(response: ServerResponse, error: unknown): void {
  if (error instanceof AppError) {
    sendJson(response, statusOf[error.code] ?? 400, { ok: false, code: error.code, message: error.forPeople });
    return;
  }
  console.error('studio api:', error);
  sendJson(response, 500, {
    ok: false,
    code: 'bug',
    message: 'Có lỗi ngoài dự kiến. Việc vừa rồi chưa được thực hiện; hãy báo quản trị.',
  });
}
