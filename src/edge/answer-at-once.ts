import type { IncomingMessage, ServerResponse } from 'node:http';
import { begin } from './begin.ts';
import type { BodyCache } from './body-cache.ts';
import { isNotModified } from './conditions.ts';
import type { LoadedGeneration } from './generation.ts';
import { variantFor } from './negotiate.ts';
import type { RateLimiter } from './rate-limit.ts';

type Asked = {
  request: IncomingMessage;
  response: ServerResponse;
  address: string;
  generation: LoadedGeneration | null;
  cache: BodyCache;
  reads: RateLimiter;
};

const nothing: readonly string[] = [];

/**
 * The way of nearly every request: a plain GET for something of the generation that was asked for before and is in memory. It looks,
 * writes and allocates next to nothing. Whatever is not as plain as that gives `false`, with nothing sent, and goes the long way.
 */
export function answerAtOnce({ request, response, address, generation, cache, reads }: Asked): boolean {
  if (generation === null || request.method !== 'GET' || request.url === undefined) return false;
  // An address with a query or an escape is not among the ready ones: those are whole paths.
  const resource = generation.resources.ready(request.url);
  if (resource === undefined || resource.status !== 200) return false;
  const { headers } = request;
  const variant = variantFor(resource, headers['accept-encoding']);
  const isUnchanged = isNotModified({ headers, etag: variant.etag, lastModifiedMs: resource.lastModifiedMs });
  const body = isUnchanged || headers.range !== undefined ? undefined : cache.peek(variant.sha256);
  if (!isUnchanged && body === undefined) return false;
  const allowance = reads.take(address);
  if (allowance?.isSpent) return false;
  const begun = { response, rateHeaders: allowance?.headers ?? nothing };
  if (isUnchanged) begin(begun, 304, variant.unchangedHeaders).end();
  else begin(begun, 200, variant.wholeHeaders).end(body);
  return true;
}
