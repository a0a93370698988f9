import { leastBytesToCompress } from '../../domain/compression.ts';
import type { Encoding } from '../../domain/generation.ts';
import { isOpen } from '../../domain/public-headers.ts';
import type { ReaderLanguage, ReaderText } from '../../domain/reader-language.ts';
import { problemPage } from '../../portal/problems.ts';
import { pageOfVisit, type Visit } from '../../portal/visit.ts';
import { words } from '../words.ts';
import { compressOnce } from './compress.ts';
import { begin, type Exchange, frameOf } from './exchange.ts';
import { openHeaders, securityHeaders } from './headers.ts';
import { endAfterRequest, hasUnreadBody } from './linger.ts';
import { acceptedEncodings, languageOf, pageLanguage } from './negotiate.ts';
import type { Allowance } from './rate-limit.ts';
import { visitOf } from './visit.ts';

type Answer = {
  exchange: Exchange;
  status: number;
  contentType: string;
  body: string;
  headers?: string[];
  cacheControl?: string;
  /**
   * Whether the words depend on the reader's language.
   * @default false
   */
  isWorded?: boolean;
};

/** Sends a body that was made for this request. Without `cacheControl` no cache keeps it. */
function sendText({ exchange, status, contentType, body, headers = [], cacheControl = 'no-store', isWorded }: Answer): void {
  const { request, response, path } = exchange;
  const { bytes, encoding } = compressed(body, request.headers['accept-encoding']);
  const isEarly = hasUnreadBody(request);
  begin(exchange, status, [
    'Content-Type',
    contentType,
    'Vary',
    isWorded ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding',
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    String(bytes.length),
    'Cache-Control',
    cacheControl,
    ...securityHeaders({ contentType, siteUrl: frameOf(exchange).siteUrl }),
    ...(isOpen(path) ? openHeaders : []),
    ...(isEarly ? ['Connection', 'close'] : []),
    ...headers,
  ]);
  const sent = request.method === 'HEAD' ? undefined : bytes;
  if (!isEarly) {
    response.end(sent);
    return;
  }
  if (sent) response.write(sent);
  endAfterRequest({ request, response });
}

function compressed(body: string, acceptEncoding: string | undefined): { bytes: Buffer; encoding: Encoding } {
  const bytes = Buffer.from(body);
  const [encoding = 'identity'] = acceptedEncodings(acceptEncoding);
  if (bytes.length < leastBytesToCompress) return { bytes, encoding: 'identity' };
  return { bytes: compressOnce(bytes, encoding), encoding };
}

type PageAnswer = Omit<Answer, 'contentType' | 'body'> & {
  markup: string;
  /**
   * Commune that the page's links keep; `null`: the markup has it already, or has none.
   * @default the one in the address
   */
  visit?: Visit | null;
};

export function sendPage({ markup, visit: given, ...page }: PageAnswer): void {
  const { exchange } = page;
  const visit = given === undefined ? visitOf(exchange) : given;
  const body = visit ? pageOfVisit({ markup, path: exchange.path, visit, language: pageLanguage(exchange) }) : markup;
  sendText({ ...page, contentType: 'text/html; charset=utf-8', body });
}

export function sendJson({ value, ...answer }: Omit<Answer, 'contentType' | 'body'> & { value: unknown }): void {
  sendText({ ...answer, contentType: 'application/json; charset=utf-8', body: JSON.stringify(value) });
}

export function redirect({
  exchange,
  status,
  location,
}: {
  exchange: Exchange;
  status: 301 | 302 | 303;
  location: string;
}): void {
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
  title: ReaderText;
  /** Why, and what to do. */
  detail: ReaderText;
  headers?: string[];
  /** Further members of the problem document. */
  members?: Record<string, unknown>;
  /**
   * Whether a program asks, whatever it says that it accepts.
   * @default false, unless the address is of an interface
   */
  isData?: boolean;
  /**
   * Language of the reader.
   * @default that of the address for a page, of `Accept-Language` for a program
   */
  language?: ReaderLanguage;
};

/** Sends an error in the form that the reader can use: a page for people, a problem document (RFC 9457) for machines. */
export function refuse({ exchange, status, title, detail, headers, members = {}, isData = false, ...reader }: Refusal): void {
  const { path, request } = exchange;
  if (isData || isOpen(path) || !(request.headers.accept ?? 'text/html').match(/text\/html|\*\/\*/)) {
    const language = reader.language ?? languageOf(exchange);
    const said = { title: title[language], status, detail: detail[language] };
    const body = JSON.stringify({ type: 'about:blank', ...said, instance: path, ...members });
    sendText({ exchange, status, contentType: 'application/problem+json; charset=utf-8', body, headers, isWorded: true });
    return;
  }
  sendPage({ exchange, status, markup: problemMarkup({ exchange, status, title, detail, ...reader }), headers });
}

type ProblemInput = Pick<Refusal, 'exchange' | 'status' | 'title' | 'detail' | 'language'> &
  Pick<Parameters<typeof problemPage>[0], 'more'>;

/** The page of an error, with its sentences in the language of its address. */
export function problemMarkup({ exchange, title, detail, language: given, ...rest }: ProblemInput): string {
  const language = given ?? pageLanguage(exchange);
  const frame = frameOf(exchange);
  const named = exchange.generation ? frame : { ...frame, publisher: words.noPublisher[language] };
  // A page is in the language of its address.
  const path = language === 'en' && pageLanguage(exchange) !== 'en' ? `/en${exchange.path}` : exchange.path;
  return problemPage({ ...rest, frame: named, path, title: title[language], detail: detail[language] });
}

type Rated = Pick<Refusal, 'exchange' | 'isData' | 'language' | 'members'> & { allowance: Allowance };

/** Sends 429. The headers say when to come again, by `allowance`. */
export function refuseRate({ allowance, exchange, ...reader }: Rated): void {
  const { resetSeconds } = allowance;
  refuse({
    ...reader,
    exchange: { ...exchange, allowance },
    status: 429,
    title: words.tooMany,
    detail: words.tooManyWhy(resetSeconds),
    headers: ['Retry-After', String(resetSeconds)],
  });
}

/** Sends 412: the reader asked for one version, and there is another. */
export function refusePrecondition(exchange: Exchange): void {
  refuse({ exchange, status: 412, title: words.otherVersion, detail: words.otherVersionWhy });
}
