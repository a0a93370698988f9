import type { DeliveryState } from './delivery.ts';

/** How far an attempt came: the states that a delivery has only while a worker holds it, in their order. */
export const attemptPhases = ['claimed', 'preparing', 'prepared', 'committing', 'processing'] as const satisfies DeliveryState[];
export type AttemptPhase = (typeof attemptPhases)[number];

/** The state it left the delivery in; `cut-off` when the worker died, or lost its claim, before it could write one. */
export type AttemptOutcome = DeliveryState | 'cut-off';

/** One worker's walk with a delivery, from its claim to the moment it lets go. */
export type Attempt = {
  id: string;
  deliveryId: string;
  /** 1, 2, 3 … within the delivery. */
  number: number;
  /** Of the claim it was made under. */
  fence: number;
  worker: string;
  /** ISO instants. */
  startedAt: string;
  endedAt: string | null;
  phase: AttemptPhase;
  /** `null` while it runs. */
  outcome: AttemptOutcome | null;
  errorCode: string | null;
  /** What went wrong and what to do, in Vietnamese. */
  forPeople: string | null;
  /** The platform's own answer, secrets taken out. */
  raw: string | null;
};

/** What is known of an attempt once it is over. */
export type AttemptEnd = Pick<Attempt, 'phase' | 'errorCode' | 'forPeople' | 'raw'> & {
  endedAt: string;
  outcome: AttemptOutcome;
};
