import type { ErrorParams } from './errors.ts';
import type { TrailEntry } from './trail.ts';

/**
 * The state of a delivery. The way is `planned → claimed → preparing → prepared → committing → processing → published`.
 *
 * Side exits: `retry-wait` and `auth-wait` go on by themselves (the second after a reconnect), `held` and `unconfirmed` wait
 * for a person, `rejected`, `missed` and `cancelled` are final. `rehearsed` went all the way but was not sent, because the
 * channel was in rehearsal; `removed` was public once and was taken away by a person.
 */
export const deliveryStates = [
  'planned',
  'claimed',
  'preparing',
  'prepared',
  'committing',
  'processing',
  'published',
  'retry-wait',
  'auth-wait',
  'held',
  'rejected',
  'missed',
  'cancelled',
  'unconfirmed',
  'rehearsed',
  'removed',
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** States in which a worker may pick a delivery up. All others wait for a person or are final. */
export const claimableStates = [
  'planned',
  'retry-wait',
  'claimed',
  'preparing',
  'prepared',
  'committing',
  'processing',
] as const satisfies readonly DeliveryState[];

/** What the public can see, as the channel names it. */
export type Receipt = { id: string; url: string | null; at: string };

/**
 * The last thing that went wrong. `raw` is the original, secrets taken out, for the administrator.
 *
 * `code` is any text: a stored delivery outlives its version of the program, so its code may be gone from the error table.
 * People read the stored sentence.
 */
export type DeliveryError = { code: string; params: ErrorParams; forPeople: string; raw: string; at: string };

/**
 * Written before the one irreversible call and taken away only by an answer that leaves no doubt. While it is there the
 * delivery may be public already: it is reconciled and never sent.
 */
export type Intent = {
  /** ISO instant it was written. */
  at: string;
  /** What the post is looked for by. */
  link: string;
  /** False once the platform called it a duplicate: then even "not there" is for a person to judge. */
  mayResend: boolean;
};

/** What is known of the first time that it was sent, kept whatever happened since: a post is looked for from then on. */
type SentBefore = {
  /** ISO instant of the first intent. */
  at: string;
  link: string;
  /** ISO instant from which the platform works on it. */
  takenAt?: string;
};

/** A person wants it looked for: to know, or before it is sent again because they see no post. */
export type WantedLook = { by: 'look' | 'resend'; at: string };

export type Checkpoint = {
  intent: Intent | null;
  sent?: SentBefore;
  /** While it is there, the channel is asked before anything else is done. */
  look?: WantedLook;
  /** What the channel needs to go on: photo ids, upload offsets. Only the channel reads it. */
  channel: unknown;
};

/** One edition on one channel at one occurrence. */
export type Delivery = {
  id: string;
  /** Unique: names the effect, so that planning it twice changes nothing. See `effectKeyOf`. */
  effectKey: string;
  editionSha256: string;
  artworkKey: string | null;
  channelId: string;
  scheduleId: string;
  /** ISO instant of the occurrence as the plan has it; part of the key. */
  occurrenceAt: string;
  /** ISO instant at which it is to go out: the occurrence, or later where the channel takes no posts then. */
  dueAt: string;
  /** ISO instant from which a worker may look at it again: `dueAt` first, later the end of a wait. */
  nextAt: string;
  state: DeliveryState;
  /** Failures that count. Waiting for a rate limit does not. */
  attempts: number;
  leaseUntil: string | null;
  leaseOwner: string | null;
  /** Grows with every claim; a write with an older fence is refused. */
  fence: number;
  checkpoint: Checkpoint;
  receipt: Receipt | null;
  lastError: DeliveryError | null;
  /** ISO instant at which a person last sent it on its way: how late it is counts from there, `null` = from `dueAt`. */
  releasedAt: string | null;
  /** ISO instant of the next look at its numbers on the platform; `null` = none is due. */
  measureAt: string | null;
  trail: TrailEntry[];
  updatedAt: string;
};

/** A delivery before the store has given it an id. */
export type PlannedDelivery = Pick<
  Delivery,
  'effectKey' | 'editionSha256' | 'artworkKey' | 'channelId' | 'scheduleId' | 'occurrenceAt' | 'dueAt'
>;
