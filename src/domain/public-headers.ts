/** A page may load from this site alone, run no inline script, and be framed by no other site. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Pages of the studio. Next and Payload write scripts and styles into them: their scripts carry the nonce of the answer, while
 * styles are set by libraries (the picker, drag and drop, the text editor) that know of none.
 */
export function studioPagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Data and files of the studio, also where somebody opens a picture or a video in a tab of its own. */
export const studioDataPolicy =
  "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** How long an answer may be kept, by the kind of resource. */
export const cacheControls = {
  document: 'public, max-age=30, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
  immutable: 'public, max-age=31536000, immutable',
  internal: 'no-store',
} as const;

/** Beginnings of the paths that any site may read from a browser. */
export const openPrefixes = [
  '/content/',
  '/feeds/',
  '/boards/',
  '/m/',
  '/oembed',
  '/assets/units-',
  '/.well-known/',
  '/embed.js',
] as const;

export function isOpen(path: string): boolean {
  return openPrefixes.some((prefix) => path.startsWith(prefix) || `${path}/` === prefix);
}
