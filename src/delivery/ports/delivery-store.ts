import type { Delivery, DeliveryState, PlannedDelivery } from '../../domain/delivery.ts';
import type { Schedule } from '../../domain/schedule.ts';
import type { TrailEntry } from '../../domain/trail.ts';
import type { AttemptStore } from './attempt-store.ts';
import type { MetricStore } from './metric-store.ts';

/**
 * Where deliveries live. Every implementation passes one contract suite.
 *
 * What must hold: of any number of workers exactly one gets a claim; a write under an older fence changes nothing;
 * inserting the same effect twice leaves one row.
 */
export type DeliveryStore = {
  /** Inserts those whose `effectKey` is not there yet, and says how many that were. */
  insertMissing(planned: readonly PlannedDelivery[], now: Date): Promise<number>;
  /** Claims due deliveries that no worker holds, the longest waiting first; each comes with a new fence and a lease. */
  claimDue(args: { now: Date; leaseMs: number; owner: string; limit: number }): Promise<Delivery[]>;
  /**
   * Ends the leases that an earlier run under this name left behind, so that a restart need not wait them out. Says how
   * many. Only for a worker that has just started: it can't be holding any itself.
   */
  freeLeases(owner: string, now: Date): Promise<number>;
  /** Writes the whole row if its fence is still `fence`; `false` = the claim was lost and nothing was written. */
  save(delivery: Delivery, fence: number): Promise<boolean>;
  /**
   * Puts a delivery that no worker holds into another state, by a person or a reconnect; `null` = it was not in `from`. A
   * person's `entry` is added to the trail in the same write.
   */
  move(args: {
    id: string;
    from: readonly DeliveryState[];
    patch: DeliveryMove;
    entry?: TrailEntry;
    now: Date;
  }): Promise<Delivery | null>;
  get(id: string): Promise<Delivery | null>;
  /** By its unique key: what the server asks with when a generation names a delivery. */
  getByKey(effectKey: string): Promise<Delivery | null>;
  /** In order of `dueAt`. */
  list(filter: DeliveryFilter): Promise<Delivery[]>;
  attempts: AttemptStore;
  metrics: MetricStore;
};

export type DeliveryMove = Partial<
  Pick<
    Delivery,
    | 'editionSha256'
    | 'state'
    | 'dueAt'
    | 'nextAt'
    | 'checkpoint'
    | 'receipt'
    | 'lastError'
    | 'attempts'
    | 'releasedAt'
    | 'measureAt'
  >
>;

export type DeliveryFilter = {
  states?: readonly DeliveryState[];
  channelIds?: readonly string[];
  scheduleId?: string;
  editionSha256?: string;
  /** Those due then or later. */
  dueFrom?: Date;
  limit?: number;
};

/** Where schedules live; the plan is read, only the mark how far it has been expanded is written. */
export type ScheduleStore = {
  /** Those that are on and not expanded up to that instant yet, always in the same order. */
  listUnexpanded(until: Date): Promise<Schedule[]>;
  /** `null` when it was deleted or switched off. */
  getActive(id: string): Promise<Schedule | null>;
  /** Writes nothing when the plan was edited since `schedule` was read: the new one must be expanded from its own start. */
  saveExpandedUntil(schedule: Schedule, until: Date): Promise<void>;
  /**
   * Hash of the edition about a theme that was approved last and still is; `null` = there is none. What is not of the office is
   * taken only when it is public.
   */
  newestOfTheme(themeId: string, officePath: string | null): Promise<string | null>;
  /** Hash of the approved edition of a document ("guide/17") that the office may post; `null` = there is none now. */
  newestOfDocument(document: string, officePath: string | null): Promise<string | null>;
  /** Hash of the approved edition of the same document, where this one is not approved any more; `null` = it stays as it is. */
  successorOf(editionSha256: string, officePath: string | null): Promise<string | null>;
};
