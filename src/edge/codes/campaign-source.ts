import { channelIds } from '../../channels/ids.gen.ts';
import { type PostSource, readPostSource } from '../../codes/post-link.ts';

const mediumOf: Record<string, string> = { 'email-list': 'email', 'web-portal': 'referral' };
const kinds = new Set(channelIds);

/** What `?k=` of a post's link says; `null` where it names no kind of channel that there is. Paper carries none. */
export function sourceOf(text: string | null): PostSource | null {
  const source = text === null ? null : readPostSource(text);
  return source !== null && kinds.has(source.kind) ? source : null;
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
  const parameters = new URLSearchParams({ utm_source: kind, utm_medium: mediumOf[kind] ?? 'social', utm_campaign: campaign });
  return `${address}?${parameters}${fragment === undefined ? '' : `#${fragment}`}`;
}
