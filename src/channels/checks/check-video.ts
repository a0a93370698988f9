import { type Finding, fatal } from '../../domain/finding.ts';
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

function checkFacts(facts: VideoFacts, limits: VideoLimits): Finding[] {
  const short = Math.min(facts.widthPx, facts.heightPx);
  const shape = facts.widthPx > facts.heightPx ? 'landscape' : 'portrait';
  const rows: [isGood: boolean, what: string, got: string | number, allowed: string][] = [
    [limits.containers.includes(facts.container), 'định dạng tệp', facts.container, limits.containers.join(', ')],
    [limits.codecs.includes(facts.videoCodec), 'chuẩn nén', facts.videoCodec, limits.codecs.join(', ')],
    [
      facts.seconds >= limits.minSeconds && facts.seconds <= limits.maxSeconds,
      'thời lượng (giây)',
      Math.round(facts.seconds * 10) / 10,
      `${limits.minSeconds}–${limits.maxSeconds}`,
    ],
    [
      facts.fps >= limits.minFps && facts.fps <= limits.maxFps,
      'số khung hình một giây',
      Math.round(facts.fps * 100) / 100,
      `${limits.minFps}–${limits.maxFps}`,
    ],
    [
      short >= limits.shortSidePx.min && short <= limits.shortSidePx.max,
      'cạnh ngắn (điểm ảnh)',
      short,
      `${limits.shortSidePx.min}–${limits.shortSidePx.max}`,
    ],
    [
      limits.orientation === 'any' || limits.orientation === shape,
      'chiều khung hình',
      shape === 'portrait' ? 'dọc' : 'ngang',
      limits.orientation === 'portrait' ? 'dọc' : 'ngang',
    ],
  ];
  return rows
    .filter(([isGood]) => !isGood)
    .map(([, what, got, allowed]) => fatal('channel.video-property', { what, got, allowed }));
}
