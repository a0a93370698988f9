import { Agent, type IncomingMessage, request as startRequest } from 'node:http';
import { pipeline } from 'node:stream';
import { words } from '../words.ts';
import { refuse } from './answers.ts';
import { type Exchange, frameOf } from './exchange.ts';

/** Paths that reach the studio; all others of it stay behind the edge. */
const forwarded = ['/admin', '/api', '/_next'];

export function isForwarded(path: string): boolean {
  return forwarded.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));
}

/** Headers that belong to one connection, not to the message (RFC 9110 §7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
/** A studio that is silent for this long counts as down. */
const silenceMs = 120_000;

/** Pipes the request to the studio and its answer back. When the studio is down, a page says so and all else works on. */
export function forward({ exchange, studioUrl }: { exchange: Exchange; studioUrl: string }): void {
  const { request, response } = exchange;
  const { hostname, port, host } = new URL(studioUrl);
  const headers = { ...endToEnd(request), ...forwardedHeaders(exchange), host };
  const { method, url: path } = request;
  const upstream = startRequest({ hostname, port, method, path, headers, agent, timeout: silenceMs });
  upstream.on('timeout', () => upstream.destroy(new Error('The studio did not answer in time.')));
  upstream.on('error', (cause: NodeJS.ErrnoException) => {
    if (response.destroyed) return;
    if (response.headersSent) response.destroy();
    else sendStudioDown(exchange, cause);
  });
  upstream.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer));
    pipeline(answer, response, () => undefined);
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

function endToEnd(message: IncomingMessage): Record<string, string | string[]> {
  const named = (message.headers.connection ?? '').toLowerCase().split(/\s*,\s*/);
  return Object.fromEntries(
    Object.entries(message.headersDistinct).flatMap(([name, values]) => {
      if (values === undefined || hopByHop.has(name) || named.includes(name)) return [];
      return [[name, values.length === 1 ? (values[0] as string) : values]];
    }),
  );
}

/** Set and never appended: values that the reader sent in these headers must not reach the studio. */
function forwardedHeaders(exchange: Exchange): Record<string, string> {
  const { socket, headers } = exchange.request;
  return {
    'x-forwarded-for': socket.remoteAddress ?? '',
    'x-forwarded-host': headers.host ?? '',
    'x-forwarded-proto': frameOf(exchange).siteUrl.startsWith('https:') ? 'https' : 'http',
  };
}

/** Somebody looks at a page, which may load itself again: nothing that was typed is lost by it. */
function isPageView({ request }: Exchange): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

function sendStudioDown(exchange: Exchange, cause: NodeJS.ErrnoException): void {
  const isOff = cause.code === 'ECONNREFUSED';
  if (!isOff) console.error('The studio broke off an answer.', cause);
  refuse({
    exchange,
    status: isOff ? 503 : 502,
    title: words.studioDown,
    detail: words.studioDownWhy,
    headers: isOff && isPageView(exchange) ? ['Retry-After', '30', 'Refresh', '5'] : ['Retry-After', '30'],
  });
}
