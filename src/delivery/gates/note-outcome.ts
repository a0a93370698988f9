import type { Outcome } from '../../channels/define-channel.ts';
import type { Work } from '../steps/work.ts';
import { afterAnswer } from './circuit.ts';

/** Codes that say nothing of the post and everything of the platform, or of the way to it. */
const troubles = new Set<string>(['channel.unreachable', 'channel.server-error', 'channel.no-answer']);

/** Several workers may count at once; one that has lost as often as this leaves the count to them. */
const tries = 4;

/** Counts a failure of the platform; what it refuses, or asks to wait for, it has answered. */
export async function noteOutcome({ ctx, delivery: { channelId } }: Work, outcome: Outcome<unknown>): Promise<void> {
  const isAlive = !('error' in outcome && troubles.has(outcome.error.code));
  for (let attempt = 0; attempt < tries; attempt++) {
    const connected = await ctx.channelStore.get(channelId);
    if (connected === null) return;
    const { circuit } = connected;
    const next = afterAnswer(circuit, { isAlive, now: ctx.now(), policy: ctx.policy });
    if (next === null || (await ctx.channelStore.saveCircuit({ channelId, version: circuit.version, circuit: next }))) return;
  }
}

/** For steps that may end without having asked the platform: only its failures are counted. */
export async function noteFailure(work: Work, outcome: Outcome<unknown>): Promise<void> {
  if ('error' in outcome && troubles.has(outcome.error.code)) await noteOutcome(work, outcome);
}
