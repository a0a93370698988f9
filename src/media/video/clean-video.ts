import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MATROSKA,
  MovOutputFormat,
  MP4,
  Mp4OutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny';
import { AppError } from '../../domain/errors.ts';
import { withoutTimes } from './timeless.ts';

/** A video as it is stored, with the type and the ending that players know. */
export type CleanVideo = { bytes: Buffer; mimeType: string; ending: string };

type Packing = { mimeType: string; ending: string; open: () => OutputFormat };

const inMemory = { fastStart: 'in-memory' } as const;
const mp4: Packing = { mimeType: 'video/mp4', ending: '.mp4', open: () => new Mp4OutputFormat(inMemory) };
const mov: Packing = { mimeType: 'video/quicktime', ending: '.mov', open: () => new MovOutputFormat(inMemory) };
const webm: Packing = { mimeType: 'video/webm', ending: '.webm', open: () => new WebMOutputFormat() };

const formats = [MP4, QTFF, WEBM, MATROSKA];
const webmCodecs = ['vp8', 'vp9', 'av1'];

/** What a video is packed into again. A Matroska file, as screen recorders make it, becomes an MP4 where WebM lacks its codec. */
async function packingOf(input: Input): Promise<Packing> {
  const format = await input.getFormat();
  if (format === MP4) return mp4;
  if (format === QTFF) return mov;
  if (format === WEBM) return webm;
  const codec = await (await input.getPrimaryVideoTrack())?.getCodec();
  return webmCodecs.includes(codec ?? '') ? webm : mp4;
}

/**
 * Packs picture and sound of a video anew, untouched: where, when and with what it was taken does not survive, nor what else hung
 * on it.
 * An MP4 or MOV packed twice has the same bytes.
 *
 * Takes what `probeVideo` has passed. Throws `video.unreadable` when a picture or a sound in it cannot be packed: it must not be
 * missing in silence.
 */
export async function cleanVideo(bytes: Uint8Array): Promise<CleanVideo> {
  const input = new Input({ source: new BufferSource(bytes), formats });
  try {
    const { mimeType, ending, open } = await packingOf(input);
    return { bytes: await repack(input, open()), mimeType, ending };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('video.unreadable', { cause, params: { reason: cause instanceof Error ? cause.message : String(cause) } });
  } finally {
    input.dispose();
  }
}

async function repack(input: Input, format: OutputFormat): Promise<Buffer> {
  const target = new BufferTarget();
  const conversion = await Conversion.init({ input, output: new Output({ format, target }), tags: {} });
  const lost = conversion.discardedTracks.filter(({ track }) => track.isVideoTrack() || track.isAudioTrack());
  if (lost[0] !== undefined) throw new Error(`${lost[0].track.type}: ${lost[0].reason}`);
  await conversion.execute();
  const file = Buffer.from(target.buffer ?? new ArrayBuffer(0));
  return format instanceof WebMOutputFormat ? file : withoutTimes(file);
}
