import { randomBytes } from 'node:crypto';
import { Agent, type ClientRequest, type IncomingMessage, request as startRequest } from 'node:http';
import { pipeline } from 'node:stream';
import { studioPagePolicy } from '../../domain/public-headers.ts';
import type { Exchange } from '../http/exchange.ts';
import { endAfterRequest } from '../http/linger.ts';
import { words } from '../words.ts';
import { cookiesForStudio } from './cookies.ts';
import type { StudioLimits } from './limits.ts';
import { askForBody, watchUpload } from './read-body.ts';
import { doorWords, refuseAtDoor } from './refusals.ts';
import { endToEnd, type HeaderMap, headersForReader } from './studio-headers.ts';

/** A body that was read whole, or the beginning of one that is handed on as it comes. */
export type ForwardedBody = { kind: 'none' } | { kind: 'whole' | 'begun'; bytes: Buffer };

type Forwarded = {
  exchange: Exchange;
  body: ForwardedBody;
  studioUrl: string;
  isSecure: boolean;
  limits: StudioLimits;
  /** Gives the turn back before the answer has ended: the studio has nothing to do with the rest. */
  release: () => void;
};

/** Connections of requests that bring no body. Nothing of one request can be left in them for the next. */
const agent = new Agent({ keepAlive: true });
/** A studio that is silent for this long counts as down. */
const silenceMs = 120_000;

/**
 * Sends the request to the studio and its answer back. When the studio is down, a page says so and all else works on.
 *
 * A request with a body has a connection of its own, which ends with the answer: the studio may answer before it has read all,
 * and the rest would be read as the beginning of somebody else's request.
 */
export function forward({ isRepeated = false, ...forwarded }: Forwarded & { isRepeated?: boolean }): void {
  const { exchange, body, studioUrl, isSecure } = forwarded;
  const { request, response } = exchange;
  const { hostname, port, host } = new URL(studioUrl);
  const nonce = randomBytes(16).toString('base64');
  const { method, url: path } = request;
  const isSafe = body.kind === 'none' && (method === 'GET' || method === 'HEAD');
  const headers = { ...headersForStudio({ exchange, body, isSecure, nonce }), host };
  // Others that wait may be closed as well: what is asked again gets a connection of its own.
  const connections = isSafe && !isRepeated && agent;
  const upstream = startRequest({ hostname, port, method, path, headers, agent: connections, timeout: silenceMs });
  upstream.on('timeout', () => upstream.destroy(new Error('The studio did not answer in time.')));
  upstream.on('error', (cause: NodeJS.ErrnoException) => {
    if (response.destroyed || response.writableEnded) return;
    // The studio closed a waiting connection in the moment we chose it.
    if (isSafe && !isRepeated && upstream.reusedSocket && !response.headersSent) forward({ ...forwarded, isRepeated: true });
    else if (response.headersSent) response.destroy();
    else sendStudioDown(exchange, cause);
  });
  upstream.on('response', (answer) => {
    // What a refused upload still brings is thrown away by then, and its answer sent.
    if (response.headersSent) return void answer.destroy();
    const isEarly = body.kind === 'begun' && !request.complete;
    response.writeHead(answer.statusCode ?? 502, {
      ...headersForReader({ answer, isSecure, nonce }),
      ...(isEarly ? { connection: 'close' } : {}),
    });
    if (isEarly) sendEarly({ ...forwarded, answer, upstream });
    else pipeline(answer, response, () => undefined);
  });
  response.on('close', () => upstream.destroy());
  if (body.kind === 'begun') handOn({ ...forwarded, begun: body.bytes, upstream });
  else upstream.end(body.kind === 'whole' ? body.bytes : undefined);
}

type Early = Pick<Forwarded, 'exchange' | 'release'> & { answer: IncomingMessage; upstream: ClientRequest };

/** The studio has heard enough: its answer goes out, and nothing more goes in. */
function sendEarly({ exchange, answer, upstream, release }: Early): void {
  const { request, response } = exchange;
  request.unpipe(upstream);
  upstream.removeAllListeners('error').on('error', () => undefined);
  answer.pipe(response, { end: false });
  answer.once('end', () => {
    upstream.destroy();
    release();
    endAfterRequest({ request, response });
  });
  answer.once('error', () => response.destroy());
}

type HandedOn = Pick<Forwarded, 'exchange' | 'limits' | 'release'> & { begun: Buffer; upstream: ClientRequest };

function handOn({ exchange, limits, begun, upstream, release }: HandedOn): void {
  const { request, response } = exchange;
  const stop = watchUpload({
    request,
    bytesBefore: begun.length,
    limits,
    isHeldUp: () => upstream.writableNeedDrain,
    onBreach: (refusal) => {
      request.unpipe(upstream);
      upstream.removeAllListeners('error').on('error', () => undefined);
      upstream.destroy();
      release();
      if (response.headersSent) response.destroy();
      else refuseAtDoor({ exchange, ...doorWords[refusal] });
    },
  });
  request.once('end', stop);
  response.once('close', stop);
  upstream.once('response', stop);
  if (begun.length > 0) upstream.write(begun);
  else askForBody(exchange);
  request.pipe(upstream);
}

type ForStudio = Pick<Forwarded, 'exchange' | 'body' | 'isSecure'> & { nonce: string };

function headersForStudio({ exchange, body, isSecure, nonce }: ForStudio): HeaderMap {
  const { request } = exchange;
  const { cookie, expect: _, ...headers } = withoutClaims(endToEnd(request));
  const cookies = cookie === undefined ? '' : cookiesForStudio({ cookies: [cookie].flat().join('; '), isSecure });
  return {
    ...headers,
    ...(cookies === '' ? {} : { cookie: cookies }),
    ...(body.kind === 'whole' ? { 'content-length': String(body.bytes.length) } : {}),
    // Kept open by the studio, closed by us: one that closes after an early answer would reset what it has not read.
    ...(body.kind === 'none' ? {} : { connection: 'keep-alive' }),
    ...forwardedHeaders({ exchange, isSecure }),
    // Next gives the nonce that it finds here to the scripts of the page.
    'content-security-policy': studioPagePolicy(nonce),
  };
}

/**
 * What a reader says about where it comes from is not handed on: only our own word about it reaches the studio. Nor is what Next
 * takes for the word of its own parts.
 */
function withoutClaims(headers: HeaderMap): HeaderMap {
  const isClaim = (name: string) =>
    /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-middleware-.*|x-nonce|content-security-policy.*)$/.test(
      name,
    );
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isClaim(name)));
}

/** Set and never appended: values that the reader sent in these headers must not reach the studio. */
function forwardedHeaders({ exchange, isSecure }: Pick<Forwarded, 'exchange' | 'isSecure'>): HeaderMap {
  const { headers } = exchange.request;
  return {
    // Of the reader, past our own proxies: the studio slows guessing down by it.
    'x-forwarded-for': exchange.address,
    'x-forwarded-host': headers.host ?? '',
    'x-forwarded-proto': isSecure ? 'https' : 'http',
  };
}

/** Somebody looks at a page, which may load itself again: nothing that was typed is lost by it. */
function isPageView({ request }: Exchange): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

function sendStudioDown(exchange: Exchange, cause: NodeJS.ErrnoException): void {
  const isOff = cause.code === 'ECONNREFUSED';
  if (!isOff) console.error('The studio broke off an answer.', cause);
  refuseAtDoor({
    exchange,
    status: isOff ? 503 : 502,
    title: words.studioDown,
    detail: words.studioDownWhy,
    headers: isOff && isPageView(exchange) ? ['Retry-After', '30', 'Refresh', '5'] : ['Retry-After', '30'],
  });
}
