/**
 * When something goes out, as local wall time: the office thinks "07:00 on Mondays", whatever the server's clock says.
 *
 * The occurrence at `startDate` always exists, also when it is not one of the weekdays: "tomorrow 07:00, then every Monday".
 */
export type Recurrence = {
  /** ISO date: "2026-11-22". */
  startDate: string;
  /** "07:00", 24 hours. */
  time: string;
  /** Further times of each of its days, the first day too: "19:00". */
  alsoAt?: string[];
  timeZone: 'Asia/Ho_Chi_Minh';
  /** `null` = once. */
  repeat: Repeat | null;
  /** ISO dates on which nothing goes out. */
  exceptDates?: string[];
};

export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

/** On which day of its months a monthly rule comes, other than the day of `startDate`. */
export const monthDays = ['last-day', 'by-week'] as const;
export type MonthDay = (typeof monthDays)[number];

/** Which of the month's days of that name: the first to the fourth, -1 = the last. A fifth is not in every month. */
export const weeksOfMonth = [1, 2, 3, 4, -1] as const;

/** One of the two ends is required: a schedule without an end goes on posting after people have forgotten it. */
export type Repeat = {
  freq: Frequency;
  /**
   * Every so many days, weeks, months or years, counted from that of `startDate`.
   * @default 1
   */
  interval?: number;
  /** ISO weekdays, 1 = Monday … 7 = Sunday; weekly, or monthly by week. Without them: the weekday of `startDate`. */
  weekdays?: number[];
  /** Where the weeks begin that `interval` counts, an ISO weekday; weekly only. @default 1 */
  weekStart?: number;
  /** Monthly only. @default the day of `startDate`, in shorter months their last */
  monthDay?: MonthDay;
  /** With `by-week`: "the second Saturday". Of several weekdays taken together: "the first of Monday to Friday". */
  weeks?: number[];
  /** ISO date, still included. */
  until?: string;
  /** How many posts in all, the first and those of excepted days counted as RFC 5545 does. */
  count?: number;
};

/** What a schedule of editions does once a newer one is approved. Rows from before this choice have none: they are `fixed`. */
export const editionChoices = ['newest', 'fixed'] as const;

/**
 * What goes out: exactly these editions, all of them each time; of each of these documents ("guide/17") what is approved when its
 * time comes; or whatever edition of a theme is the newest then.
 */
type Subject =
  | { kind: 'editions'; sha256s: string[] }
  | { kind: 'documents'; documents: string[] }
  | { kind: 'newest'; themeId: string };

/** Names a document in schedules. It is part of delivery keys: never change its form. */
export function documentName(type: string, documentId: string): string {
  return `${type}/${documentId}`;
}

/** Editions on some channels at some times. */
export type Schedule = {
  id: string;
  /** Path of the office that it belongs to; absent and `null` where that cannot be told. */
  officePath?: string | null;
  title: string;
  subject: Subject;
  /** Which artwork of the edition, where the channel shows one; `null` = the channel's own choice. */
  artworkKey: string | null;
  channelIds: string[];
  recurrence: Recurrence;
  /** The same edition not again on the same channel within this many days; 0 = no such rule. */
  cooldownDays: number;
  /** ISO instant: occurrences before it were never asked for. */
  activeFrom: string;
  /** ISO instant up to which occurrences have become deliveries; `null` = none yet. */
  expandedUntil: string | null;
};
