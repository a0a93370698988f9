import { type Finding, fatal } from '../../domain/finding.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { ChannelLimits, ImageLimits, TextLimit } from '../contract/limits.ts';
import { lengthIn } from '../text/length-in.ts';
import { checkVideo } from './check-video.ts';

const bytesPerMb = 1024 * 1024;

/** Checks of a post against a channel's limits, all fatal. `text` is the whole text as it would be sent. */
export function checkContent({
  content,
  limits,
  text,
}: {
  content: DeliveryContent;
  limits: ChannelLimits;
  text: string;
}): Finding[] {
  return [
    ...checkWording(content),
    ...checkLength({ field: 'text', text, limit: limits.text }),
    ...checkLength({ field: 'title', text: content.title, limit: limits.title }),
    ...checkLink(content.link),
    ...checkImages(content, limits.images),
    ...checkVideo(content.video, limits.video),
  ];
}

function checkWording({ text, title }: DeliveryContent): Finding[] {
  const findings: Finding[] = [];
  if (text.trim() === '') findings.push(fatal('channel.text-empty'));
  if (text !== text.normalize('NFC') || title !== title.normalize('NFC')) findings.push(fatal('channel.text-not-nfc'));
  return findings;
}

function checkLength({ field, text, limit }: { field: 'text' | 'title'; text: string; limit: TextLimit | null }): Finding[] {
  if (limit === null) return [];
  const got = lengthIn(text, limit.unit);
  if (got <= limit.max) return [];
  const isBytes = limit.unit === 'bytes';
  const code = field === 'title' ? 'channel.title-too-long' : isBytes ? 'channel.text-too-heavy' : 'channel.text-too-long';
  return [fatal(code, { got, limit: limit.max, over: got - limit.max })];
}

function checkLink(link: string): Finding[] {
  const isAbsolute = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
  return isAbsolute ? [] : [fatal('channel.link-missing', { link })];
}

function checkImages({ images }: DeliveryContent, limits: ImageLimits | null): Finding[] {
  if (limits === null) return [];
  const findings: Finding[] = [];
  if (images.length > limits.max) {
    findings.push(fatal('channel.too-many-images', { got: images.length, limit: limits.max }));
  }
  if (images.length < limits.min) findings.push(fatal('channel.image-missing', { got: images.length, limit: limits.min }));
  for (const [at, image] of images.entries()) {
    const index = at + 1;
    if (image.bytes.byteLength >= limits.bytes) {
      const got = (image.bytes.byteLength / bytesPerMb).toFixed(2);
      findings.push(fatal('channel.image-too-large', { index, got, limit: limits.bytes / bytesPerMb }));
    }
    if (!limits.types.includes(image.mimeType)) {
      findings.push(fatal('channel.image-type', { index, got: image.mimeType, allowed: limits.types.join(', ') }));
    }
    const side = Math.max(image.widthPx, image.heightPx);
    if (limits.longSidePx !== null && side > limits.longSidePx) {
      findings.push(fatal('channel.image-too-wide', { index, got: side, limit: limits.longSidePx }));
    }
  }
  return findings;
}
