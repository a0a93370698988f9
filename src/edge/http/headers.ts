import { contentFacts } from '../../domain/content-facts.gen.ts';
import type { Encoding, ManifestEntry } from '../../domain/generation.ts';
import { cacheControls, isOpen, pagePolicy } from '../../domain/public-headers.ts';

const filePolicy = "default-src 'none'; frame-ancestors 'none'";

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

/** For paths under `isOpen`; it also lets another site show the pictures. */
export const openHeaders = [
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Last-Modified, Content-Length, Content-Range, Retry-After, RateLimit, RateLimit-Policy',
  'Cross-Origin-Resource-Policy',
  'cross-origin',
];

/** Collections of the documents that have a page of their own. */
const pageFolders = new Map(
  Object.values(contentFacts).flatMap(({ address, collection }) => (address ? [[address.slice(1), collection] as const] : [])),
);

/**
 * `Surrogate-Key`: names under which a cache in front can drop answers. They name the kind of answer, and the document, so that
 * one name reaches the page and the data of a guide.
 */
function surrogateKeys(path: string): string {
  const [first = '', second = '', third = '', fourth = ''] = path.slice(1).split('/');
  if (first === 'content') return ['content', third, fourth && `${third}/${fourth}`].filter(Boolean).join(' ');
  if (first === 'feeds' || first === 'boards') return [first, second && `${first}/${second}`].filter(Boolean).join(' ');
  if (first === 'm' || first === 'assets') return 'files';
  const collection = pageFolders.get(first);
  return collection && second ? `pages ${collection}/${second}` : 'pages';
}

type MadeHeadersInput = Pick<ResourceHeadersInput, 'path' | 'encoding' | 'etag' | 'isNegotiated' | 'siteUrl'>;

/** For JSON that was made for a query. It has the lifetime of a document and no date, because earlier bytes may come back. */
export function madeHeaders({ path, encoding, etag, isNegotiated, siteUrl }: MadeHeadersInput): string[] {
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

/** Headers that a 304 must repeat (RFC 9110 §15.4.5). */
const repeatedHeaders = new Set(['ETag', 'Cache-Control', 'Vary', 'Access-Control-Allow-Origin']);

/** The headers of a 304, out of those of the whole answer. */
export function unchangedHeaders(headers: string[]): string[] {
  return headers.filter((_, index) => repeatedHeaders.has(headers[index - (index % 2)] ?? ''));
}

type ResourceHeadersInput = {
  path: string;
  entry: ManifestEntry;
  encoding: Encoding;
  etag: string;
  /** Whether another Accept-Encoding could get other bytes. */
  isNegotiated: boolean;
  siteUrl: string;
  hubUrl: string | undefined;
};

/** Everything but `Content-Length` and `Content-Range`, which depend on the request. */
export function resourceHeaders({ path, entry, encoding, etag, isNegotiated, siteUrl, hubUrl }: ResourceHeadersInput): string[] {
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
    ...(hubUrl !== undefined && path.startsWith('/feeds/') ? ['Link', webSubLinks({ hubUrl, selfUrl: siteUrl + path })] : []),
    ...(isOpen(path) ? openHeaders : []),
    ...securityHeaders({ contentType, siteUrl }),
  ];
}

/** Hub and topic as headers, for feed forms that cannot name them in their body: calendars, texts. */
function webSubLinks({ hubUrl, selfUrl }: { hubUrl: string; selfUrl: string }): string {
  return `<${hubUrl}>; rel="hub", <${selfUrl}>; rel="self"`;
}
