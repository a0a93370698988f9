import { pageOfVisit, type Visit } from '../../portal/visit.ts';
import { sha256Of } from '../../store/sha256.ts';
import type { ServedResource } from '../generation/generation.ts';
import { sendPage } from '../http/answers.ts';
import { isNotModified } from '../http/conditions.ts';
import { begin, type Exchange } from '../http/exchange.ts';
import { pageLanguage } from '../http/negotiate.ts';
import { type Bodies, readResource } from '../http/send-resource.ts';

type VisitRequest = { exchange: Exchange; resource: ServedResource; visit: Visit; bodies: Bodies };

/** Whether the resource is a page for people; files and data are the same for everybody. */
export function isPage({ status, variants }: ServedResource): boolean {
  const { headers } = variants.identity;
  const at = headers.findIndex((header, index) => index % 2 === 0 && header.toLowerCase() === 'content-type');
  return status === 200 && (headers[at + 1] ?? '').startsWith('text/html');
}

/**
 * A prebuilt page with the commune of the visit in it. Caches tell it from the plain page by its address, which has the commune;
 * its tag is that of its own bytes.
 */
export async function answerVisit({ exchange, resource, visit, bodies }: VisitRequest): Promise<void> {
  const { path, request } = exchange;
  const plain = (await readResource(resource, bodies)).toString('utf8');
  const markup = pageOfVisit({ markup: plain, path, visit, language: pageLanguage(exchange) });
  const etag = `"${sha256Of(markup).slice(0, 32)}"`;
  // Weak, because the page is compressed on its way.
  const headers = ['ETag', `W/${etag}`];
  if (isNotModified({ headers: request.headers, etag, lastModifiedMs: null })) {
    begin(exchange, 304, headers).end();
    return;
  }
  sendPage({ exchange, status: 200, markup, headers, cacheControl: 'public, max-age=30, s-maxage=60', visit: null });
}
