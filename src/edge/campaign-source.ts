/** Names of channel kinds as Pano's own links carry them; nothing else gets into an address. */
const kindPattern = /^[a-z]+(?:-[a-z]+)*$/;
const longestKind = 20;
const mediumOf: Record<string, string> = { 'email-list': 'email', 'web-portal': 'referral' };

/**
 * Where a scan or a click leads, with the campaign parameters that analytics know (`utm_*`), when the link stood in a post of a channel
 * (`?k=zalo`). They name the channel and the document, never a person; paper carries none.
 */
export function withSource({ target, kind, campaign }: { target: string; kind: string | null; campaign: string }): string {
  if (kind === null || kind.length > longestKind || !kindPattern.test(kind)) return target;
  const [address = target, fragment] = target.split('#', 2);
  const source = new URLSearchParams({ utm_source: kind, utm_medium: mediumOf[kind] ?? 'social', utm_campaign: campaign });
  return `${address}?${source}${fragment === undefined ? '' : `#${fragment}`}`;
}
