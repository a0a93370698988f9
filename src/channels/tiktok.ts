import { z } from 'zod';
import { hourMs } from '../domain/durations.ts';
import { type Finding, fatal } from '../domain/finding.ts';
import { checkContent } from './checks/check-content.ts';
import type { DeliveryContent, DeliveryImage } from './contract/delivery-content.ts';
import type { ChannelLimits, ImageLimits } from './contract/limits.ts';
import { readingHours } from './contract/reading-hours.ts';
import { defineChannel } from './define-channel.ts';
import { checkCreator, identifyCreator, readMetrics, refreshTiktok } from './tiktok/health.ts';
import { findPhotos, photosCheckpoint, postPhotos } from './tiktok/photos.ts';
import { captionOf, hashtagLimit } from './tiktok/post-info.ts';
import { type TiktokSettings, tiktokSettings } from './tiktok/settings.ts';
import { pollPost, sentCheckpoint } from './tiktok/status.ts';
import { findUpload, sendLastChunk, uploadAllButLast, uploadCheckpoint } from './tiktok/upload.ts';

/** One picture over the size fails the whole post (Postiz #1875). WebP would do as well; we make JPEG. */
const images: ImageLimits = {
  min: 0,
  max: 35,
  bytes: 20 * 1024 * 1024,
  types: ['image/jpeg', 'image/webp'],
  longSidePx: 1_080,
  aspect: null,
  isFetched: true as const,
};

/** Content Posting API: caption ≤ 2,200 UTF-16 units; 4 GB, 10 minutes, 23–60 fps, 360–4,096 px; about 15 posts a day. */
const limits: ChannelLimits = {
  text: { max: 2_200, unit: 'utf16' },
  title: null,
  hashtags: hashtagLimit,
  images,
  video: {
    isRequired: false,
    bytes: 4 * 1024 ** 3,
    containers: ['mp4', 'mov', 'webm'],
    codecs: ['avc', 'hevc', 'vp8', 'vp9'],
    minSeconds: 1,
    maxSeconds: 600,
    minFps: 23,
    maxFps: 60,
    shortSidePx: { min: 360, max: 4_096 },
    orientation: 'any',
    captions: 'burnt-in',
    shape: 'upright',
  },
  quietHours: null,
  quota: { posts: 15, hours: 24 },
  lateAfterMs: 6 * hourMs,
};

/** Pictures have more room for words; their title is fitted (`photoInfo`). */
const photoLimits: ChannelLimits = {
  ...limits,
  text: { max: 4_000, unit: 'utf16' },
  images: { ...images, min: 1 },
};

/** `sent`: TikTok has taken the post, and only asking goes on. */
const checkpoint = z.discriminatedUnion('kind', [uploadCheckpoint, photosCheckpoint, sentCheckpoint]);
type Stored = z.infer<typeof checkpoint>;

/**
 * A TikTok account, through the Content Posting API.
 *
 * A video goes up but for its last chunk, which is the call that publishes; pictures are fetched by TikTok, and the order to
 * do so publishes. TikTok takes no idempotency key: an upload is found again by its publish id, pictures hardly at all.
 * Posts can be removed in the app only.
 */
export default defineChannel<TiktokSettings, Stored>({
  id: 'tiktok',
  label: { vi: 'Tài khoản TikTok', en: 'TikTok account' },
  card: 'upright',
  limits,
  posting: readingHours,
  settings: tiktokSettings,
  // Uploads go where TikTok says: "open-upload.tiktokapis.com" and its sisters by region.
  hosts: { typed: ['open.tiktokapis.com'], answered: ['.tiktokapis.com'] },
  secrets: ['accessToken', 'refreshToken', 'clientSecret'],
  isCommitIdempotent: false,
  checkpoint,
  validate,
  preflight: checkCreator,
  prepare: async (context, { content, checkpoint: stored, save }) => {
    const { video } = content;
    if (video === null) return { kind: 'ok', value: { kind: 'photos' } };
    const earlier = stored?.kind === 'upload' ? stored : null;
    return uploadAllButLast(context, { content, video, earlier, save });
  },
  commit: (context, { content, checkpoint: stored }) => {
    if (stored.kind === 'photos') return postPhotos(context, content);
    return sendLastChunk(context, { video: content.video, upload: uploadCheckpoint.parse(stored) });
  },
  poll: (context, { checkpoint: sent }) => pollPost(context, sentCheckpoint.parse(sent)),
  reconcile: (context, fingerprint) => {
    const stored = checkpoint.parse(fingerprint.checkpoint);
    return stored.kind === 'photos' ? findPhotos(context, fingerprint) : findUpload(context, uploadCheckpoint.parse(stored));
  },
  identify: identifyCreator,
  refresh: refreshTiktok,
  metrics: readMetrics,
});

function validate(content: DeliveryContent): Finding[] {
  const text = captionOf(content);
  if (content.video !== null) return checkContent({ content: { ...content, images: [] }, limits, text });
  return [...checkContent({ content, limits: photoLimits, text }), ...content.images.flatMap(checkAddress)];
}

function checkAddress({ url }: DeliveryImage, at: number): Finding[] {
  const isPublic = url !== null && URL.canParse(url) && new URL(url).protocol === 'https:';
  return isPublic ? [] : [fatal('channel.picture-not-public', { index: at + 1 })];
}
