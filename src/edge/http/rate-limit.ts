/** How often one address may ask: `most` times in a window of `seconds`. `name` is shown in the headers. */
export type RatePolicy = { name: string; most: number; seconds: number };

/**
 * `reads`: a whole mobile network may share one address, and a page is a dozen requests, so only a runaway program reaches the
 * limit. `codes`: codes with everything right but the seal, which a person does not type by mistake more than once.
 */
export const ratePolicies = {
  reads: { name: 'reads', most: 12_000, seconds: 60 },
  codes: { name: 'codes', most: 30, seconds: 60 },
} as const satisfies Record<string, RatePolicy>;

/** Requests that an address has left. `headers`: `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10). */
export type Allowance = { isSpent: boolean; resetSeconds: number; headers: string[] };

export type RateLimiter = {
  /** Counts one request. `null` where this machine is not counted and asks: a proxy that is not named would be one for all. */
  count(address: string): Allowance | null;
  /** The same without counting. */
  peek(address: string): Allowance | null;
};

type Window = { endsAt: number; taken: number };

/** A hundred bytes each: five megabytes at most. */
const mostAddresses = 50_000;

type Counted = {
  policy: RatePolicy;
  now: () => Date;
  /** Whether requests from this machine count too. @default false */
  isLocalCounted?: boolean;
};

/** Counts requests by address, or by account. Both are in memory for the length of a window and written nowhere. */
export function createRateLimiter({ policy, now, isLocalCounted = false }: Counted): RateLimiter {
  const windows = new Map<string, Window>();
  const windowOf = (address: string, at: number): Window => {
    const known = windows.get(address);
    if (known && known.endsAt > at) return known;
    windows.delete(address);
    const fresh = { endsAt: at + policy.seconds * 1000, taken: 0 };
    windows.set(address, fresh);
    if (windows.size > mostAddresses) makeRoom(windows);
    return fresh;
  };
  const ask = (address: string, cost: 0 | 1): Allowance | null => {
    if (!isLocalCounted && isThisMachine(address)) return null;
    const at = now().getTime();
    const window = windowOf(address, at);
    // `peek` asks whether one more request would do; `count` has counted it already.
    const isSpent = window.taken >= policy.most;
    window.taken = Math.min(policy.most, window.taken + cost);
    return { isSpent, ...said({ policy, window, at }) };
  };
  return { count: (address) => ask(address, 1), peek: (address) => ask(address, 0) };
}

function said({ policy, window, at }: { policy: RatePolicy; window: Window; at: number }): Omit<Allowance, 'isSpent'> {
  const { name, most, seconds } = policy;
  const resetSeconds = Math.max(1, Math.ceil((window.endsAt - at) / 1000));
  const left = `"${name}";r=${most - window.taken};t=${resetSeconds}`;
  return { resetSeconds, headers: ['RateLimit-Policy', `"${name}";q=${most};w=${seconds}`, 'RateLimit', left] };
}

/** Drops the window that began first; the map is in that order. */
function makeRoom(windows: Map<string, Window>): void {
  const [oldest] = windows.keys();
  if (oldest !== undefined) windows.delete(oldest);
}

/** As `AddressReader` writes it. */
function isThisMachine(address: string): boolean {
  return address.startsWith('127.') || address === '0:0:0:0::/64';
}
