import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteFrame } from '../../domain/generation.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import { words } from '../words.ts';
import { withCacheControl } from './freshness.ts';
import type { Allowance } from './rate-limit.ts';

/** One request with its answer and its generation, which stays the same when another is published meanwhile. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  generation: LoadedGeneration | null;
  /** Source by `AddressReader`. In memory for as long as the answer takes. */
  address: string;
  /** Requests left for that address; `null` where they are not counted. */
  allowance: Allowance | null;
  /** Of documents, while a change is near; see `shortenedCacheControl`. */
  cacheControl: string | null;
  /** Decoded once, without the query. */
  path: string;
  query: URLSearchParams;
};

const maxUrlLength = 2048;

export type Target = { path: string; query: URLSearchParams } | { status: 400 | 414 };

/** A whole address as proxies send it (RFC 9112 §3.2.2), without its host: this server is one site, whatever it is called. */
export function originForm(url: string): string {
  const [, rest] = /^https?:\/\/[^/?#]+(.*)$/is.exec(url) ?? [];
  if (rest === undefined) return url;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

const noQuery = new URLSearchParams();

/** Refuses what no link of ours looks like: over-long, wrongly encoded, with dot segments, backslashes or control characters. */
export function parseTarget(url: string): Target {
  if (url.length > maxUrlLength) return { status: 414 };
  const mark = url.indexOf('?');
  const path = decoded(mark < 0 ? url : url.slice(0, mark));
  if (path === null || !path.startsWith('/') || isOdd(path)) return { status: 400 };
  return { path, query: mark < 0 ? noQuery : new URLSearchParams(url.slice(mark + 1)) };
}

function decoded(path: string): string | null {
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // Half a UTF-8 letter: the caller answers 400.
    return null;
  }
}

function isOdd(path: string): boolean {
  return /(^|\/)\.{1,2}(\/|$)|[\\\p{Cc}]/u.test(path);
}

type AnswerStart = Pick<Exchange, 'response' | 'allowance' | 'cacheControl'>;

/**
 * Begins an answer. Headers that depend on the reader and the time are added here, so that all readers share prebuilt headers.
 */
export function begin({ response, allowance, cacheControl }: AnswerStart, status: number, headers: string[]): ServerResponse {
  const timed = cacheControl === null ? headers : withCacheControl(headers, cacheControl);
  return response.writeHead(status, allowance === null ? timed : [...timed, ...allowance.headers]);
}

/** Before the first generation pages have neither style nor publisher. */
const bareFrame: SiteFrame = {
  siteUrl: '',
  publisher: words.noPublisher.vi,
  stylesheet: 'data:,',
  script: 'data:,',
  icon: 'data:,',
  preload: [],
  units: '',
};

export const frameOf = ({ generation }: Pick<Exchange, 'generation'>): SiteFrame => generation?.frame ?? bareFrame;
