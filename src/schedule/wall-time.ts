import { hourMs } from '../domain/durations.ts';

/** Viet Nam has had no summer time since 1975, so wall time and UTC differ by a constant. */
const offsetMs = 7 * hourMs;

/** Midnight of an ISO date as a floating UTC date, `null` when the calendar has no such day (2027-02-29). */
export function parseDate(date: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? parsed : null;
}

/** 00:00 to 23:59, two digits each. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Wall time kept in the UTC fields of a date: what rrule calls floating. */
export function floating(date: string, time: string): Date {
  return new Date(`${date}T${time}:00Z`);
}

export function floatingToInstant(wall: Date): Date {
  return new Date(wall.getTime() - offsetMs);
}

export function instantToFloating(instant: Date): Date {
  return new Date(instant.getTime() + offsetMs);
}
