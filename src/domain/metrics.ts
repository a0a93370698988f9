import { dayMs, hourMs } from './durations.ts';
/** Ages at which a post's numbers are taken, in milliseconds after it came out. */
export const snapshotAges = { '1h': hourMs, '24h': dayMs, '7d': 7 * dayMs } as const;
export type SnapshotAge = keyof typeof snapshotAges;

/** Numbers of one post at one age. Snapshots are added and never written over. */
export type MetricSnapshot = {
  deliveryId: string;
  channelId: string;
  age: SnapshotAge;
  /** ISO instant they were really read: later than the age where the worker or the platform was away. */
  takenAt: string;
  /** As the platform names them; `null` = it does not say, which is not zero. */
  values: Record<string, number | null>;
};

/**
 * Days over which the opens of posts' links are added up. Channels and hours are compared by the last 30 days; a post counts its
 * first 30 days, in which nearly all opens come.
 */
export const opensDays = 30;
