import { z } from 'zod';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { success, successWithInt64, tiktokError } from './errors.ts';
import type { Publication, SimulatedCreator, TiktokState } from './state.ts';

const statusOrder = z.object({ publish_id: z.string() });
const queryOrder = z.object({ filters: z.object({ video_ids: z.array(z.string()).max(20) }) });
const listOrder = z.object({ max_count: z.number().int().min(1).max(20).default(10), cursor: z.number().optional() });

/** Publishes what has been processed, and writes what the public sees into the ledger. Called before every call. */
export function publishDue(state: TiktokState): void {
  for (const post of state.publications.values()) {
    const isDue = post.completeAt !== null && state.now().getTime() - post.completeAt.getTime() >= state.processingMs;
    if (!isDue || post.status === 'PUBLISH_COMPLETE' || post.status === 'FAILED') continue;
    post.status = 'PUBLISH_COMPLETE';
    post.postId = state.nextPostId();
    if (post.privacy !== 'PUBLIC_TO_EVERYONE') continue;
    const { postId: id, openId: accountId, caption: message, mediaIds } = post;
    state.posts.push({ id, accountId, message, link: null, mediaIds, createdAt: state.now() });
  }
}

export function status(state: TiktokState, { json }: Call, { openId }: SimulatedCreator): Answer {
  const post = state.publications.get(statusOrder.safeParse(json).data?.publish_id ?? '');
  if (post === undefined) return tiktokError('invalid_publish_id', 'The publish_id does not exist.');
  if (post.openId !== openId) return tiktokError('token_not_authorized_for_specified_publish_id');
  return successWithInt64(
    {
      status: post.status,
      ...(post.failReason === null ? {} : { fail_reason: post.failReason }),
      publicaly_available_post_id: publicIds(state, post),
      uploaded_bytes: post.upload?.received.length ?? 0,
      downloaded_bytes: 0,
    },
    'publicaly_available_post_id',
  );
}

/** Empty for private posts, and until moderation has ended. */
function publicIds({ now, processingMs, moderationMs }: TiktokState, { postId, completeAt, privacy }: Publication): string[] {
  if (postId === null || completeAt === null || privacy !== 'PUBLIC_TO_EVERYONE') return [];
  return now().getTime() - completeAt.getTime() >= processingMs + moderationMs ? [postId] : [];
}

export function query(state: TiktokState, { json }: Call, { openId }: SimulatedCreator): Answer {
  const order = queryOrder.safeParse(json);
  if (!order.success) return tiktokError('invalid_params', 'video_ids is wrong.');
  const own = state.posts.filter(({ id, accountId }) => accountId === openId && order.data.filters.video_ids.includes(id));
  const videos = own.map(({ id }) => ({ id, view_count: 250, like_count: 12, comment_count: 3, share_count: 1 }));
  return success({ videos, cursor: 0, has_more: false });
}

/** Newest first. Posts with pictures are left out, unless told otherwise. */
export function list(state: TiktokState, { json }: Call, { openId }: SimulatedCreator): Answer {
  const order = listOrder.safeParse(json ?? {});
  if (!order.success) return tiktokError('invalid_params', 'max_count is wrong.');
  const photos = new Set([...state.publications.values()].filter(({ kind }) => kind === 'photo').map(({ postId }) => postId));
  const posts = state.posts
    .filter(({ id, accountId }) => accountId === openId && (state.listsPhotos || !photos.has(id)))
    .reverse();
  const start = order.data.cursor ?? 0;
  const page = posts.slice(start, start + order.data.max_count);
  const videos = page.map(({ id, message, createdAt }) => ({
    id,
    video_description: message,
    create_time: Math.floor(createdAt.getTime() / 1000),
  }));
  const cursor = start + page.length;
  return success({ videos, cursor, has_more: cursor < posts.length });
}
