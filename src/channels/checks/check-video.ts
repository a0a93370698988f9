import type { ErrorParam } from '../../domain/errors.ts';
import { type Finding, fatal } from '../../domain/finding.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import type { VideoFacts } from '../../domain/video.ts';
import type { DeliveryVideo } from '../contract/delivery-content.ts';
import type { VideoLimits } from '../contract/limits.ts';

const bytesPerMb = 1024 * 1024;

/**
 * What a platform would refuse a video for, by name of the property. A channel that takes none leaves it out, which is no
 * fault.
 */
export function checkVideo(video: Pick<DeliveryVideo, 'facts' | 'byteLength'> | null, limits: VideoLimits | null): Finding[] {
  if (limits === null) return [];
  if (video === null) return limits.isRequired ? [fatal('channel.video-missing')] : [];
  const { facts, byteLength } = video;
  const findings = checkFacts(facts, limits);
  if (byteLength > limits.bytes) {
    const got = (byteLength / bytesPerMb).toFixed(1);
    findings.push(fatal('channel.video-too-large', { got, limit: limits.bytes / bytesPerMb }));
  }
  return findings;
}

const orientationWords = { portrait: { vi: 'dọc', en: 'portrait' }, landscape: { vi: 'ngang', en: 'landscape' } };

/** What players and platforms take in each container. Television's AC-3 in an MP4 is silent in browsers. */
const soundsIn: Record<string, string[]> = { mp4: ['aac', 'mp3'], mov: ['aac', 'mp3'], webm: ['opus', 'vorbis'] };

/** A container that is not taken at all is a finding of its own. */
function isSoundPlayed({ container, audioCodec }: VideoFacts): boolean {
  const sounds = soundsIn[container];
  return audioCodec === null || sounds === undefined || sounds.includes(audioCodec);
}

function checkFacts(facts: VideoFacts, limits: VideoLimits): Finding[] {
  const short = Math.min(facts.widthPx, facts.heightPx);
  const shape = facts.widthPx > facts.heightPx ? 'landscape' : 'portrait';
  const rows: [isGood: boolean, what: ReaderText, got: ErrorParam, allowed: ErrorParam][] = [
    [
      limits.containers.includes(facts.container),
      { vi: 'định dạng tệp', en: 'file format' },
      facts.container,
      limits.containers.join(', '),
    ],
    [limits.codecs.includes(facts.videoCodec), { vi: 'chuẩn nén', en: 'codec' }, facts.videoCodec, limits.codecs.join(', ')],
    [
      limits.isRemade === true || isSoundPlayed(facts),
      { vi: 'chuẩn nén âm thanh', en: 'codec of the sound' },
      facts.audioCodec ?? '–',
      (soundsIn[facts.container] ?? []).join(', '),
    ],
    [
      limits.isRemade === true || (facts.pixelAspect ?? 1) === 1,
      { vi: 'tỉ lệ điểm ảnh', en: 'shape of a pixel' },
      facts.pixelAspect ?? 1,
      { vi: 'vuông', en: 'square' },
    ],
    [
      limits.isRemade === true || facts.isInterlaced !== true,
      { vi: 'kiểu quét', en: 'scan' },
      { vi: 'xen kẽ (hai nửa hình)', en: 'interlaced' },
      { vi: 'từng hình trọn', en: 'progressive' },
    ],
    [
      facts.seconds >= limits.minSeconds && facts.seconds <= limits.maxSeconds,
      { vi: 'thời lượng (giây)', en: 'length (seconds)' },
      Math.round(facts.seconds * 10) / 10,
      `${limits.minSeconds}–${limits.maxSeconds}`,
    ],
    [
      facts.fps >= limits.minFps && facts.fps <= limits.maxFps,
      { vi: 'số khung hình một giây', en: 'frames a second' },
      Math.round(facts.fps * 100) / 100,
      `${limits.minFps}–${limits.maxFps}`,
    ],
    [
      short >= limits.shortSidePx.min && short <= limits.shortSidePx.max,
      { vi: 'cạnh ngắn (điểm ảnh)', en: 'short side (pixels)' },
      short,
      `${limits.shortSidePx.min}–${limits.shortSidePx.max}`,
    ],
    [
      limits.orientation === 'any' || limits.orientation === shape,
      { vi: 'chiều khung hình', en: 'orientation' },
      orientationWords[shape],
      orientationWords[limits.orientation === 'portrait' ? 'portrait' : 'landscape'],
    ],
  ];
  return rows
    .filter(([isGood]) => !isGood)
    .map(([, what, got, allowed]) => fatal('channel.video-property', { what, got, allowed }));
}
