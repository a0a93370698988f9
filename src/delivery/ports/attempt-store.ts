import type { Attempt, AttemptEnd } from '../../domain/attempt.ts';
import type { Delivery } from '../../domain/delivery.ts';

/** Where attempts live, beside their deliveries. */
export type AttemptStore = {
  /**
   * Opens the attempt of a claim and gives its id. What an earlier claim on the delivery left open was cut off, and is closed as
   * that. Twice for the same claim leaves one row.
   */
  begin(claimed: Delivery, now: Date): Promise<string>;
  /** Closes it; one that is closed already stays as it is. */
  end(id: string, end: AttemptEnd): Promise<void>;
  /**
   * Closes those whose delivery was written to its end before the worker died: such a delivery is not taken over. Says how many.
   * Only for a worker that has just started.
   */
  closeLeft(now: Date): Promise<number>;
  /** Oldest first. */
  list(deliveryId: string): Promise<Attempt[]>;
};
