import type { BodyCache } from './body-cache.ts';
import { hasPrecondition, isNotModified } from './conditions.ts';
import { begin, type Exchange } from './exchange.ts';
import { variantFor } from './negotiate.ts';

type PlainRequest = Pick<Exchange, 'request' | 'response' | 'allowance' | 'cacheControl' | 'generation'> & { cache: BodyCache };

/**
 * The way of nearly every request: a plain GET for a resource that was requested before and is in memory. It allocates next to
 * nothing. For any other request it gives `false`, with nothing sent, and the request goes the long way.
 */
export function answerAtOnce(asked: PlainRequest): boolean {
  const { request, generation, cache } = asked;
  if (generation === null || request.method !== 'GET' || request.url === undefined) return false;
  // An address with a query or an escape is never ready: ready ones are whole paths.
  const resource = generation.resources.ready(request.url);
  if (resource === undefined || resource.status !== 200) return false;
  const { headers } = request;
  if (hasPrecondition(headers)) return false;
  const variant = variantFor(resource, headers['accept-encoding']);
  if (isNotModified({ headers, etag: variant.etag, lastModifiedMs: resource.lastModifiedMs })) {
    begin(asked, 304, variant.unchangedHeaders).end();
    return true;
  }
  const body = headers.range === undefined ? cache.peek(variant.sha256) : undefined;
  if (body === undefined) return false;
  begin(asked, 200, variant.wholeHeaders).end(body);
  return true;
}
