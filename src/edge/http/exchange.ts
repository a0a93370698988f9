import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SiteFrame } from '../../domain/generation.ts';
import type { LoadedGeneration } from '../generation/generation.ts';
import { withCacheControl } from './freshness.ts';
import type { Allowance } from './rate-limit.ts';

/** One request with its answer, and the generation it is answered from, whatever is published meanwhile. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  generation: LoadedGeneration | null;
  /** Where it comes from, by `AddressReader`. In memory for as long as the answer takes. */
  address: string;
  /** What is left to that address; `null` where it is not measured. */
  allowance: Allowance | null;
  /** Of documents, while a change is near; see `shortenedCacheControl`. */
  cacheControl: string | null;
  /** Decoded once, without the query. */
  path: string;
  query: URLSearchParams;
};

const maxUrlLength = 2048;

export type Target = { path: string; query: URLSearchParams } | { status: 400 | 414 };

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

type Begun = Pick<Exchange, 'response' | 'allowance' | 'cacheControl'>;

/** The one way to begin an answer: what depends on who asks and when is added here, so that prebuilt headers are shared by everybody. */
export function begin({ response, allowance, cacheControl }: Begun, status: number, headers: string[]): ServerResponse {
  const timed = cacheControl === null ? headers : withCacheControl(headers, cacheControl);
  return response.writeHead(status, allowance === null ? timed : [...timed, ...allowance.headers]);
}

/** Before the first generation pages have neither style nor publisher; they still say what is going on. */
const bareFrame: SiteFrame = {
  siteUrl: '',
  publisher: 'Trang đang được chuẩn bị',
  stylesheet: 'data:,',
  script: 'data:,',
  icon: 'data:,',
  preload: [],
  units: '',
};

export const frameOf = ({ generation }: Pick<Exchange, 'generation'>): SiteFrame => generation?.frame ?? bareFrame;
