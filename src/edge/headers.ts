import type { Encoding, ManifestEntry } from '../domain/generation.ts';

/** A page may load from this site alone, run no inline script, and be framed by nobody. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
const filePolicy = "default-src 'none'; frame-ancestors 'none'";

const cacheControls = {
  document: 'public, max-age=30, s-maxage=300, stale-while-revalidate=600, stale-if-error=86400',
  immutable: 'public, max-age=31536000, immutable',
  internal: 'no-store',
} as const;

const yearSeconds = 31_536_000;

/** Flat list of names and values, as `writeHead` takes it fastest. */
export function securityHeaders({ contentType, siteUrl }: { contentType: string; siteUrl: string }): string[] {
  const isPage = contentType.startsWith('text/html');
  return [
    'X-Content-Type-Options',
    'nosniff',
    'Referrer-Policy',
    isPage ? 'strict-origin-when-cross-origin' : 'no-referrer',
    'Content-Security-Policy',
    isPage ? pagePolicy : filePolicy,
    ...(isPage ? ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'] : []),
    ...(siteUrl.startsWith('https:') ? ['Strict-Transport-Security', `max-age=${yearSeconds}`] : []),
  ];
}

const openPrefixes = ['/content/', '/feeds/', '/boards/', '/m/', '/assets/units-'];

/** Paths that any site may read from a browser. */
export function isOpen(path: string): boolean {
  return openPrefixes.some((prefix) => path.startsWith(prefix));
}

/** For paths under `isOpen`; it also lets another site show the pictures. */
export const openHeaders = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Last-Modified, Content-Length',
  'Cross-Origin-Resource-Policy',
  'cross-origin',
];

/** What a cache must hear again with a 304 (RFC 9110 §15.4.5); the rest it has. */
const heardAgain = new Set(['ETag', 'Cache-Control', 'Vary', 'Access-Control-Allow-Origin']);

/** The headers of a 304, out of those of the whole answer. */
export function unchangedHeaders(headers: string[]): string[] {
  return headers.filter((_, index) => heardAgain.has(headers[index - (index % 2)] ?? ''));
}

type Resourced = {
  path: string;
  entry: ManifestEntry;
  encoding: Encoding;
  etag: string;
  /** Whether another Accept-Encoding could get other bytes. */
  isNegotiated: boolean;
  siteUrl: string;
};

/** Everything but `Content-Length` and `Content-Range`, which depend on the request. */
export function resourceHeaders({ path, entry, encoding, etag, isNegotiated, siteUrl }: Resourced): string[] {
  const { contentType, cache, lastModified, location } = entry;
  return [
    'Content-Type',
    contentType,
    'ETag',
    etag,
    'Last-Modified',
    new Date(lastModified).toUTCString(),
    'Cache-Control',
    cacheControls[cache],
    ...(isNegotiated ? ['Vary', 'Accept-Encoding'] : ['Accept-Ranges', 'bytes']),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ...(location === undefined ? [] : ['Location', location]),
    ...(isOpen(path) ? openHeaders : []),
    ...securityHeaders({ contentType, siteUrl }),
  ];
}
