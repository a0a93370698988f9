import type { z } from 'zod';
import type { Outcome, Phase } from '../define-channel.ts';
import { callGraph, type GraphCall, type GraphContext } from './call.ts';
import { classifyGraph } from './errors.ts';

/** A Graph call, and what its answer must hold. A success that doesn't is like no answer at all: it may have been carried out. */
export async function askGraph<Answer>(
  context: GraphContext,
  { phase, answer, ...call }: GraphCall & { phase: Phase; answer: z.ZodType<Answer> },
): Promise<Outcome<Answer>> {
  const sent = await callGraph(context, call);
  if (!sent.ok) return classifyGraph(sent.failure, phase, context.now());
  const parsed = answer.safeParse(sent.json);
  if (parsed.success) return { kind: 'ok', value: parsed.data };
  const raw = `An unexpected answer of ${call.method} ${call.path}: ${JSON.stringify(sent.json).slice(0, 500)}`;
  return classifyGraph({ kind: 'no-answer', host: new URL(context.settings.graphUrl).host, raw }, phase, context.now());
}
