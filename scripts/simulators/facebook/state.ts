import type { FaultRule } from './faults.ts';

export type SimulatedPage = { id: string; name: string; token: string };

export type SimulatedPhoto = { id: string; pageId: string; bytes: Buffer; mimeType: string; alt: string; isPublished: boolean };

/** What the public sees. */
export type SimulatedPost = {
  id: string;
  pageId: string;
  message: string;
  link: string | null;
  photoIds: string[];
  createdAt: Date;
};

/** Everything the simulated platform remembers. The posts are the ledger: the oracle of the tests. */
export type SimulatorState = {
  pages: SimulatedPage[];
  appSecret: string | null;
  expiredTokens: Set<string>;
  photos: Map<string, SimulatedPhoto>;
  posts: SimulatedPost[];
  faults: FaultRule[];
  /** Graph calls as they came in, newest last, without their bodies. */
  calls: { method: string; path: string }[];
  now: () => Date;
  nextId: () => string;
};

export function newState({
  pages,
  appSecret,
  now,
}: {
  pages: SimulatedPage[];
  appSecret: string | null;
  now: () => Date;
}): SimulatorState {
  let last = 122_100_000_000;
  return {
    pages,
    appSecret,
    expiredTokens: new Set(),
    photos: new Map(),
    posts: [],
    faults: [],
    calls: [],
    now,
    nextId: () => String(++last),
  };
}
