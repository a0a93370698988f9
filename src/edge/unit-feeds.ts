import { addresses } from '../domain/addresses.ts';
import { redirect } from './http/answers.ts';
import type { Exchange } from './http/exchange.ts';

/**
 * Redirects a unit without a feed of its own to the feed of its province, or to the portal's.
 *
 * The redirect is temporary (302): the unit has a feed as soon as a document is meant for it alone. Gives `false` for an
 * address that is no unit's feed.
 */
export function answerUnitFeed(exchange: Exchange): boolean {
  const { generation } = exchange;
  const [, code = '', suffix = ''] = addresses.unitFeed.pattern.exec(exchange.path) ?? [];
  const unit = generation?.units.get(code);
  if (!generation || !unit) return false;
  const wider = [unit.provinceCode === null ? [] : addresses.unitFeed.path(unit.provinceCode), addresses.feeds.portal].flat();
  const location = wider.map((path) => path + suffix).find((candidate) => generation.resources.get(candidate)?.status === 200);
  if (location === undefined) return false;
  redirect({ exchange, status: 302, location });
  return true;
}
