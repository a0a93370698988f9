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
  timeZone: 'Asia/Ho_Chi_Minh';
  /** `null` = once. */
  repeat: Repeat | null;
  /** ISO dates on which nothing goes out. */
  exceptDates?: string[];
};

export const frequencies = ['daily', 'weekly', 'monthly'] as const;
export type Frequency = (typeof frequencies)[number];

/** One of the two ends is required: a schedule without an end goes on posting after people have forgotten it. */
export type Repeat = {
  freq: Frequency;
  /** ISO weekdays, 1 = Monday … 7 = Sunday; weekly only. Without them: the weekday of `startDate`. */
  weekdays?: number[];
  /** ISO date, still included. */
  until?: string;
  /** How many times in all, the first and the excepted days counted as RFC 5545 does. */
  count?: number;
};

/** What goes out: editions by name, all of them each time, or whatever edition of a theme is the newest when its time comes. */
type Subject = { kind: 'editions'; sha256s: string[] } | { kind: 'newest'; themeId: string };

/** Editions on some channels at some times. */
export type Schedule = {
  id: string;
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
