import type { DeliveryState } from '../../../domain/delivery.ts';

/** The colour of a pill or a box. */
export type Tone = 'well' | 'wait' | 'bad' | 'calm';

const tones: Partial<Record<DeliveryState, Tone>> = {
  published: 'well',
  committing: 'wait',
  'retry-wait': 'wait',
  'auth-wait': 'bad',
  held: 'wait',
  rejected: 'bad',
  missed: 'bad',
  unconfirmed: 'bad',
  rehearsed: 'calm',
  cancelled: 'calm',
  removed: 'calm',
};

/** The tone of a state, and of an attempt that ended in it. */
export function toneOf(outcome: string | null): Tone {
  if (outcome === 'cut-off') return 'wait';
  return tones[outcome as DeliveryState] ?? 'calm';
}
