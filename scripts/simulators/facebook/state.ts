import { newState, type SimulatorState } from '../kit/state.ts';

export type SimulatedPage = { id: string; name: string; token: string };

export type FacebookState = SimulatorState & { pages: SimulatedPage[]; appSecret: string | null };

export function newFacebookState({
  pages,
  appSecret,
  now,
}: {
  pages: SimulatedPage[];
  appSecret: string | null;
  now: () => Date;
}): FacebookState {
  return { ...newState(now), pages, appSecret };
}
