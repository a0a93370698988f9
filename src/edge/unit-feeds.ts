import { addresses } from '../domain/addresses.ts';
import { redirect } from './http/answers.ts';
import type { Exchange } from './http/exchange.ts';

/**
 * A commune without a feed of its own has everything of its province's, and a province without one everything of the portal's, so its
 * readers are led there. For a while only: once something is meant for the commune alone, the feed is there. `false`: no such address.
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
