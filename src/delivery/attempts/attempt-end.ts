import { type AttemptEnd, type AttemptPhase, attemptPhases } from '../../domain/attempt.ts';
import type { Delivery, DeliveryState } from '../../domain/delivery.ts';

/** The phase of a state, `null` for states in which no worker has the delivery. */
export function phaseOf(state: DeliveryState): AttemptPhase | null {
  return attemptPhases.find((phase) => phase === state) ?? null;
}

/** How an attempt ended, from the delivery as it was last written. An error that is older than the attempt is not its own. */
export function attemptEnd({
  delivery,
  phase,
  startedAt,
  endedAt,
}: {
  delivery: Delivery;
  phase: AttemptPhase;
  startedAt: string;
  endedAt: string;
}): AttemptEnd {
  const { lastError, state: outcome } = delivery;
  const own = lastError !== null && lastError.at >= startedAt ? lastError : null;
  return {
    phase,
    endedAt,
    outcome,
    errorCode: own?.code ?? null,
    forPeople: own?.forPeople ?? null,
    raw: own?.raw ?? null,
  };
}

/** What a worker that takes over writes for the one before it: it came as far as the delivery's state says. */
export function cutOff(claimed: Delivery, now: Date): AttemptEnd {
  const phase = phaseOf(claimed.state) ?? 'claimed';
  return { phase, endedAt: now.toISOString(), outcome: 'cut-off', errorCode: null, forPeople: null, raw: null };
}
