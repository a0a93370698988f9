import { type Signature, signText } from '../keys/signing-keys.ts';
import { canonicalJson } from '../workflow/freeze/canonical.ts';

/**
 * Adds the signature to a manifest, as its last member. It signs the canonical JSON of the manifest without the signature, so
 * that blanks, line ends and the order of members may change on the way, and nothing else. `src/portal/assets/check-pack.js`
 * checks it.
 */
export function signManifest<Manifest extends object>(manifest: Manifest): Manifest & { signature: Signature } {
  return { ...manifest, signature: signText(canonicalJson(manifest)) };
}
