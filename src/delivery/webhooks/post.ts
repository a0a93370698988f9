import { request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { AppError } from '../../domain/errors.ts';
import { isPublicAddress } from './addresses.ts';

/** What the network is to a call; tests bring a resolver and count the requests. */
export type WebhookNetwork = {
  /** All addresses of a name, asked once a hop: the connection goes to what was checked. */
  resolve: (host: string) => Promise<string[]>;
  /** Origins like "http://127.0.0.1:4000" that are called as they are: for tests on this machine only. */
  testOrigins: readonly string[];
  requestHttp?: typeof requestHttp;
  requestHttps?: typeof requestHttps;
};

type Post = { network: WebhookNetwork; url: string; headers: Record<string, string>; body: string; timeoutMs?: number };

const maxRedirects = 3;
const defaultTimeoutMs = 10_000;
const maxAnswerBytes = 64 * 1024;
/** 303 asks for a GET, which would carry no message. */
const redirects = [301, 302, 307, 308];

/**
 * POSTs to an address that somebody typed, and gives the status of the answer; its body is dropped.
 *
 * Every hop is checked anew: https, no credentials, public addresses only. The connection is made to the very address that was
 * checked, so a name that changes its answer in between gains nothing. Throws `webhook.url-invalid`, `webhook.address-refused`,
 * `webhook.redirects` and `webhook.unreachable`.
 */
export async function postGuarded({ url, timeoutMs = defaultTimeoutMs, ...call }: Post): Promise<number> {
  const signal = AbortSignal.timeout(timeoutMs);
  let target = url;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const place = await check({ network: call.network, url: target, signal });
    const { status, location } = await postOnce({ ...call, place, signal });
    if (!redirects.includes(status) || location === undefined) return status;
    target = URL.canParse(location, target) ? new URL(location, target).href : location;
  }
  throw new AppError('webhook.redirects', { params: { host: new URL(url).host, limit: maxRedirects } });
}

type Place = { url: URL; address: string };

async function check({ network, url, signal }: Pick<Post, 'network' | 'url'> & { signal: AbortSignal }): Promise<Place> {
  const target = parseWebhookUrl(url, network.testOrigins);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (network.testOrigins.includes(target.origin)) return { url: target, address: host };
  const addresses = isIP(host) ? [host] : await resolveInTime({ network, host, signal });
  const wrong = addresses.find((address) => !isPublicAddress(address));
  if (wrong !== undefined) throw new AppError('webhook.address-refused', { params: { host, address: wrong } });
  const [address] = addresses;
  if (address === undefined) throw new AppError('webhook.unreachable', { params: { host } });
  return { url: target, address };
}

/** Throws `webhook.url-invalid`. */
export function parseWebhookUrl(text: string, testOrigins: readonly string[] = []): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAllowed = url !== null && (url.protocol === 'https:' || testOrigins.includes(url.origin));
  if (!isAllowed || url.username !== '' || url.password !== '')
    throw new AppError('webhook.url-invalid', { params: { url: text } });
  return url;
}

async function resolveInTime({ network, host, signal }: { network: WebhookNetwork; host: string; signal: AbortSignal }) {
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  return Promise.race([network.resolve(host), ended]).catch((cause: unknown) => {
    throw new AppError('webhook.unreachable', { cause, params: { host } });
  });
}

type Hop = Pick<Post, 'network' | 'headers' | 'body'> & { place: Place; signal: AbortSignal };

function postOnce({ network, headers, body, place, signal }: Hop): Promise<{ status: number; location: string | undefined }> {
  const { url, address } = place;
  const isNamed = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0;
  const options: RequestOptions = {
    method: 'POST',
    host: address,
    port: url.port || undefined,
    path: url.pathname + url.search,
    headers: { ...headers, host: url.host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal,
    ...(isNamed ? { servername: url.hostname } : {}),
  };
  const open = url.protocol === 'https:' ? (network.requestHttps ?? requestHttps) : (network.requestHttp ?? requestHttp);
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new AppError('webhook.unreachable', { cause, params: { host: url.host } }));
    const request = open(options, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) response.destroy();
      });
      response.on('error', fail);
      response.on('close', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location }));
    });
    request.on('error', fail);
    request.end(body);
  });
}
