import type { ReaderText } from './reader-language.ts';
/** When a channel takes posts. Times are wall times in Viet Nam. */
export type PostingRules = {
  /** From the first minute to before the last; over midnight when `from` is later. `null` = at any hour. */
  quiet: QuietHours | null;
  /** ISO dates on which nothing goes out. */
  blackoutDates: string[];
  /** Least minutes between two posts; 0 = none. */
  spacingMinutes: number;
};
export type QuietHours = { from: string; to: string };

/** Hours in which a post is read. `why` is shown to the person who plans. */
export type GoodHours = {
  /** "11:30" to "13:00", the end excluded. */
  from: string;
  to: string;
  /** ISO weekdays; without them every day. */
  weekdays?: number[];
  why: ReaderText;
};

/** The hours of a kind of channel, as data in its file. Hours in which the platform takes nothing are part of its limits. */
export type KindPosting = {
  spacingMinutes?: number;
  goodHours?: GoodHours[];
};

/** What an administrator set for one channel; absent = the kind's own. */
export type ChannelPosting = {
  quiet?: QuietHours;
  blackoutDates?: string[];
  spacingMinutes?: number;
  /** A delivery later than this is `missed`. */
  lateLimitMinutes?: number;
};
