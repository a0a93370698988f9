import { channelFacts } from '../../channels/facts.gen.ts';
import { type PostSource, readPostSource } from '../../codes/post-link.ts';

/** What `?k=` of a post's link says; `null` where it names no kind of channel that there is. Paper carries none. */
export function sourceOf(text: string | null): PostSource | null {
  const source = text === null ? null : readPostSource(text);
  return source !== null && Object.hasOwn(channelFacts, source.kind) ? source : null;
}

/**
 * Where a click leads, with the campaign parameters that analytics know (`utm_*`), when the link stood in a post. They name the channel
 * and the document, never a person.
 */
export function withSource({
  target,
  source,
  campaign,
}: {
  target: string;
  source: PostSource | null;
  campaign: string;
}): string {
  if (source === null) return target;
  const { kind } = source;
  const [address = target, fragment] = target.split('#', 2);
  const medium = channelFacts[kind]?.utmMedium ?? 'social';
  const parameters = new URLSearchParams({ utm_source: kind, utm_medium: medium, utm_campaign: campaign });
  return `${address}?${parameters}${fragment === undefined ? '' : `#${fragment}`}`;
}
