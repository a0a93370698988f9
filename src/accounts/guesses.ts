import { minuteMs, secondMs } from '../domain/durations.ts';

/** One attempt to log in, or to name the password of one's own account. */
export type Attempt = {
  /** As the edge names the source: an IPv4 address, or the /64 of an IPv6 one. */
  address: string;
  /** What the account is called by the one who tries, known or not. Upper and lower case are the same. */
  account: string;
};

/** `waitSeconds`: nothing is tried, and the same attempt may come again after so long. */
type Admission = { waitSeconds: number } | { succeed: () => void };

export type Guesses = {
  /** Counts the attempt as a wrong one at once, so that many at the same time count too; `succeed` takes it back. */
  admit(attempt: Attempt): Admission;
};

type Slope = { free: number; firstWaitMs: number; longestWaitMs: number; forgetMs: number };

/**
 * `free` wrong attempts cost nothing; each one more doubles the wait. One is forgotten every `forgetMs`.
 *
 * `address`: an office of fifty shares one. `pair`: one account from one address, where a person may have forgotten the password.
 */
const slopes = {
  address: { free: 20, firstWaitMs: 2 * secondMs, longestWaitMs: 5 * minuteMs, forgetMs: minuteMs },
  pair: { free: 5, firstWaitMs: 2 * secondMs, longestWaitMs: 15 * minuteMs, forgetMs: 5 * minuteMs },
} as const satisfies Record<string, Slope>;

type Counted = { wrong: number; countedAt: number; waitsUntil: number };

/** A hundred bytes each, so some ten megabytes at most. What was first counted goes first. */
const mostKept = 50_000;

/**
 * Slows down guessing by address and by account at an address, never by account alone: whoever has the list of names keeps nobody
 * out. An account that has logged in from an address before is not slowed by what others try from there.
 *
 * In memory and for this process: after a restart, and in each of several studios, the counts begin anew.
 */
export function createGuesses({ now }: { now: () => Date }): Guesses {
  const [addresses, pairs] = [counter(slopes.address), counter(slopes.pair)];
  const welcome = new Map<string, true>();
  return {
    admit: ({ address, account }) => {
      const at = now().getTime();
      const pair = `${address} ${account.trim().toLowerCase().slice(0, 200)}`;
      const isWelcome = welcome.has(pair);
      const waitMs = Math.max(pairs.waitMs(pair, at), isWelcome ? 0 : addresses.waitMs(address, at));
      if (waitMs > 0) return { waitSeconds: Math.ceil(waitMs / secondMs) };
      pairs.count(pair, at);
      if (!isWelcome) addresses.count(address, at);
      return {
        succeed: () => {
          pairs.forget(pair);
          if (!isWelcome) addresses.takeBack(address);
          keep(welcome, pair, true);
        },
      };
    },
  };
}

function counter({ free, firstWaitMs, longestWaitMs, forgetMs }: Slope) {
  const kept = new Map<string, Counted>();
  const read = (key: string, at: number): Counted => {
    const { wrong = 0, countedAt = at, waitsUntil = 0 } = kept.get(key) ?? {};
    const forgotten = Math.floor(Math.max(0, at - countedAt) / forgetMs);
    return { wrong: Math.max(0, wrong - forgotten), countedAt: countedAt + forgotten * forgetMs, waitsUntil };
  };
  return {
    waitMs: (key: string, at: number) => Math.max(0, (kept.get(key)?.waitsUntil ?? 0) - at),
    count: (key: string, at: number) => {
      const before = read(key, at);
      const wrong = before.wrong + 1;
      const waitMs = wrong < free ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(30, wrong - free));
      keep(kept, key, { ...before, wrong, waitsUntil: at + waitMs });
    },
    takeBack: (key: string) => {
      const before = kept.get(key);
      if (before) kept.set(key, { ...before, wrong: Math.max(0, before.wrong - 1), waitsUntil: 0 });
    },
    forget: (key: string) => void kept.delete(key),
  };
}

function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key);
  map.set(key, value);
  const [first] = map.keys();
  if (map.size > mostKept && first !== undefined) map.delete(first);
}

const shared = Symbol.for('pano.guesses');

/** The one of this process. Next bundles a copy of this file for itself, and both must count together. */
export function guessesOfProcess(): Guesses {
  const place = globalThis as { [shared]?: Guesses };
  place[shared] ??= createGuesses({ now: () => new Date() });
  return place[shared];
}
