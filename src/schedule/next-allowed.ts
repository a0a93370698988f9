import { dayMs, minuteMs } from '../domain/durations.ts';
import type { PostingRules, QuietHours } from '../domain/posting.ts';
import { localDate } from '../text/dates.ts';
import { floating, floatingToInstant, instantToFloating } from './wall-time.ts';

export type ShiftReason = 'blackout' | 'quiet' | 'spacing';
/** `reasons` in the order in which they moved it, each once; none = the nominal instant itself. */
export type Shift = { at: Date; reasons: ShiftReason[] };

/**
 * The first instant from `nominal` on at which the channel takes a post.
 *
 * A blackout day moves to the same hour of the next day, since the hour was chosen for its readers; quiet hours move to their
 * end; spacing moves behind the post that is in the way. Each step goes forward and every list is finite, so it ends. Only
 * the instant moves: the occurrence keeps its name, and planning it again finds it.
 */
export function nextAllowed(nominal: Date, { rules, occupied = [] }: { rules: PostingRules; occupied?: readonly Date[] }): Shift {
  const reasons = new Set<ShiftReason>();
  let at = nominal;
  for (;;) {
    const step = stepFrom(at, rules, occupied);
    if (step === null) return { at, reasons: [...reasons] };
    at = step.at;
    reasons.add(step.reason);
  }
}

function stepFrom(
  at: Date,
  { quiet, blackoutDates, spacingMinutes }: PostingRules,
  occupied: readonly Date[],
): { at: Date; reason: ShiftReason } | null {
  if (blackoutDates.includes(localDate(at))) return { at: new Date(at.getTime() + dayMs), reason: 'blackout' };
  const loud = quiet === null ? null : quietEnd(at, quiet);
  if (loud !== null) return { at: loud, reason: 'quiet' };
  const gapMs = spacingMinutes * minuteMs;
  const near = occupied.filter((other) => Math.abs(other.getTime() - at.getTime()) < gapMs);
  if (near.length === 0) return null;
  return { at: new Date(Math.max(...near.map((other) => other.getTime())) + gapMs), reason: 'spacing' };
}

/** When the quiet hours around `at` end, `null` when `at` is in none. */
function quietEnd(at: Date, { from, to }: QuietHours): Date | null {
  const wall = instantToFloating(at).toISOString();
  const [day, time] = [wall.slice(0, 10), wall.slice(11, 16)];
  const isOverMidnight = from > to;
  const isQuiet = isOverMidnight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return null;
  const end = floatingToInstant(floating(day, to));
  return end > at ? end : new Date(end.getTime() + dayMs);
}
