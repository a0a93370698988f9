import sharp from 'sharp';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import type { LedgerPost } from '../kit/state.ts';
import { graphError, missing } from './errors.ts';
import type { FacebookState, SimulatedPage } from './state.ts';

const maxPhotoBytes = 4 * 1024 * 1024;
const maxMessageLength = 63_206;

export async function uploadPhoto(state: FacebookState, { files, params }: Call, page: SimulatedPage): Promise<Answer> {
  const file = files.get('source');
  if (file === undefined) return graphError({ code: 324, message: 'Requires upload file' });
  const bytes = Buffer.from(await file.arrayBuffer());
  if (bytes.length >= maxPhotoBytes) {
    return graphError({
      code: 100,
      subcode: 1366046,
      message: 'Your photos couldn’t be uploaded. Photos should be smaller than 4 MB and saved as JPG or PNG.',
    });
  }
  const format = await sharp(bytes)
    .stats()
    .then(() => sharp(bytes).metadata())
    .then(
      (metadata) => metadata.format,
      () => null,
    );
  if (format !== 'jpeg' && format !== 'png') return graphError({ code: 100, subcode: 2069019, message: 'Invalid image file' });
  const id = state.nextId();
  const isPublished = params.get('published') !== 'false';
  state.media.set(id, {
    id,
    accountId: page.id,
    bytes,
    mimeType: `image/${format}`,
    alt: params.get('alt_text_custom') ?? '',
    isPublished,
  });
  if (!isPublished) return ok({ id });
  const post = addPost(state, page, { message: params.get('message') ?? '', link: null, mediaIds: [id] });
  return ok({ id, post_id: post.id });
}

export function createPost(state: FacebookState, { params }: Call, page: SimulatedPage): Answer {
  const message = params.get('message') ?? '';
  const link = params.get('link');
  const mediaIds = readMedia(params);
  if (mediaIds === null) return graphError({ code: 100, message: 'Param attached_media must be an array of {"media_fbid"}.' });
  if (message === '' && link === null && mediaIds.length === 0)
    return graphError({ code: 100, message: 'Missing message or attachment' });
  if (message.length > maxMessageLength) return graphError({ code: 100, message: 'Param message is too long' });
  const unknown = mediaIds.find((id) => state.media.get(id)?.accountId !== page.id);
  if (unknown !== undefined) return missing(unknown);
  const used = mediaIds.some((id) => state.media.get(id)?.isPublished);
  if (used) return graphError({ code: 100, subcode: 1366051, message: 'These photos were already posted.' });
  const last = state.posts.filter(({ accountId }) => accountId === page.id).at(-1);
  if (last?.message === message && last.link === link) return graphError({ code: 506, message: 'Duplicate status message' });
  const post = addPost(state, page, { message, link, mediaIds });
  return ok(params.has('fields') ? view(post) : { id: post.id });
}

export function addPost(
  state: FacebookState,
  page: SimulatedPage,
  fields: Pick<LedgerPost, 'message' | 'link' | 'mediaIds'>,
): LedgerPost {
  const post = { ...fields, id: `${page.id}_${state.nextId()}`, accountId: page.id, createdAt: state.now() };
  for (const id of fields.mediaIds) {
    const photo = state.media.get(id);
    if (photo !== undefined) photo.isPublished = true;
  }
  state.posts.push(post);
  return post;
}

/** Newest first, paged by a cursor, `since` in seconds. */
export function listPosts(state: FacebookState, { params, path }: Call, page: SimulatedPage): Answer {
  const since = Number(params.get('since') ?? 0) * 1000;
  const limit = Math.min(100, Number(params.get('limit') ?? 25));
  const start = Number(params.get('after') ?? 0);
  const posts = state.posts.filter(({ accountId, createdAt }) => accountId === page.id && createdAt.getTime() >= since).reverse();
  const data = posts.slice(start, start + limit).map(view);
  const end = start + data.length;
  const next = end < posts.length ? { next: `https://graph.facebook.com/${path}?after=${end}` } : {};
  return ok({
    data,
    ...(data.length > 0 ? { paging: { cursors: { before: String(start), after: String(end) }, ...next } } : {}),
  });
}

export function readPost(state: FacebookState, id: string, page: SimulatedPage): Answer {
  const post = state.posts.find((candidate) => candidate.id === id && candidate.accountId === page.id);
  return post === undefined ? missing(id) : ok(view(post));
}

/** The public no longer sees it. A video goes by its own id or by its post's. */
export function removePost(state: FacebookState, id: string, page: SimulatedPage): Answer {
  const postId = state.videos.get(id)?.postId ?? id;
  const at = state.posts.findIndex((post) => post.id === postId && post.accountId === page.id);
  if (at < 0) return missing(id);
  state.posts.splice(at, 1);
  return ok({ success: true });
}

function view(post: LedgerPost): Record<string, unknown> {
  const [pageId, postId] = post.id.split('_');
  return {
    id: post.id,
    message: post.message,
    // Graph's offset has no colon.
    created_time: `${post.createdAt.toISOString().slice(0, 19)}+0000`,
    permalink_url: `https://www.facebook.com/${pageId}/posts/${postId}`,
  };
}

function readMedia(params: URLSearchParams): string[] | null {
  try {
    const media: unknown = JSON.parse(params.get('attached_media') ?? '[]');
    return Array.isArray(media) ? media.map((entry: { media_fbid?: unknown }) => String(entry.media_fbid)) : null;
  } catch {
    return null;
  }
}
