import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import type { Outcome } from '../define-channel.ts';
import { type GraphContext, requestGraph, timeouts } from './call.ts';

/** Code 100 with subcode 33: there is no such object. */
const missing = z.object({ error: z.looseObject({ code: z.literal(100), error_subcode: z.literal(33) }) });

/** Takes a post or video away; again changes nothing. */
export async function removePost(context: GraphContext, { id }: Receipt): Promise<Outcome<null>> {
  return requestGraph(context, {
    method: 'DELETE',
    path: id,
    timeoutMs: timeouts.readMs,
    phase: 'prepare',
    answer: z.unknown().transform(() => null),
    accept: ({ json }) => (missing.safeParse(json).success ? null : undefined),
  });
}
