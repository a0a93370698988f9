import {
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  type InputFormat,
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

const inMemory = { fastStart: 'in-memory' } as const;
/** What a video is packed into again; Matroska without a browser's codecs was refused before. */
const packed = new Map<InputFormat, () => OutputFormat>([
  [MP4, () => new Mp4OutputFormat(inMemory)],
  [QTFF, () => new MovOutputFormat(inMemory)],
  [WEBM, () => new WebMOutputFormat()],
  [MATROSKA, () => new WebMOutputFormat()],
]);

/**
 * Packs picture and sound of a video anew, untouched: where, when and with what it was taken does not survive, nor what else hung
 * on it.
 * An MP4 or MOV packed twice has the same bytes.
 *
 * Takes what `probeVideo` has passed. Throws `video.unreadable` when a picture or a sound in it cannot be packed: it must not be
 * missing in silence.
 */
export async function cleanVideo(bytes: Uint8Array): Promise<Buffer> {
  const input = new Input({ source: new BufferSource(bytes), formats: [...packed.keys()] });
  try {
    const format = packed.get(await input.getFormat())?.();
    if (format === undefined) throw new Error('unknown container');
    return await repack(input, format);
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
