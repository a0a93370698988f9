import sharp from 'sharp';
import type { Crop } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { VideoFacts } from '../domain/video.ts';
import { toWebVtt } from './captions/srt.ts';
import { checkCaptions } from './captions/webvtt.ts';
import { checkPicture, type Picture } from './picture/clean-picture.ts';
import { type CleanSound, cleanSound } from './sound/clean-sound.ts';
import { type CleanVideo, cleanVideo } from './video/clean-video.ts';
import { probeVideo } from './video/probe.ts';
import { bytesSource, fileSource } from './video/source.ts';

/** What the cage does for `caged.ts`. Only readers of pictures that are taken may run: sharp knows dozens. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

type PictureJob = { bytes: Uint8Array; mimeType: string; crop?: Crop | undefined };

export function picture({ bytes, mimeType, crop }: PictureJob): Promise<Picture> {
  return checkPicture(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mimeType, { crop });
}

export function sound({ bytes }: { bytes: Uint8Array }): Promise<CleanSound> {
  return cleanSound(bytes);
}

export async function video({ bytes }: { bytes: Uint8Array }): Promise<CleanVideo> {
  requireDecodable(await probeVideo(bytesSource(bytes)));
  return cleanVideo(bytes);
}

/** Of 8K pictures, 8,192 × 4,320: what a decoder makes of larger ones fills the machine. */
const mostPixels = 36_000_000;

function requireDecodable({ widthPx, heightPx }: VideoFacts): void {
  if (widthPx * heightPx <= mostPixels) return;
  throw new AppError('video.too-many-pixels', { params: { width: widthPx, height: heightPx } });
}

export async function facts({ path }: { path: string }): Promise<VideoFacts> {
  return probeVideo(await fileSource(path));
}

export async function webVtt({ text }: { text: string }): Promise<string> {
  return toWebVtt(text);
}

/** Of `null` seconds, captions of any length. */
export async function captions({ text, seconds }: { text: string; seconds: number | null }): Promise<void> {
  checkCaptions(toWebVtt(text), { seconds: seconds ?? Number.POSITIVE_INFINITY });
}
