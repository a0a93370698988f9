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
  return openPrefixes.some((prefix) => path.startsWith(prefix));
}
