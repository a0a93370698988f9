import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import type { Outcome } from '../define-channel.ts';
import { callGraph, type GraphContext } from './call.ts';
import { classifyGraph } from './errors.ts';
import { timeouts } from './timeouts.ts';

/** Code 100 with subcode 33: there is no such object. */
const gone = z.object({ error: z.looseObject({ code: z.literal(100), error_subcode: z.literal(33) }) });

/** Takes a post or video away; again changes nothing. */
export async function removePost(context: GraphContext, { id }: Receipt): Promise<Outcome<null>> {
  const sent = await callGraph(context, { method: 'DELETE', path: id, timeoutMs: timeouts.readMs });
  const isGone = sent.ok || (sent.failure.kind === 'answer' && gone.safeParse(sent.failure.json).success);
  return isGone || sent.ok ? { kind: 'ok', value: null } : classifyGraph(sent.failure, 'prepare', context.now());
}
