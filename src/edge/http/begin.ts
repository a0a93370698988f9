import type { ServerResponse } from 'node:http';
import type { Exchange } from './exchange.ts';
import { withCacheControl } from './freshness.ts';

type Begun = Pick<Exchange, 'response' | 'allowance' | 'cacheControl'>;

/** The one way to begin an answer: what depends on who asks and when is added here, so that prebuilt headers are shared by everybody. */
export function begin({ response, allowance, cacheControl }: Begun, status: number, headers: string[]): ServerResponse {
  const timed = cacheControl === null ? headers : withCacheControl(headers, cacheControl);
  return response.writeHead(status, allowance === null ? timed : [...timed, ...allowance.headers]);
}
