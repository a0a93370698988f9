import type { FaultRule } from './fault-rule.ts';

/** One thing that the public sees. The list of them is the ledger: the oracle of the tests. */
export type LedgerPost = {
  id: string;
  /** The page, channel or account under whose name it was posted. */
  accountId: string;
  /** Title and text together, as a reader would see them. */
  message: string;
  link: string | null;
  /** Keys of `media`. */
  mediaIds: string[];
  createdAt: Date;
};

export type SimulatedMedia = {
  id: string;
  accountId: string;
  bytes: Buffer;
  mimeType: string;
  alt: string;
  isPublished: boolean;
};

/** What every simulated platform remembers; each adds its own to it. */
export type SimulatorState = {
  posts: LedgerPost[];
  media: Map<string, SimulatedMedia>;
  expiredTokens: Set<string>;
  faults: FaultRule[];
  /** Calls as they came in, newest last, without their bodies. */
  calls: { method: string; path: string }[];
  /** The virtual clock: quotas, moderation and expiry go by it. */
  now: () => Date;
  nextId: () => string;
};

export function newState(now: () => Date): SimulatorState {
  let last = 122_100_000_000;
  return {
    posts: [],
    media: new Map(),
    expiredTokens: new Set(),
    faults: [],
    calls: [],
    now,
    nextId: () => String(++last),
  };
}
