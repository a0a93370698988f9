import { z } from 'zod';
import { hourMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import { type Finding, fatal } from '../domain/finding.ts';
import { checkContent } from './checks/check-content.ts';
import type { DeliveryContent } from './contract/delivery-content.ts';
import type { ChannelLimits } from './contract/limits.ts';
import { readingHours } from './contract/reading-hours.ts';
import { defineChannel } from './define-channel.ts';
import { readTimeoutMs, requestYoutube } from './youtube/call.ts';
import { identifyChannel, noticesOf, readMetrics, refreshYoutube } from './youtube/health.ts';
import { prepareVideo, type YoutubeCheckpoint, youtubeCheckpoint } from './youtube/prepare.ts';
import { goPublic, readVisibility } from './youtube/publish.ts';
import { videosPerDay } from './youtube/quota.ts';
import { descriptionOf, hashtagLimit } from './youtube/resource.ts';
import { type YoutubeSettings, youtubeSettings } from './youtube/settings.ts';

/** YouTube Data API, `videos`: title ≤ 100 characters, description ≤ 5,000 bytes; 256 GB, 12 hours. */
const limits: ChannelLimits = {
  text: { max: 5_000, unit: 'bytes' },
  title: { max: 100, unit: 'utf16' },
  hashtags: hashtagLimit,
  images: null,
  video: {
    isRequired: true,
    bytes: 256 * 1024 ** 3,
    containers: ['mp4', 'mov', 'webm', 'mkv'],
    codecs: ['avc', 'hevc', 'vp8', 'vp9', 'av1', 'avc+', 'hevc+', 'vp9+', 'av1+'],
    minSeconds: 1,
    maxSeconds: 43_200,
    minFps: 1,
    maxFps: 60.5,
    shortSidePx: { min: 144, max: 4_320 },
    orientation: 'any',
    captions: 'file',
    shape: 'own',
    isRemade: true,
  },
  quietHours: null,
  quota: { posts: videosPerDay, hours: 24 },
  lateAfterMs: 6 * hourMs,
};

/**
 * A YouTube channel, through the Data API v3.
 *
 * The video goes up private, with thumbnail and captions; one `videos.update` brings it out, and repeating that changes
 * nothing. What the upload session knows is asked before any byte is sent again, so there is never a second video.
 */
export default defineChannel<YoutubeSettings, YoutubeCheckpoint>({
  id: 'youtube',
  label: { vi: 'Kênh YouTube', en: 'YouTube channel' },
  card: 'watch',
  limits,
  posting: readingHours,
  settings: youtubeSettings,
  // The address of an upload session is the platform's choice.
  hosts: { typed: ['www.googleapis.com', 'youtube.googleapis.com', 'oauth2.googleapis.com'], answered: ['.googleapis.com'] },
  secrets: ['accessToken', 'refreshToken', 'clientSecret'],
  isCommitIdempotent: true,
  checkpoint: youtubeCheckpoint,
  validate,
  preflight: async (context) => ({ kind: 'ok', value: noticesOf(context) }),
  prepare: prepareVideo,
  commit: (context, { checkpoint }) => goPublic(context, checkpoint),
  poll: async (context, { checkpoint }) => {
    const { videoId } = checkpoint;
    const seen = await readVisibility(context, videoId ?? '');
    if (seen.kind === 'waiting') return { kind: 'pending', afterMs: seen.afterMs, checkpoint };
    if (seen.kind === 'found') return { kind: 'ok', value: seen.receipt };
    if (seen.kind === 'failed') return seen.outcome;
    return { kind: 'rejected', error: new AppError('channel.video-failed', { params: { reason: seen.kind } }) };
  },
  reconcile: async (context, { checkpoint }) => {
    const { videoId } = youtubeCheckpoint.parse(checkpoint);
    const seen = await readVisibility(context, videoId ?? '');
    if (seen.kind === 'found' || seen.kind === 'waiting') return { kind: 'found', receipt: seen.receipt };
    if (seen.kind === 'failed') return { kind: 'cannot-tell', error: seen.outcome.error, canAskAgain: true };
    return { kind: 'absent' };
  },
  identify: identifyChannel,
  refresh: refreshYoutube,
  metrics: (context, { id }) => readMetrics(context, id),
  remove: async (context, { id }) => {
    const sent = await requestYoutube(context, {
      method: 'DELETE',
      path: 'youtube/v3/videos',
      query: { id },
      mayBeEmpty: true,
      timeoutMs: readTimeoutMs,
      phase: 'read',
      answer: z.unknown(),
      accept: ({ status }) => (status === 404 ? null : undefined),
    });
    return sent.kind === 'ok' ? { kind: 'ok', value: null } : sent;
  },
});

function validate(content: DeliveryContent): Finding[] {
  const findings = checkContent({ content, limits, text: descriptionOf(content) });
  if (content.title.trim() === '') findings.push(fatal('channel.title-missing'));
  if (/[<>]/.test(content.title)) findings.push(fatal('channel.angle-brackets', { what: { vi: 'tiêu đề', en: 'title' } }));
  if (/[<>]/.test(descriptionOf(content)))
    findings.push(fatal('channel.angle-brackets', { what: { vi: 'lời đăng', en: 'text' } }));
  return findings;
}
