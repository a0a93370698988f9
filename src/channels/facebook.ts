import { checkContent } from './checks/check-content.ts';
import { checkVideo } from './checks/check-video.ts';
import { readingHours } from './contract/reading-hours.ts';
import { defineChannel } from './define-channel.ts';
import { checkToken, identifyPage } from './graph/account.ts';
import { type GraphSettings, graphSettings } from './graph/call.ts';
import { type GraphCheckpoint, graphCheckpoint } from './graph/checkpoint.ts';
import { commitFeed } from './graph/feed.ts';
import { readInsights } from './graph/insights.ts';
import { graphLimits as limits, reelLimits } from './graph/limits.ts';
import { preparePhotos } from './graph/photos.ts';
import { removePost } from './graph/remove.ts';
import { formOf, prepareVideo } from './graph/video/prepare.ts';
import { commitVideo, findPublished, pollVideo } from './graph/video/publish.ts';
import { postText } from './text/post-text.ts';

/**
 * A Facebook page, through the Graph API.
 *
 * Photos and videos go up unpublished; one call, to `/feed` or with `finish`, brings them out. Facebook has no idempotency
 * key (code 506 catches only equal posts one after the other), so each post carries a link of its own by which it can be
 * found again, and a video has an id before it is public. With a video, pictures stay at home: Facebook shows one or the other.
 */
export default defineChannel<GraphSettings, GraphCheckpoint>({
  id: 'facebook',
  label: { vi: 'Trang Facebook', en: 'Facebook page' },
  card: 'page',
  limits,
  limitsFor: ({ videoAs }) => (videoAs === 'reel' ? { ...limits, video: reelLimits } : limits),
  posting: readingHours,
  settings: graphSettings,
  hosts: { typed: ['graph.facebook.com', 'graph-video.facebook.com', 'rupload.facebook.com'] },
  secrets: ['accessToken'],
  optionalSecrets: ['appSecret'],
  isCommitIdempotent: false,
  checkpoint: graphCheckpoint,
  validate: (content) => checkContent({ content, limits, text: postText(content, limits.hashtags) }),
  // A dead token should be found before a gigabyte is sent. Other posts find it with their first call.
  preflight: async (context, { video }) => {
    if (video === null) return { kind: 'ok', value: [] };
    const findings = formOf(context.settings, video) === 'reel' ? checkVideo(video, reelLimits) : [];
    if (findings.length > 0) return { kind: 'ok', value: findings };
    const token = await checkToken(context);
    return token.kind === 'ok' ? { kind: 'ok', value: token.value.notices } : token;
  },
  prepare: (context, { content, checkpoint: earlier, save }) => {
    const checkpoint: GraphCheckpoint = earlier ?? { photos: [], video: null };
    const { video } = content;
    return video === null
      ? preparePhotos(context, { content, checkpoint, save })
      : prepareVideo(context, { video, checkpoint, save });
  },
  commit: (context, { content, checkpoint }) =>
    content.video === null
      ? commitFeed(context, { content, checkpoint })
      : commitVideo(context, { content, video: content.video, checkpoint }),
  poll: pollVideo,
  reconcile: findPublished,
  identify: identifyPage,
  metrics: readInsights,
  remove: removePost,
});
