import { type Answer, ok } from '../kit/answer.ts';
import { graphError } from './errors.ts';
import type { FacebookState } from './state.ts';

/** `GET /{post}/insights`: one name that no longer exists fails the whole question. */
export function insightsOf({ insights }: FacebookState, id: string, metric: string): Answer {
  const names = metric.split(',');
  if (names.some((name) => !insights.has(name))) {
    return graphError({ code: 100, message: 'The value must be a valid insights metric' });
  }
  const data = names.map((name) => ({
    id: `${id}/insights/${name}/lifetime`,
    name,
    period: 'lifetime',
    values: [{ value: insights.get(name) }],
  }));
  return ok({ data, paging: {} });
}
