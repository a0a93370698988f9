import type { EndedBody, SiteFrame } from '../../domain/generation.ts';
import type { SiteState } from '../../domain/site.ts';
import { localDate } from '../../text/dates.ts';

/** Bodies that have ended by now, and the offices of such bodies: what they issued stays readable and says so. */
export function endedBodiesOf({ units, at }: Pick<SiteState, 'units' | 'at'>): Pick<SiteFrame, 'endedBodies'> {
  const today = localDate(new Date(at));
  const ended = units.filter(({ endedOn }) => endedOn !== undefined && endedOn <= today);
  if (ended.length === 0) return {};
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const rows = ended.flatMap((body) => {
    const successor = names.get(body.successorCode ?? '');
    const facts: EndedBody = { on: body.endedOn ?? '', ...(successor ? { successor } : {}) };
    return units.filter(({ path }) => path.startsWith(body.path)).map(({ code }) => [code, facts] as const);
  });
  return { endedBodies: Object.fromEntries(rows) };
}
