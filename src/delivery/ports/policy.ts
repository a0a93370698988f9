import { dayMs, hourMs, minuteMs, secondMs } from '../../domain/durations.ts';

/**
 * When to wait, how long, and when to stop. Two gaps keep a post from going out twice, also when workers' clocks differ by
 * five minutes: a call must end well inside its lease, and "not there" is believed only long after any such call has ended.
 */
export const deliveryPolicy = {
  /** How long a claim lasts without being renewed. Every saved step renews it. */
  leaseMs: 2 * minuteMs,
  /** The irreversible call begins only with at least this much of the lease left; channels' commits time out at 30 s. */
  commitRoomMs: 45 * secondMs,
  /** Later than this is `missed`, unless the channel says otherwise. */
  lateAfterMs: hourMs,
  backoff: { minMs: 30 * secondMs, maxMs: 30 * minuteMs, maxAttempts: 8 },
  /** Looks at a delivery in doubt, counted from its intent. After the last one a person decides. */
  looksAfterMs: [30 * secondMs, 2 * minuteMs, 10 * minuteMs, 30 * minuteMs, 2 * hourMs, 6 * hourMs],
  /** "Not there" younger than this may still be on its way; then it may be sent again. */
  absentAfterMs: 10 * minuteMs,
  /** How long a platform may work on a post, from its hour on, where its kind says nothing else. Then it is looked for. */
  processingMs: dayMs,
  /** How far before the intent the search begins, for clocks that differ. The link is unique, so wider does no harm. */
  searchBackMs: 10 * minuteMs,
  /** How far ahead schedules become deliveries; at least half of it is always planned, and warnings look 72 h ahead. */
  horizonMs: 144 * hourMs,
  /** The same for "the newest edition of a theme", which is to be the newest when it goes out. */
  newestHorizonMs: hourMs,
  /** A channel rests after this many failures of its platform in a row, each time longer. */
  circuit: { opensAfter: 5, minMs: minuteMs, maxMs: 30 * minuteMs },
  /** No platform's wait is believed beyond this. */
  maxWaitMs: dayMs,
};
export type DeliveryPolicy = typeof deliveryPolicy;

/**
 * Full jitter: anything from the minimum to twice as much with every attempt, so that workers that failed together do not
 * come back together.
 */
export function backoffMs({
  attempts,
  random,
  policy,
}: {
  attempts: number;
  random: () => number;
  policy: DeliveryPolicy;
}): number {
  const { minMs, maxMs } = policy.backoff;
  const ceiling = Math.min(maxMs, minMs * 2 ** Math.max(1, attempts));
  return Math.round(minMs + random() * (ceiling - minMs));
}
