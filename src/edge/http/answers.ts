import { leastBytesToCompress } from '../../domain/compression.ts';
import type { Encoding } from '../../domain/generation.ts';
import { isOpen } from '../../domain/public-headers.ts';
import { problemPage } from '../../portal/problems.ts';
import { compressOnce } from './compress.ts';
import { begin, type Exchange, frameOf } from './exchange.ts';
import { openHeaders, securityHeaders } from './headers.ts';
import { acceptedEncodings } from './negotiate.ts';
import type { Allowance } from './rate-limit.ts';

type Answer = {
  exchange: Exchange;
  status: number;
  contentType: string;
  body: string;
  headers?: string[];
  cacheControl?: string;
};

/** Sends a body that was made for this request. Without `cacheControl` no cache keeps it. */
function sendText({ exchange, status, contentType, body, headers = [], cacheControl = 'no-store' }: Answer): void {
  const { request, response, path } = exchange;
  const { bytes, encoding } = compressed(body, request.headers['accept-encoding']);
  begin(exchange, status, [
    'Content-Type',
    contentType,
    'Vary',
    'Accept-Encoding',
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    String(bytes.length),
    'Cache-Control',
    cacheControl,
    ...securityHeaders({ contentType, siteUrl: frameOf(exchange).siteUrl }),
    ...(isOpen(path) ? openHeaders : []),
    ...headers,
  ]);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function compressed(body: string, acceptEncoding: string | undefined): { bytes: Buffer; encoding: Encoding } {
  const bytes = Buffer.from(body);
  const [encoding = 'identity'] = acceptedEncodings(acceptEncoding);
  if (bytes.length < leastBytesToCompress) return { bytes, encoding: 'identity' };
  return { bytes: compressOnce(bytes, encoding), encoding };
}

type PageAnswer = { exchange: Exchange; status: number; markup: string; headers?: string[]; cacheControl?: string };

export function sendPage({ markup, ...page }: PageAnswer): void {
  sendText({ ...page, contentType: 'text/html; charset=utf-8', body: markup });
}

export function sendJson({ value, ...answer }: Omit<Answer, 'contentType' | 'body'> & { value: unknown }): void {
  sendText({ ...answer, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) });
}

export function redirect({ exchange, status, location }: { exchange: Exchange; status: 301 | 302; location: string }): void {
  sendText({
    exchange,
    status,
    contentType: 'text/plain; charset=utf-8',
    body: `${location}\n`,
    headers: ['Location', location],
  });
}

export type Refusal = {
  exchange: Exchange;
  status: number;
  title: string;
  /** Why, and what to do. */
  detail: string;
  headers?: string[];
  /** Further members of the problem document. */
  members?: Record<string, unknown>;
};

/** Sends an error in the form that the reader can use: a page for people, a problem document (RFC 9457) for machines. */
export function refuse({ exchange, status, title, detail, headers, members = {} }: Refusal): void {
  const { path, request } = exchange;
  if (isOpen(path) || !(request.headers.accept ?? 'text/html').match(/text\/html|\*\/\*/)) {
    const body = JSON.stringify({ type: 'about:blank', title, status, detail, instance: path, ...members });
    sendText({ exchange, status, contentType: 'application/problem+json; charset=utf-8', body, headers });
    return;
  }
  sendPage({ exchange, status, markup: problemPage({ frame: frameOf(exchange), path, status, title, detail }), headers });
}

/** Sends 429. The headers say when to come again, by `allowance`. */
export function refuseRate({ exchange, allowance }: { exchange: Exchange; allowance: Allowance }): void {
  const { resetSeconds } = allowance;
  refuse({
    exchange: { ...exchange, allowance },
    status: 429,
    title: 'Quá nhiều yêu cầu',
    detail: `Mạng bạn đang dùng đã gửi quá nhiều yêu cầu trong một phút. Hãy thử lại sau ${resetSeconds} giây.`,
    headers: ['Retry-After', String(resetSeconds)],
  });
}
