import { minuteMs } from '../../domain/durations.ts';
import type { TokenState } from '../ports/channel-store.ts';

/** Zalo's advice, and safe for all: a pair is renewed at half its life. */
const defaultShare = 0.5;

/** A lease outlives any call to refresh (channels' calls time out at 20 s), and is over well before a restart's 30 s. */
export const tokenLeaseMs = 25_000;
/** After a refresh that failed, for the tick; a delivery that is refused asks again at its own pace. */
export const restAfterFailureMs = minuteMs;
/** A delivery that finds somebody else refreshing looks again after this. */
export const lookAgainMs = 5_000;

/**
 * Whether it is time for a new pair. One that was typed in is renewed at once: its age is not known. `share` is the part of
 * its life after which a pair is renewed.
 */
export function isRenewalDue({ from, accessUntil }: TokenState, now: Date, share = defaultShare): boolean {
  if (from === null) return true;
  if (accessUntil === null) return false;
  const start = Date.parse(from);
  return now.getTime() >= start + (Date.parse(accessUntil) - start) * share;
}

/** Old secrets with the new ones over them; an empty one never takes the place of a good one. */
export function mergeSecrets(
  old: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  return { ...old, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== '')) };
}
