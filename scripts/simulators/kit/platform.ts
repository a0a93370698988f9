import type { Answer } from './answer.ts';
import type { Call } from './call.ts';
import type { SimulatorState } from './state.ts';

/** A platform as its simulator plays it: its answers, and how it says that it can't. */
export type Platform<State extends SimulatorState> = {
  id: string;
  label: string;
  answer(state: State, call: Call): Promise<Answer> | Answer;
  serverError(): Answer;
  tooMany(state: State, retryAfterSeconds: number): Answer;
  /** Headers on every answer that has none of that name. */
  headers?: Record<string, string>;
  /** Orders of its own under `/__sim/`, such as setting a token. `null` = not known. */
  control?(state: State, order: { route: string; body: unknown }): Response | null;
};
