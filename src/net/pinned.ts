import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connect, ResolvedTarget } from './connect.ts';

export type PinnedRequest = {
  connect: Connect;
  target: ResolvedTarget;
  method: string;
  headers: Record<string, string>;
  /** A stream needs a `content-length` among the headers. */
  body: Buffer | string | ReadableStream<Uint8Array>;
  signal: AbortSignal;
  /** More of an answer than this breaks the call off. */
  maxAnswerBytes: number;
};
export type PinnedAnswer = { status: number; headers: Headers; body: Buffer; isWhole: boolean };

/** A connection that is not there by then will not come; nothing was sent. */
const connectTimeoutMs = 10_000;

/** `code` of an error that came before the first byte of the request. */
export const notConnected = 'PANO_NOT_CONNECTED';

/**
 * One request to the very machines that were checked, under the name that was asked for. No redirect is followed, nothing is sent
 * twice, and no connection is kept. Rejects with the network's own error, as `cause` of one with the code `PANO_NOT_CONNECTED`
 * where nothing had been sent.
 */
export function requestPinned(call: PinnedRequest): Promise<PinnedAnswer> {
  return new Promise((resolve, reject) => {
    let isConnected = false;
    let isAnswered = false;
    const request = open(call, (response) => {
      isAnswered = true;
      readAnswer(response, call.maxAnswerBytes).then(resolve, reject);
    });
    const late = setTimeout(() => request.destroy(new Error(`No connection after ${connectTimeoutMs} ms.`)), connectTimeoutMs);
    const connected = () => {
      isConnected = true;
      clearTimeout(late);
    };
    const { protocol } = call.target.url;
    request.on('socket', (socket) => socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', connected));
    request.on('error', (cause) => {
      clearTimeout(late);
      // An answer may come while the rest of a body is still refused by the other side: the answer counts.
      if (isAnswered) return;
      reject(isConnected ? cause : Object.assign(new Error(cause.message, { cause }), { code: notConnected }));
    });
    send(request, call.body);
  });
}

function open({ connect, target, method, headers, body, signal }: PinnedRequest, answer: (response: IncomingMessage) => void) {
  const { url } = target;
  const isLengthOwed = !(body instanceof ReadableStream) && (body.length > 0 || ['POST', 'PUT'].includes(method));
  const length = isLengthOwed ? { 'content-length': String(Buffer.byteLength(body)) } : {};
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const options: RequestOptions = {
    method,
    host,
    port: url.port || undefined,
    path: url.pathname + url.search,
    headers: { 'user-agent': 'Pano', 'accept-encoding': 'identity', ...headers, ...length, host: url.host },
    lookup: pinnedLookup(target.addresses),
    agent: false,
    signal,
    ...(isIP(host) === 0 ? { servername: host } : {}),
  };
  const request = url.protocol === 'https:' ? (connect.requestHttps ?? requestHttps) : (connect.requestHttp ?? requestHttp);
  return request(options, answer);
}

/** Answers with what was checked, whatever the name means by now. */
function pinnedLookup(addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    const fit = found.filter(({ family }) => !options.family || options.family === family || options.family === `IPv${family}`);
    const [first = { address: '', family: 4 }] = fit.length > 0 ? fit : found;
    if (options.all) callback(null, fit.length > 0 ? fit : found);
    else callback(null, first.address, first.family);
  };
}

function send(request: ClientRequest, body: PinnedRequest['body']): void {
  if (!(body instanceof ReadableStream)) return void request.end(body);
  // A stream that fails or is refused ends the request, whose own 'error' says so.
  pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), request).catch((cause: Error) =>
    request.destroy(cause),
  );
}

/** The rest of an answer that is too long is not read. */
async function readAnswer(response: IncomingMessage, maxBytes: number): Promise<PinnedAnswer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const { statusCode: status = 0 } = response;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) break;
    chunks.push(chunk);
  }
  const flat = Object.entries(response.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return { status, headers: new Headers(flat), body: Buffer.concat(chunks), isWhole: bytes <= maxBytes };
}
