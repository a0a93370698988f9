import type { Delivery } from '../../domain/delivery.ts';
import type { MetricSnapshot } from '../../domain/metrics.ts';

/** Where the numbers of posts live, as a time series. */
export type MetricStore = {
  /** Published deliveries whose `measureAt` has come, the longest waiting first. */
  due(args: { now: Date; limit: number }): Promise<Delivery[]>;
  /** Adds a snapshot, `false` when there is one of that delivery and age: the first stays. */
  add(snapshot: MetricSnapshot): Promise<boolean>;
  /** When to look at a delivery next; no other field of it changes. */
  plan(deliveryId: string, measureAt: string | null): Promise<void>;
  /** In order of `takenAt`. */
  list(deliveryId: string): Promise<MetricSnapshot[]>;
};
