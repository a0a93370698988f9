import type { ServerResponse } from 'node:http';
import type { Exchange } from './exchange.ts';

type Begun = Pick<Exchange, 'response' | 'allowance'>;

/** The one way to begin an answer: what depends on who asks is added here, so that prebuilt headers can be shared by everybody. */
export function begin({ response, allowance }: Begun, status: number, headers: string[]): ServerResponse {
  return response.writeHead(status, allowance === null ? headers : [...headers, ...allowance.headers]);
}
