import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { isInside, may } from '../access/roles.ts';
import { findEditions, getEdition, type StoredEdition } from '../db/editions.ts';
import { planAtOnce } from '../delivery/at-once.ts';
import type { DeliveryStore } from '../delivery/store.ts';
import { artworksOf, type ContentType } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import { formatOf } from '../formats/formats.ts';
import { collectionOf } from '../workflow/content.ts';
import { approveEdition, assertApproved, rejectEdition, withdrawEdition } from '../workflow/decide.ts';
import { type KeepFile, submitDocument } from '../workflow/submit.ts';
import { artworkChecker, withWarnings } from './check-artworks.ts';
import { readJson, sendJson } from './http-json.ts';
import type { Publisher } from './publisher.ts';
import type { Render } from './render-cache.ts';
import { exportSchedules, mostImportBytes, scheduleHandlers } from './schedule-api.ts';
import { requestOf } from './site-pictures.ts';

/** What the studio's own endpoints stand on. They run beside Next, not inside its bundle. */
export type StudioApi = {
  payload: Payload;
  render: Render;
  publisher: Publisher;
  deliveries: DeliveryStore;
  keepFile: KeepFile;
  siteUrl: string;
  now: () => Date;
};

/** One call of a logged-in account. */
export type StudioCall = StudioApi & { user: TypedUser; body: Record<string, unknown> };

const prefix = '/api/pano/';

/** Answers `/api/pano/…` for a logged-in account; `false` = not ours. */
export async function answerStudioApi(api: StudioApi, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = new URL(request.url ?? '/', 'http://studio').pathname;
  if (!path.startsWith(prefix)) return false;
  try {
    const user = await authenticate(api, request);
    const parts = path.slice(prefix.length).split('/').map(decodeURIComponent);
    if (request.method === 'GET' && parts[0] === 'editions' && parts[2] === 'preview') {
      await sendPreview({ api, user, parts, response });
      return true;
    }
    if (request.method === 'GET' && parts[0] === 'schedules' && parts[1] === 'export') {
      await sendExport({ ...api, user }, { request, response });
      return true;
    }
    if (request.method !== 'POST') throw new AppError('request.invalid', { params: { detail: `không có ${path}` } });
    const mostBytes = parts[0] === 'schedules' && parts[1] === 'import' ? mostImportBytes : undefined;
    const call = { ...api, user, body: await readJson(request, { mostBytes }) };
    sendJson(response, 200, { ok: true, ...(await dispatch(call, parts)) });
  } catch (error) {
    sendFailure(response, error);
  }
  return true;
}

async function dispatch(call: StudioCall, [first, second = '', third = '']: string[]): Promise<Record<string, unknown>> {
  if (first === 'submit') return submit(call);
  if (first === 'schedules') {
    const handler = Object.hasOwn(scheduleHandlers, second) ? scheduleHandlers[second] : undefined;
    if (handler) return handler(call);
  }
  if (first === 'editions') {
    const handler = editionHandlers[third];
    if (handler) return handler(call, second);
  }
  throw new AppError('request.invalid', { params: { detail: `không có việc “${[first, third].join('/')}”` } });
}

const editionHandlers: Record<string, (call: StudioCall, sha256: string) => Promise<Record<string, unknown>>> = {
  previews: async (call, sha256) => ({ previews: previewsOf(await readEdition(call, sha256)) }),
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
    return { state, message: `Đã thu hồi. Cổng thông tin đã bỏ nội dung này từ thế hệ ${pointer.number}.` };
  },
  publish: async (call, sha256) => {
    const planned = await publishOnPortals(call, await readEdition(call, sha256));
    const message = planned > 0 ? 'Đã xếp hàng. Nội dung lên cổng trong vài giây.' : 'Nội dung này đã có trên cổng.';
    return { state: 'approved', message };
  },
};

async function submit(call: StudioCall): Promise<Record<string, unknown>> {
  const { collection, id } = call.body;
  const type = (Object.keys(collectionOf) as ContentType[]).find((key) => collectionOf[key] === collection);
  if (!type || typeof id !== 'string') throw new AppError('request.invalid', { params: { detail: 'thiếu loại nội dung' } });
  const { checkArtworks, warnings } = withWarnings(artworkChecker(call));
  const edition = await submitDocument({ ...call, type, documentId: id, now: call.now(), checkArtworks });
  const message = `Đã gửi duyệt: ấn bản số ${edition.number}. Người khác trong đơn vị sẽ duyệt.`;
  return { sha256: edition.sha256, message, warnings };
}

/** One delivery to each portal, due now. The edition that is there already plans nothing; an earlier one is brought back. */
async function publishOnPortals(call: StudioCall, edition: StoredEdition): Promise<number> {
  if (!may(toActor(call.user), 'schedule')) {
    throw new AppError('workflow.forbidden', { params: { act: 'phát hành', who: 'người biên tập và phê duyệt' } });
  }
  assertApproved(edition);
  const { docs: portals } = await call.payload.find({ collection: 'channels', where: { kind: { equals: 'portal' } }, depth: 0 });
  const wanted = portals.map(({ key }) => ({ editionSha256: edition.sha256, channelId: key }));
  const isAgain = !(await isNewestPublished(call, edition));
  return planAtOnce({ deliveries: call.deliveries, wanted, now: call.now(), isAgain });
}

/** Whether no other edition of the document was brought out after this one. */
async function isNewestPublished({ payload, deliveries }: StudioCall, edition: StoredEdition): Promise<boolean> {
  const siblings = await findEditions(payload, { documentId: { equals: edition.documentId } });
  const lists = await Promise.all(
    siblings.map(({ sha256 }) => deliveries.list({ editionSha256: sha256, states: ['published'] })),
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

async function sendPreview({
  api,
  user,
  parts,
  response,
}: {
  api: StudioApi;
  user: TypedUser;
  parts: string[];
  response: ServerResponse;
}): Promise<void> {
  const [, sha256 = '', , artworkKey = '', formatId = ''] = parts;
  const edition = await readEdition({ ...api, user }, sha256);
  const artwork = artworksOf(edition.content).find(({ key }) => key === artworkKey);
  if (!artwork?.formats.includes(formatId)) throw new AppError('request.invalid', { params: { detail: 'không có ấn phẩm này' } });
  const rendition = await api.render(requestOf({ edition, artwork, formatId, output: 'png', siteUrl: api.siteUrl }));
  response.writeHead(200, { 'content-type': rendition.mimeType, 'cache-control': 'private, max-age=3600' });
  response.end(rendition.bytes);
}

async function sendExport(
  call: Omit<StudioCall, 'body'>,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): Promise<void> {
  const format = new URL(request.url ?? '/', 'http://studio').searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const { bytes, mimeType, filename } = await exportSchedules(call, format);
  response.writeHead(200, {
    'content-type': mimeType,
    'content-disposition': `attachment; filename="${filename}"`,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

async function readEdition({ payload, user }: Pick<StudioCall, 'payload' | 'user'>, sha256: string): Promise<StoredEdition> {
  const actor = toActor(user);
  const edition = await getEdition(payload, sha256);
  const isSeen = actor !== null && (isInside(actor, edition.issuerPath) || actor.unitPath.startsWith(edition.issuerPath));
  if (!isSeen) throw new AppError('edition.unknown', { params: { sha256: sha256.slice(0, 16) } });
  return edition;
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
  'document.unknown': 404,
  'edition.unknown': 404,
  'workflow.state': 409,
  'workflow.unchanged': 409,
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
