import type { Account, TokenPair } from '../../channels/define-channel.ts';
import type { AppError } from '../../domain/errors.ts';
import type { ChannelPosting } from '../../domain/posting.ts';
import type { Circuit } from '../gates/circuit.ts';

/** What is known of a channel's tokens, beside the tokens themselves. ISO instants. */
export type TokenState = {
  /** Grows with every new pair; a write with an older one is refused. */
  version: number;
  /** When the pair was given; `null` = it was typed in, its age is not known. */
  from: string | null;
  /** `null` = does not end, or the platform has not said yet. */
  accessUntil: string | null;
  refreshUntil: string | null;
};

/** As whom a channel was found to speak, when it was last asked. */
export type KnownAccount = Account & { checkedAt: string };

/** A channel as it is connected here; `kind` names its file. */
export type ConnectedChannel = {
  id: string;
  kind: string;
  settings: unknown;
  secrets: Readonly<Record<string, string>>;
  /** The kill switch: nothing new goes out. */
  isPaused: boolean;
  /** The same for every channel at once. */
  isAllPaused: boolean;
  /** Everything is done but the irreversible call. */
  isRehearsal: boolean;
  needsLogin: boolean;
  /** New keys were typed in, and it has not been asked yet whose they are. */
  isUnchecked: boolean;
  account: KnownAccount | null;
  tokens: TokenState;
  circuit: Circuit;
  /** What was set for this channel; absent = its kind's own hours. */
  posting?: ChannelPosting;
};

/** Tokens change under a lease, and by compare-and-swap of their version: a refresh token may burn with its first use. */
export type TokenStore = {
  /** Takes the lease, and reads the channel again under it; `null` when the version has moved on or somebody holds it. */
  lease(args: {
    channelId: string;
    version: number;
    owner: string;
    now: Date;
    leaseMs: number;
  }): Promise<ConnectedChannel | null>;
  /** Stores a pair, keeps the one before it, ends the lease; `false` = the version has moved on and nothing was written. */
  save(args: { channelId: string; version: number; pair: TokenPair; now: Date }): Promise<boolean>;
  /** Keeps everybody off until then: after a failure, so that not every tick asks again. */
  rest(args: { channelId: string; version: number; until: Date }): Promise<void>;
};

/** Connected channels. Every implementation passes one contract suite. */
export type ChannelStore = {
  /** Always read afresh: this is where the kill switches are seen. May throw `secrets.*`. */
  get(channelId: string): Promise<ConnectedChannel | null>;
  listIds(): Promise<string[]>;
  /** Stops the channel and tells the administrator why. */
  stop(args: { channelId: string; reason: 'needs-login' | 'paused'; error: AppError }): Promise<void>;
  /** Writes down a trouble that does not stop the channel. */
  note(args: { channelId: string; error: AppError }): Promise<void>;
  tokens: TokenStore;
  /** `false` = somebody wrote first, and nothing was changed. */
  saveCircuit(args: { channelId: string; version: number; circuit: Circuit }): Promise<boolean>;
  /** Channels whose check-up has come; those with new keys first of all. */
  dueForCheck(now: Date): Promise<string[]>;
  /** The account that answered, `none` where a kind has none, `null` when it could not be asked; and when to ask again. */
  saveCheck(args: { channelId: string; account: KnownAccount | 'none' | null; nextCheckAt: Date }): Promise<void>;
};
