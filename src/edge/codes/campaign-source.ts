import { channelFacts } from '../../channels/facts.gen.ts';
import { type PostSource, readPostSource } from '../../codes/post-link.ts';

/** Reads `?k=` of a post's link. `null` where it names no known kind of channel, and on paper, whose links have none. */
export function sourceOf(text: string | null): PostSource | null {
  const source = text === null ? null : readPostSource(text);
  return source !== null && Object.hasOwn(channelFacts, source.kind) ? source : null;
}

/**
 * Address that a click leads to. A link from a post gets the campaign parameters of analytics (`utm_*`); they name the channel
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
