import { isbot } from 'isbot';
import type { Visitor } from '../../measure/daily-visitors.ts';
import type { Exchange } from './exchange.ts';

/**
 * Who stands before the poster, as far as counting needs it; `null` when nobody does.
 *
 * HEAD comes from link checkers, a prefetch from a browser that guesses, and most else that is no person names itself: messengers that
 * fetch a preview, search engines, monitors (the list is isbot's). Every browser says what it is; whoever does not is a program.
 */
export function visitorOf({ request, address }: Exchange): Visitor | null {
  const { method, headers } = request;
  const agent = headers['user-agent'] ?? '';
  const purpose = ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'].map((name) => headers[name] ?? '').join(' ');
  if (method !== 'GET' || /prefetch|prerender|preview/i.test(purpose) || agent === '' || isbot(agent)) return null;
  return { address, agent };
}
