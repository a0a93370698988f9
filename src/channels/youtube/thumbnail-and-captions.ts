import { z } from 'zod';
import type { DeliveryImage, DeliveryVideo } from '../contract/delivery-content.ts';
import type { Outcome } from '../define-channel.ts';
import { jsonType, requestYoutube, type YoutubeContext } from './call.ts';
import { youtubeReason } from './errors.ts';

const uploadTimeoutMs = 60_000;

/** 2 MB is the long-standing limit; Google's newest page says 50. */
const maxThumbnailBytes = 2 * 1024 * 1024;
const thumbnailTypes = ['image/jpeg', 'image/png'];

/** The poster, if it is one that YouTube takes; without it YouTube chooses a frame. */
export function thumbnailOf({ poster }: DeliveryVideo): DeliveryImage | null {
  const isFitting = poster !== null && poster.bytes.byteLength <= maxThumbnailBytes && thumbnailTypes.includes(poster.mimeType);
  return isFitting ? poster : null;
}

/** Setting it twice changes nothing. */
export async function setThumbnail(context: YoutubeContext, videoId: string, image: DeliveryImage): Promise<Outcome<null>> {
  const sent = await requestYoutube(context, {
    method: 'POST',
    path: 'upload/youtube/v3/thumbnails/set',
    query: { videoId, uploadType: 'media' },
    headers: { 'content-type': image.mimeType },
    body: new Uint8Array(image.bytes),
    timeoutMs: uploadTimeoutMs,
    phase: 'prepare',
    answer: z.unknown(),
  });
  return sent.kind === 'ok' ? { kind: 'ok', value: null } : sent;
}

/** A lost answer shows as `captionExists` the next time: the track is there, which is what was wanted. */
export async function insertCaptions(
  context: YoutubeContext,
  videoId: string,
  { locale, vtt }: { locale: string; vtt: string },
): Promise<Outcome<null>> {
  const boundary = 'pano-captions-7MA4YWxk';
  const snippet = JSON.stringify({ snippet: { videoId, language: locale, name: '', isDraft: false } });
  const sent = await requestYoutube(context, {
    method: 'POST',
    path: 'upload/youtube/v3/captions',
    query: { uploadType: 'multipart', part: 'snippet' },
    headers: { 'content-type': `multipart/related; boundary=${boundary}` },
    body: [
      `--${boundary}\r\ncontent-type: ${jsonType}\r\n\r\n${snippet}`,
      `--${boundary}\r\ncontent-type: text/vtt; charset=UTF-8\r\n\r\n${vtt}`,
      `--${boundary}--\r\n`,
    ].join('\r\n'),
    timeoutMs: uploadTimeoutMs,
    phase: 'prepare',
    answer: z.unknown(),
    accept: (failure) => (youtubeReason(failure) === 'captionExists' ? null : undefined),
  });
  return sent.kind === 'ok' ? { kind: 'ok', value: null } : sent;
}
