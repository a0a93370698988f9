import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import type { HttpFailure } from '../../net/send.ts';
import type { Outcome } from '../define-channel.ts';
import { callGraph, type GraphContext } from './call.ts';
import { classifyGraph } from './errors.ts';
import { timeouts } from './timeouts.ts';

/** Code 100 with subcode 33: there is no such object. */
const missing = z.object({ error: z.looseObject({ code: z.literal(100), error_subcode: z.literal(33) }) });

/** Takes a post or video away; again changes nothing. */
export async function removePost(context: GraphContext, { id }: Receipt): Promise<Outcome<null>> {
  const sent = await callGraph(context, { method: 'DELETE', path: id, timeoutMs: timeouts.readMs });
  return sent.ok || isGone(sent.failure) ? { kind: 'ok', value: null } : classifyGraph(sent.failure, 'prepare', context.now());
}

function isGone(failure: HttpFailure): boolean {
  return failure.kind === 'answer' && missing.safeParse(failure.json).success;
}
