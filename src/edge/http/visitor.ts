import { isbot } from 'isbot';
import type { Visitor } from '../../measure/daily-visitors.ts';
import type { Exchange } from './exchange.ts';

/**
 * The visitor, as far as counting needs it; `null` for a request that no person made.
 *
 * HEAD comes from link checkers, a prefetch from a browser that guesses. Most other programs name themselves: messengers that
 * fetch a preview, search engines, monitors (the list is isbot's). Every browser names itself; a request without a name is from
 * a program.
 */
export function visitorOf({ request, address }: Exchange): Visitor | null {
  const { method, headers } = request;
  const agent = headers['user-agent'] ?? '';
  const purpose = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].map((name) => headers[name] ?? '').join(' ');
  if (method !== 'GET' || /prefetch|prerender|preview/i.test(purpose) || agent === '' || isbot(agent)) return null;
  return { address, agent };
}
