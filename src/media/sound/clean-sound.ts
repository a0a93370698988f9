import {
  ADTS,
  BufferSource,
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacketSink,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputFormat,
  MATROSKA,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  Output,
  type OutputFormat,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny';
import { AppError } from '../../domain/errors.ts';
import { describeBytes } from '../describe-bytes.ts';
import { withoutTimes } from '../video/timeless.ts';
import { promisedFrames } from './mp3-frames.ts';

/** A recording as it is stored: the sound of the original and nothing that was written beside it. */
export type CleanSound = {
  bytes: Buffer;
  mimeType: 'audio/mpeg' | 'audio/mp4';
  /** Of its file name, with the dot. */
  ending: '.mp3' | '.m4a';
  seconds: number;
};

/** MP4 and QuickTime first: MP3 is recognised by frames alone and could be seen in anything. */
const known = new Map<InputFormat, string>([
  [MP4, 'MP4'],
  [QTFF, 'QuickTime'],
  [WEBM, 'WebM'],
  [MATROSKA, 'MKV'],
  [WAVE, 'WAV'],
  [OGG, 'OGG'],
  [FLAC, 'FLAC'],
  [ADTS, 'AAC'],
  [MP3, 'MP3'],
]);

/**
 * What podcast players (Apple: MP3 and M4A) and the stations behind them take. WAV is ten times as large and taken by neither.
 */
const taken = [
  { format: MP3, codec: 'mp3', mimeType: 'audio/mpeg', ending: '.mp3', open: () => new Mp3OutputFormat() },
  {
    format: MP4,
    codec: 'aac',
    mimeType: 'audio/mp4',
    ending: '.m4a',
    open: () => new Mp4OutputFormat({ fastStart: 'in-memory' }),
  },
] as const;

/** Frames that a recording may lack at its end, a twentieth of a second: some encoders count one that they do not write. */
const frameTolerance = 2;
const toleranceSeconds = 0.05;

/**
 * Reads what a recording is from its bytes and packs its sound anew, untouched: names, places, pictures and comments in its tags
 * (ID3, iTunes) do not survive, and neither does what hangs behind the last frame.
 *
 * Throws `sound.not-sound`, `sound.is-video`, `sound.other-format`, `sound.empty`, `sound.cut`, `sound.unreadable`. An MP3
 * without a header that counts its frames cannot be told from a whole one.
 */
export async function cleanSound(file: Uint8Array): Promise<CleanSound> {
  const bytes = withoutLeadingZeros(file);
  const input = new Input({ source: new BufferSource(bytes), formats: [...known.keys()] });
  try {
    return await repack(input, bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('sound.unreadable', { cause: error, params: { reason } });
  } finally {
    input.dispose();
  }
}

/** Recorders of stations begin an MP3 with an empty block, which players skip. */
function withoutLeadingZeros(file: Uint8Array): Uint8Array {
  const start = file.findIndex((byte) => byte !== 0);
  // An MP4 begins with the length of its first box, of which only the last byte or two are not zero.
  return start > 3 ? file.subarray(start) : file;
}

async function repack(input: Input, bytes: Uint8Array): Promise<CleanSound> {
  if (!(await input.canRead())) throw new AppError('sound.not-sound', { params: { got: describeBytes(bytes) } });
  const format = await input.getFormat();
  const name = known.get(format) ?? format.name;
  if ((await input.getPrimaryVideoTrack()) !== null) throw new AppError('sound.is-video', { params: { got: name } });
  const track = await input.getPrimaryAudioTrack();
  if (track === null) throw new Error('no tracks');
  const codec = await track.getCodec();
  const kind = taken.find((one) => one.format === format && one.codec === codec);
  if (!kind) throw new AppError('sound.other-format', { params: { got: codec === null ? name : `${name} (${codec})` } });
  const { mimeType, ending } = kind;
  const seconds = Math.round((await track.computeDuration()) * 1000) / 1000;
  const written = await writeAnew({ track, codec: kind.codec, format: kind.open() });
  if (written.packets === 0 || seconds <= 0) throw new AppError('sound.empty');
  const promised = format === MP3 ? promisedFrames(bytes) : null;
  const isCut = promised !== null && written.packets + frameTolerance < promised;
  // The index of an M4A stands in front of the sound and says nothing of what is missing behind.
  if (isCut || written.seconds + toleranceSeconds < seconds) {
    throw new AppError('sound.cut', { params: { seconds: written.seconds.toFixed(1) } });
  }
  return { bytes: format === MP4 ? withoutTimes(written.bytes) : written.bytes, mimeType, ending, seconds };
}

/** `seconds`: where the last packet that was there ends. */
type Written = { bytes: Buffer; packets: number; seconds: number };

async function writeAnew({
  track,
  codec,
  format,
}: {
  track: InputAudioTrack;
  codec: 'mp3' | 'aac';
  format: OutputFormat;
}): Promise<Written> {
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new EncodedAudioPacketSource(codec);
  output.addAudioTrack(source);
  await output.start();
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
  let [packets, seconds] = [0, 0];
  for await (const packet of new EncodedPacketSink(track).packets()) {
    await source.add(packet, { decoderConfig });
    packets++;
    seconds = packet.timestamp + packet.duration;
  }
  if (packets === 0) return { bytes: Buffer.alloc(0), packets, seconds };
  await output.finalize();
  return { bytes: Buffer.from(target.buffer ?? new ArrayBuffer(0)), packets, seconds };
}
