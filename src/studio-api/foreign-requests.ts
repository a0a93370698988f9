import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Payload } from 'payload';
import { AppError } from '../domain/errors.ts';
import { sendJson } from './http-json.ts';
import { languageOfReader } from './reader.ts';

/**
 * Whether a page of another site makes this request. Browsers say so; `same-site` is another site too, because every office of a
 * province has a name below the same domain. Programs say nothing, and send no cookie that they did not mean to send.
 */
export function isForeign({ headers, siteUrl }: { headers: IncomingHttpHeaders; siteUrl: string }): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return headers.origin !== undefined && headers.origin !== new URL(siteUrl).origin;
}

const readingMethods = ['GET', 'HEAD', 'OPTIONS'];

type Guarded = { request: IncomingMessage; response: ServerResponse; payload: Pick<Payload, 'config'>; siteUrl: string };

/**
 * Refuses what another site's page would change or send here, a login too. What it only reads it gets as nobody, unless a person
 * follows a link. `true`: it was refused.
 */
export function refuseForeign({ request, response, payload, siteUrl }: Guarded): boolean {
  if (!isForeign({ headers: request.headers, siteUrl })) return false;
  if (readingMethods.includes(request.method ?? '')) {
    if (request.headers['sec-fetch-mode'] !== 'navigate') delete request.headers.cookie;
    return false;
  }
  const headers = new Headers({
    cookie: request.headers.cookie ?? '',
    'accept-language': request.headers['accept-language'] ?? '',
  });
  const error = new AppError('request.foreign');
  const message = error.sentence(languageOfReader(payload, headers));
  sendJson(response, 403, { ok: false, code: error.code, message, errors: [{ message }] });
  return true;
}
