import { type IncomingHttpHeaders, request as requestHttp } from 'node:http';
import { type RequestOptions, request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Connect, ResolvedTarget } from './connect.ts';

type Pinned = {
  connect: Connect;
  target: ResolvedTarget;
  method: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
};
export type PinnedAnswer = { status: number; headers: IncomingHttpHeaders; text: string };

const maxAnswerBytes = 64 * 1024;

/**
 * One request to the very address that was checked, under the name that was asked for; no redirect is followed. What an answer
 * says beyond 64 KB is dropped. Rejects with the network's own error.
 */
export function requestPinned({ connect, target, method, headers, body, signal }: Pinned): Promise<PinnedAnswer> {
  const { url, address } = target;
  const isNamed = isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0;
  const options: RequestOptions = {
    method,
    host: address,
    port: url.port || undefined,
    path: url.pathname + url.search,
    headers: { ...headers, host: url.host, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    agent: false,
    signal,
    ...(isNamed ? { servername: url.hostname } : {}),
  };
  const open = url.protocol === 'https:' ? (connect.requestHttps ?? requestHttps) : (connect.requestHttp ?? requestHttp);
  return new Promise((resolve, reject) => {
    const request = open(options, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxAnswerBytes) response.destroy();
        else chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('close', () => {
        const { statusCode: status = 0, headers: answered } = response;
        resolve({ status, headers: answered, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

/**
 * `fetch` for one resolved target, for `send`. The address given to it is not looked at: it was checked, and it is the
 * target's own.
 */
export function pinnedFetch(connect: Connect, target: ResolvedTarget): typeof fetch {
  return async (_url, { method = 'GET', headers, body, signal } = {}) => {
    const answer = await requestPinned({
      connect,
      target,
      method,
      headers: Object.fromEntries(new Headers(headers)),
      body: typeof body === 'string' ? body : '',
      signal: signal ?? AbortSignal.timeout(30_000),
    });
    const flat = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
    const isBodiless = [204, 205, 304].includes(answer.status);
    return new Response(isBodiless ? null : answer.text, { status: answer.status, headers: flat });
  };
}
