import type { ChannelPosting } from '../../domain/posting.ts';
import { nextAllowed } from '../../schedule/next-allowed.ts';
import { type HoursOfKind, postingRulesOf } from '../../schedule/posting-rules.ts';
import type { Patch } from '../steps/transitions.ts';

/**
 * Puts off what has come into quiet hours or a blackout day after it was planned: a retry that ran late, or a day of mourning
 * that was announced this morning. `null` = the channel takes posts now. Its lateness is counted from the new instant.
 */
export function postingDelay({
  kind,
  posting,
  now,
}: {
  kind: HoursOfKind;
  posting: ChannelPosting | undefined;
  now: Date;
}): Patch | null {
  const { at, reasons } = nextAllowed(now, { rules: { ...postingRulesOf(kind, posting), spacingMinutes: 0 } });
  if (reasons.length === 0) return null;
  return { state: 'planned', dueAt: at.toISOString(), nextAt: at.toISOString(), leaseUntil: null };
}
