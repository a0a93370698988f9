import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import type { ChannelMetrics, Outcome } from '../define-channel.ts';
import { type GraphContext, requestGraph, timeouts } from './call.ts';

/** Those that live on after the retirements of 15/11/2025 and June 2026. */
const names = ['post_media_view', 'post_total_media_view_unique', 'post_clicks', 'post_reactions_by_type_total'];

const value = z.union([z.number(), z.record(z.string(), z.number())]);
const insights = z.looseObject({
  data: z.array(z.looseObject({ name: z.string(), values: z.array(z.looseObject({ value: value.optional() })) })),
});
type Insights = z.infer<typeof insights>;

/**
 * The numbers of a post. Facebook refuses the whole question for one retired name (code 100), so then each is asked for by
 * itself, and the retired one is `null`.
 */
export async function readInsights(context: GraphContext, { id }: Receipt): Promise<Outcome<ChannelMetrics>> {
  const together = await request(context, id, names);
  if (together.kind === 'ok') return { kind: 'ok', value: numbersOf(together.value) };
  if (together.kind !== 'rejected') return together;
  let numbers: ChannelMetrics = numbersOf({ data: [] });
  for (const name of names) {
    const alone = await request(context, id, [name]);
    if (alone.kind === 'ok') numbers = { ...numbers, [name]: numberOf(alone.value, name) };
    else if (alone.kind !== 'rejected') return alone;
  }
  return { kind: 'ok', value: numbers };
}

function request(context: GraphContext, id: string, metrics: string[]): Promise<Outcome<Insights>> {
  return requestGraph(context, {
    method: 'GET',
    path: `${id}/insights`,
    query: { metric: metrics.join(','), period: 'lifetime' },
    timeoutMs: timeouts.readMs,
    phase: 'read',
    answer: insights,
  });
}

function numbersOf(answer: Insights): ChannelMetrics {
  return Object.fromEntries(names.map((name) => [name, numberOf(answer, name)]));
}

/** The newest value; one by kinds of reaction is added up. Nothing said is not zero. */
function numberOf({ data }: Insights, name: string): number | null {
  const newest = data.find((row) => row.name === name)?.values.at(-1)?.value;
  if (newest === undefined || typeof newest === 'number') return newest ?? null;
  return Object.values(newest).reduce((sum, count) => sum + count, 0);
}
