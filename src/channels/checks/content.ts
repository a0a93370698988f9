import type { ErrorCode } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import type { ChannelLimits, DeliveryContent } from '../define-channel.ts';

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
  return [...checkText(content, text, limits), ...checkLink(content.link), ...checkImages(content, limits)];
}

function checkText(content: DeliveryContent, text: string, { textLength }: ChannelLimits): Finding[] {
  const findings: Finding[] = [];
  if (content.text.trim() === '') findings.push(fatal('channel.text-empty'));
  if (content.text !== content.text.normalize('NFC')) findings.push(fatal('channel.text-not-nfc'));
  if (textLength !== null && text.length > textLength) {
    findings.push(fatal('channel.text-too-long', { got: text.length, limit: textLength, over: text.length - textLength }));
  }
  return findings;
}

function checkLink(link: string): Finding[] {
  const isAbsolute = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
  return isAbsolute ? [] : [fatal('channel.link-missing', { link })];
}

function checkImages({ images }: DeliveryContent, limits: ChannelLimits): Finding[] {
  const findings: Finding[] = [];
  if (limits.images !== null && images.length > limits.images) {
    findings.push(fatal('channel.too-many-images', { got: images.length, limit: limits.images }));
  }
  for (const [at, image] of images.entries()) {
    const index = at + 1;
    if (limits.imageBytes !== null && image.bytes.byteLength >= limits.imageBytes) {
      const got = (image.bytes.byteLength / bytesPerMb).toFixed(2);
      findings.push(fatal('channel.image-too-large', { index, got, limit: limits.imageBytes / bytesPerMb }));
    }
    if (limits.imageTypes !== null && !limits.imageTypes.includes(image.mimeType)) {
      findings.push(fatal('channel.image-type', { index, got: image.mimeType, allowed: limits.imageTypes.join(', ') }));
    }
  }
  return findings;
}

function fatal(code: ErrorCode, params: Finding['params'] = {}): Finding {
  return { severity: 'fatal', code, params };
}
