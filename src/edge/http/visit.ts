import { type Visit, visitParameter } from '../../portal/visit.ts';
import type { Exchange } from './exchange.ts';

/** The visit of a commune's paper, of which the address speaks; `null` for most requests and for codes that name no place. */
export function visitOf({ generation, query }: Pick<Exchange, 'generation' | 'query'>): Visit | null {
  const code = query.get(visitParameter);
  return code === null ? null : visitOfUnit({ generation, code });
}

export function visitOfUnit({ generation, code }: Pick<Exchange, 'generation'> & { code: string }): Visit | null {
  const unit = /^(?:\d{2}|\d{5})$/.test(code) ? generation?.units.get(code) : undefined;
  return unit && generation ? { unit, phone: generation.phoneOf(code) } : null;
}
