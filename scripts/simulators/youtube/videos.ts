import { z } from 'zod';
import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import type { LedgerPost } from '../kit/state.ts';
import { badRequest, videoNotFound } from './errors.ts';
import { spend } from './quota.ts';
import { refusalOfSchedule } from './resource.ts';
import type { SimulatedChannel, YoutubeState, YoutubeVideo } from './state.ts';

const update = z.object({
  id: z.string(),
  status: z.object({ privacyStatus: z.enum(['public', 'unlisted', 'private']), publishAt: z.string().optional() }),
});

export function list(state: YoutubeState, { query }: Call): Answer {
  const refused = spend(state, { units: 1 });
  if (refused !== null) return refused;
  const ids = (query.get('id') ?? '').split(',');
  const items = ids.map((id) => state.videos.get(id)).filter((video) => video !== undefined);
  return ok({
    kind: 'youtube#videoListResponse',
    items: items.map((video) => view(state, video)),
    pageInfo: { totalResults: items.length, resultsPerPage: items.length },
  });
}

/** `update` of the status: the one way in which a video becomes public. A project that was not audited gets it back private. */
export function setStatus(state: YoutubeState, { json }: Call, channel: SimulatedChannel): Answer {
  const parsed = update.safeParse(json);
  if (!parsed.success) return badRequest('badRequest', 'Invalid JSON payload received.');
  const refused = spend(state, { units: 50 });
  if (refused !== null) return refused;
  const video = ownVideo(state, channel, parsed.data.id);
  if (video === undefined) return videoNotFound();
  const { privacyStatus, publishAt = null } = parsed.data.status;
  const wrong = refusalOfSchedule({ privacyStatus, publishAt, hasBeenPublic: video.hasBeenPublic });
  if (wrong !== null) return wrong;
  video.privacyStatus = channel.isAudited ? privacyStatus : 'private';
  video.publishAt = channel.isAudited ? publishAt : null;
  bringOutDue(state);
  return ok(view(state, video));
}

export function remove(state: YoutubeState, { query }: Call, channel: SimulatedChannel): Answer {
  const refused = spend(state, { units: 50 });
  if (refused !== null) return refused;
  const video = ownVideo(state, channel, query.get('id') ?? '');
  if (video === undefined) return videoNotFound();
  state.videos.delete(video.id);
  takeDown(state, ({ id }) => id === video.id);
  return { status: 204 };
}

export function ownVideo(state: YoutubeState, { id }: SimulatedChannel, videoId: string): YoutubeVideo | undefined {
  const video = state.videos.get(videoId);
  return video?.channelId === id ? video : undefined;
}

/** Brings out what is due, and keeps the ledger equal to what the public can see. Called around every call. */
export function bringOutDue(state: YoutubeState): void {
  for (const video of state.videos.values()) {
    if (video.publishAt !== null && Date.parse(video.publishAt) <= state.now().getTime()) {
      video.privacyStatus = 'public';
      video.publishAt = null;
    }
    if (video.privacyStatus !== 'private') video.hasBeenPublic = true;
    const isListed = state.posts.some(({ id }) => id === video.id);
    if (video.privacyStatus === 'private' || isListed) continue;
    const { id, channelId, snippet } = video;
    const message = `${snippet.title}\n\n${snippet.description}`;
    state.posts.push({ id, accountId: channelId, message, link: null, mediaIds: [id], createdAt: state.now() });
  }
  takeDown(state, ({ id }) => state.videos.get(id)?.privacyStatus === 'private');
}

function takeDown(state: YoutubeState, isHidden: (post: LedgerPost) => boolean): void {
  state.posts.splice(0, state.posts.length, ...state.posts.filter((post) => !isHidden(post)));
}

/** Counts are strings. */
export function view(state: YoutubeState, video: YoutubeVideo): Record<string, unknown> {
  const { id, snippet, privacyStatus, publishAt, failureReason, uploadedAt, views } = video;
  const isProcessed = state.now().getTime() - uploadedAt.getTime() >= state.processingMs;
  const uploadStatus = !isProcessed ? 'uploaded' : failureReason === null ? 'processed' : 'failed';
  return {
    kind: 'youtube#video',
    id,
    snippet: { ...snippet, channelId: video.channelId },
    status: {
      uploadStatus,
      ...(uploadStatus === 'failed' ? { failureReason } : {}),
      privacyStatus,
      ...(publishAt === null ? {} : { publishAt }),
      license: 'youtube',
      embeddable: true,
    },
    statistics: { viewCount: String(views), likeCount: '0', commentCount: '0' },
  };
}
