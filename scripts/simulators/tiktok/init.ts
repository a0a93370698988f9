import { z } from 'zod';
import { dayMs } from '../../../src/domain/durations.ts';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { success, tiktokError } from './errors.ts';
import { pullPictures } from './pull.ts';
import type { Publication, SimulatedCreator, TiktokState } from './state.ts';

const mib = 1024 * 1024;
const postsPerDay = 15;

const videoOrder = z.object({
  post_info: z.object({ title: z.string().default(''), privacy_level: z.string() }),
  source_info: z.object({
    source: z.literal('FILE_UPLOAD'),
    video_size: z.number().int().positive(),
    chunk_size: z.number().int().positive(),
    total_chunk_count: z.number().int().positive(),
  }),
});
const photoOrder = z.object({
  media_type: z.literal('PHOTO'),
  post_mode: z.literal('DIRECT_POST'),
  post_info: z.object({ title: z.string().default(''), description: z.string().default(''), privacy_level: z.string() }),
  source_info: z.object({ source: z.literal('PULL_FROM_URL'), photo_images: z.array(z.string()).min(1).max(35) }),
});

/** Begins a video; nothing is posted before its last chunk. */
export function initVideo(state: TiktokState, { json, headers }: Call, creator: SimulatedCreator): Answer {
  const parsed = videoOrder.safeParse(json);
  if (!parsed.success) return tiktokError('invalid_params', z.prettifyError(parsed.error));
  const { post_info: info, source_info: source } = parsed.data;
  const { video_size: size, chunk_size: chunkSize, total_chunk_count: chunkCount } = source;
  if (info.title.length > 2_200) return tiktokError('invalid_params', 'The title is too long.');
  if (!isGoodPlan({ size, chunkSize, chunkCount })) return tiktokError('invalid_params', 'The total chunk count is invalid');
  const refused = refusalOf(state, creator, info.privacy_level);
  if (refused !== null) return refused;
  const token = `token${state.nextId()}`;
  const upload = { token, size, chunkSize, chunkCount, received: Buffer.alloc(0), begunAt: state.now() };
  const post = newPublication(state, creator, { kind: 'video', caption: info.title, privacy: info.privacy_level, upload });
  const address = `http://${headers.get('host')}/video/?upload_id=${post.publishId.slice(-12)}&upload_token=${token}`;
  return success({ publish_id: post.publishId, upload_url: address });
}

/** 5–64 MB a chunk, `floor(size / chunk)` of them, the last takes the rest; a file under 5 MB goes whole. */
function isGoodPlan({ size, chunkSize, chunkCount }: { size: number; chunkSize: number; chunkCount: number }): boolean {
  if (chunkCount > 1_000 || chunkSize > size) return false;
  if (size < 5 * mib) return chunkCount === 1 && chunkSize === size;
  const isWholeAllowed = size <= 64 * mib && chunkSize === size;
  return (isWholeAllowed || (chunkSize >= 5 * mib && chunkSize <= 64 * mib)) && chunkCount === Math.floor(size / chunkSize);
}

/** With pictures to fetch, this call posts. */
export async function initPhotos(state: TiktokState, { json }: Call, creator: SimulatedCreator): Promise<Answer> {
  const parsed = photoOrder.safeParse(json);
  if (!parsed.success) return tiktokError('invalid_params', z.prettifyError(parsed.error));
  const { post_info: info, source_info: source } = parsed.data;
  if (info.title.length > 90 || info.description.length > 4_000) return tiktokError('invalid_params', 'The text is too long.');
  const refused = refusalOf(state, creator, info.privacy_level);
  if (refused !== null) return refused;
  const isOwn = (url: string) => url.startsWith('https://') && creator.verifiedPrefixes.some((prefix) => url.startsWith(prefix));
  if (!source.photo_images.every(isOwn))
    return tiktokError('url_ownership_unverified', 'Please verify the ownership of the URL.');
  const caption = `${info.title}\n\n${info.description}`;
  const post = newPublication(state, creator, { kind: 'photo', caption, privacy: info.privacy_level, upload: null });
  await pullPictures(state, post, source.photo_images);
  return success({ publish_id: post.publishId });
}

function refusalOf(state: TiktokState, creator: SimulatedCreator, privacy: string): Answer | null {
  if (!creator.isAudited && privacy !== 'SELF_ONLY') {
    return tiktokError('unaudited_client_can_only_post_to_private_accounts', 'Please review our integration guidelines.');
  }
  if (!creator.privacyOptions.includes(privacy))
    return tiktokError('privacy_level_option_mismatch', 'Privacy level is not offered.');
  const since = state.now().getTime() - dayMs;
  const posted = [...state.publications.values()].filter(
    ({ openId, completeAt }) => openId === creator.openId && completeAt !== null && completeAt.getTime() > since,
  );
  return posted.length >= postsPerDay ? tiktokError('spam_risk_too_many_posts', 'Too many posts in the last 24 hours.') : null;
}

function newPublication(
  state: TiktokState,
  { openId }: SimulatedCreator,
  fields: Pick<Publication, 'kind' | 'caption' | 'privacy' | 'upload'>,
): Publication {
  const publishId = `${fields.kind === 'video' ? 'v_pub_file' : 'p_pub_url'}~v2-1.${state.nextId()}`;
  const status = fields.kind === 'video' ? 'PROCESSING_UPLOAD' : 'PROCESSING_DOWNLOAD';
  const post: Publication = {
    ...fields,
    publishId,
    openId,
    status,
    failReason: null,
    mediaIds: [],
    completeAt: null,
    postId: null,
  };
  state.publications.set(publishId, post);
  return post;
}
