import { newState, type SimulatorState } from '../kit/state.ts';

export type SimulatedBot = { id: number; username: string; token: string };

/** A chat that the public reads is in the ledger; a staging chat is not. */
export type SimulatedChat = {
  id: number;
  title: string;
  username?: string;
  isPublic: boolean;
  /** Bots that were thrown out get 403. */
  kicked?: boolean;
  /** Set once the group has become a supergroup. */
  migratedTo?: number;
};

export type TelegramState = SimulatorState & {
  bots: SimulatedBot[];
  chats: SimulatedChat[];
  nextMessageId: () => number;
  /** Messages by "<chat>/<number>", of every chat. */
  messages: Set<string>;
};

type Start = { bots: SimulatedBot[]; chats: SimulatedChat[]; now: () => Date };

export function newTelegramState({ bots, chats, now }: Start): TelegramState {
  let last = 16;
  return { ...newState(now), bots, chats, nextMessageId: () => ++last, messages: new Set() };
}
