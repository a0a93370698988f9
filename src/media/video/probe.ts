import { CustomSource, EncodedPacketSink, Input, type InputFormat, type InputTrack, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import { AppError } from '../../domain/errors.ts';
import type { VideoFacts } from '../../domain/video.ts';
import { describeBytes } from '../describe-bytes.ts';
import { isInterlacedAvc } from './interlaced.ts';
import type { VideoSource } from './source.ts';

const containers = new Map<InputFormat, string>([
  [MP4, 'mp4'],
  [QTFF, 'mov'],
  [WEBM, 'webm'],
  [MATROSKA, 'mkv'],
]);

/** Packets looked at for the frame rate: one or two seconds tell it, and the file may be hours long. */
const packetsForFps = 120;
/** No container is shorter; enough to name what else it is. */
const headBytes = 64;

/**
 * Reads what a video really is from its bytes; the name and the type that a browser gave are not asked.
 *
 * Throws `video.not-a-video`, `video.no-picture`, and `video.unreadable` when the file breaks off or contradicts itself.
 */
export async function probeVideo(source: VideoSource): Promise<VideoFacts> {
  const input = new Input({
    source: new CustomSource({ getSize: () => source.byteLength, read: (start, end) => source.read(start, end) }),
    formats: [...containers.keys()],
  });
  try {
    return await factsOf(input, source);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('video.unreadable', { cause: error, params: { reason } });
  } finally {
    input.dispose();
  }
}

async function factsOf(input: Input, source: VideoSource): Promise<VideoFacts> {
  if (source.byteLength < headBytes || !(await input.canRead())) {
    const got = describeBytes(await source.read(0, Math.min(headBytes, source.byteLength)));
    throw new AppError('video.not-a-video', { params: { got } });
  }
  const [track, audio] = await Promise.all([input.getPrimaryVideoTrack(), input.getPrimaryAudioTrack()]);
  if (track === null) {
    if (audio === null) throw new Error('no tracks');
    throw new AppError('video.no-picture', { params: { got: (await audio.getCodec()) ?? 'unknown' } });
  }
  for (const each of audio === null ? [track] : [track, audio]) await requireLastPacket(each);
  const { averagePacketRate } = await track.computePacketStats(packetsForFps);
  const { num, den } = await track.getPixelAspectRatio();
  const codec = await track.getCodec();
  const { description = null } = (codec === 'avc' ? await track.getDecoderConfig() : null) ?? {};
  return {
    container: containers.get(await input.getFormat()) ?? 'unknown',
    seconds: round(await input.computeDuration()),
    widthPx: await track.getDisplayWidth(),
    heightPx: await track.getDisplayHeight(),
    fps: round(averagePacketRate),
    videoCodec: nameOfCodec(codec, await track.getCodecParameterString()),
    audioCodec: audio === null ? null : ((await audio.getCodec()) ?? 'unknown'),
    ...(num === den ? {} : { pixelAspect: round(num / den) }),
    ...(isInterlacedAvc(description && bytesOf(description)) ? { isInterlaced: true } : {}),
  };
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/** H.264 profiles with 8 bits and a quarter of the colour: Baseline, Main, Extended, High (ITU-T H.264 Annex A). */
const plainAvc = [0x42, 0x4d, 0x58, 0x64];

/**
 * "avc", "vp9", … as players understand them: 8 bits, 4:2:0. What the same codec makes with more bits or more colour no browser
 * plays everywhere, so it has a name of its own: "avc+", "vp9+". `parameters` as in RFC 6381: "avc1.F4001E", "vp09.02.10.10",
 * "hvc1.2.4.L120.90" (2: Main 10), "av01.0.04M.10" (profile 0, 10 bits).
 */
function nameOfCodec(codec: string | null, parameters: string | null): string {
  const [, avcProfile] = /^avc[13]\.([0-9a-f]{2})/i.exec(parameters ?? '') ?? [];
  const [, vp9Profile] = /^vp09\.(\d{2})/.exec(parameters ?? '') ?? [];
  const [, hevcProfile] = /^h(?:vc|ev)1\.[ABC]?(\d+)/.exec(parameters ?? '') ?? [];
  const [, av1Profile, av1Bits] = /^av01\.(\d)\.\d{2}[MH](?:\.(\d{2}))?/.exec(parameters ?? '') ?? [];
  const isPlain =
    (avcProfile === undefined || plainAvc.includes(Number.parseInt(avcProfile, 16))) &&
    (vp9Profile ?? '00') === '00' &&
    (hevcProfile ?? '1') === '1' &&
    (av1Profile ?? '0') === '0' &&
    (av1Bits ?? '08') === '08';
  return isPlain ? (codec ?? 'unknown') : `${codec}+`;
}

/** A cut file has its index in front and says nothing of the bytes that are missing behind. */
async function requireLastPacket(track: InputTrack): Promise<void> {
  const packet = await new EncodedPacketSink(track).getPacket(Number.POSITIVE_INFINITY);
  if (packet === null || packet.data.byteLength === 0) throw new Error('no frames');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
