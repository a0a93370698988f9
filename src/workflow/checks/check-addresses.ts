import type { Content } from '../../domain/content.ts';
import { type Finding, fatal } from '../../domain/finding.ts';
import { isWebAddress } from '../../domain/web-address.ts';

/** Links to other sites that no page may carry: typed before the field refused them, or past it. Each leads to its field. */
export function addressFaults(content: Content): Finding[] {
  if (content.type !== 'guide' || !Array.isArray(content.references)) return [];
  return content.references.flatMap(({ url }, row) => {
    if (isWebAddress(url)) return [];
    return [fatal('text.no-web-address', { url: url.slice(0, 80), path: `references.${row}.url` })];
  });
}
