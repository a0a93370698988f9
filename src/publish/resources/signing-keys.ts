import { signingKeysPath } from '../../domain/generation.ts';
import type { SiteState } from '../../domain/site.ts';
import { jsonResource, neverModified, type Resource } from '../generation/resource.ts';

/** The public keys of packs as a JWK set (RFC 7517). */
export function signingKeysResource({ signingKeys = [] }: SiteState): Resource {
  return jsonResource({ path: signingKeysPath, lastModified: neverModified, value: { keys: signingKeys } });
}
