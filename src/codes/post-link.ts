import { addresses } from '../domain/addresses.ts';
import { type CodeKeys, processCodeKeys } from './code-keys.ts';
import { isSealed, sealOf } from './seal.ts';

/** Where a click came from: the kind of channel and, where the link was ours to the letter, which post of it. Never a person. */
export type PostSource = {
  kind: string;
  /** Twelve hex digits of the delivery's key. */
  mark: string | null;
};

const purpose = 'pano post mark 1';
/** "zalo.3f2a9c0d1e5b7KQ2M9"; posts of before posts were counted say "zalo" alone. */
const pattern = /^([a-z]+(?:-[a-z]+)*)(?:\.([0-9a-f]{12})([0-9A-HJKMNP-TV-Z]{6}))?$/;
const longest = 40;

/**
 * The link of one post and no other: by it a post is found again after a lost answer, and counted. The mark is sealed, so no
 * one can make the counters keep names that we have not given.
 */
export function postLink(
  { siteUrl, code, kind, mark }: { siteUrl: string; code: string; kind: string; mark: string },
  keys: CodeKeys = processCodeKeys(),
): string {
  const seal = sealOf({ purpose, text: `${kind}.${mark}`, key: keys[0] });
  return `${siteUrl}${addresses.scan.path(code)}?k=${kind}.${mark}${seal}`;
}

/** Reads `k` of a link. `null`: not ours; without a right seal the kind alone is believed, because the caller knows the kinds. */
export function readPostSource(text: string, keys: CodeKeys = processCodeKeys()): PostSource | null {
  const [, kind, mark, seal] = (text.length <= longest && pattern.exec(text)) || [];
  if (kind === undefined) return null;
  const isOurs = mark !== undefined && seal !== undefined && isSealed({ purpose, text: `${kind}.${mark}`, seal, keys });
  return { kind, mark: isOurs ? mark : null };
}
