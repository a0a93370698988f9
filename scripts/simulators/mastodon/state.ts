import { newState, type SimulatorState } from '../kit/state.ts';

export type SimulatedAccount = { id: string; username: string; token: string };

export type MastodonState = SimulatorState & {
  accounts: SimulatedAccount[];
  /** `Idempotency-Key` → status, for an hour of the virtual clock. */
  keys: Map<string, { statusId: string; until: number }>;
  /** How often a new picture is still "processing" when it is asked for; 0 = ready at once. */
  processingRounds: number;
  /** Rounds left by id of the media. */
  processing: Map<string, number>;
  maxCharacters: number;
  /** Counts as people gave them, by id of the status. */
  favourites: Map<string, number>;
};

export function newMastodonState({ accounts, now }: { accounts: SimulatedAccount[]; now: () => Date }): MastodonState {
  return {
    ...newState(now),
    accounts,
    keys: new Map(),
    processingRounds: 0,
    processing: new Map(),
    maxCharacters: 500,
    favourites: new Map(),
  };
}
