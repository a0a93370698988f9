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

export const cacheControls = {
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

const openPrefixes = ['/content/', '/feeds/', '/boards/', '/m/', '/assets/units-', '/.well-known/'];

/** Paths that any site may read from a browser. */
export function isOpen(path: string): boolean {
  return openPrefixes.some((prefix) => path.startsWith(prefix));
}

/** For paths under `isOpen`; it also lets another site show the pictures. */
export const openHeaders = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Last-Modified, Content-Length, Content-Range, Retry-After',
  'Cross-Origin-Resource-Policy',
  'cross-origin',
];

/** Collections of the documents that have a page of their own. */
const pageFolders: Record<string, string> = { 'huong-dan': 'guides', 'chien-dich': 'campaigns' };

/**
 * Names under which a cache in front may drop what it holds: the kind of answer, and the document, so that one name reaches the page
 * and the data of a guide.
 */
function surrogateKeys(path: string): string {
  const [first = '', second = '', third = '', fourth = ''] = path.slice(1).split('/');
  if (first === 'content') return ['content', third, fourth && `${third}/${fourth}`].filter(Boolean).join(' ');
  if (first === 'feeds' || first === 'boards') return [first, second && `${first}/${second}`].filter(Boolean).join(' ');
  if (first === 'm' || first === 'assets') return 'files';
  const collection = pageFolders[first];
  return collection && second ? `pages ${collection}/${second}` : 'pages';
}

type Made = Pick<Resourced, 'path' | 'encoding' | 'etag' | 'isNegotiated' | 'siteUrl'>;

/** For JSON that was made for a query: as long-lived as a document, without a date, because bytes may come back that were there before. */
export function madeHeaders({ path, encoding, etag, isNegotiated, siteUrl }: Made): string[] {
  const contentType = 'application/json; charset=utf-8';
  return [
    'Content-Type',
    contentType,
    'ETag',
    etag,
    'Cache-Control',
    cacheControls.document,
    ...(isNegotiated ? ['Vary', 'Accept-Encoding'] : []),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Surrogate-Key',
    surrogateKeys(path),
    ...openHeaders,
    ...securityHeaders({ contentType, siteUrl }),
  ];
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
    'Surrogate-Key',
    surrogateKeys(path),
    ...(isOpen(path) ? openHeaders : []),
    ...securityHeaders({ contentType, siteUrl }),
  ];
}
