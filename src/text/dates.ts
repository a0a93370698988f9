import { hourMs } from '../domain/durations.ts';
import { inBoth, type ReaderLanguage, type ReaderText } from '../domain/reader-language.ts';
/** The one time zone of schedules and pages. Viet Nam has had no summer time since 1975: always UTC+7. */
export const timeZone = 'Asia/Ho_Chi_Minh';

const dateFormat = new Intl.DateTimeFormat('vi-VN', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit', hour12: false });

/** "05/02/2026". */
export function formatDate(instant: Date): string {
  return dateFormat.format(instant);
}

/** "07:00 ngày 05/02/2026" or "07:00 on 05/02/2026". */
export function formatDateTime(instant: Date, language: ReaderLanguage = 'vi'): string {
  return `${timeFormat.format(instant)} ${language === 'vi' ? 'ngày' : 'on'} ${formatDate(instant)}`;
}

/** The same for an error or a finding, which does not know its reader yet. */
export const dateTimeInBoth = (instant: Date): ReaderText => inBoth((language) => formatDateTime(instant, language));

/** Local ISO 8601 with the offset: "2026-02-05T07:00:00+07:00". */
export function toLocalIso(instant: Date): string {
  return `${new Date(instant.getTime() + 7 * hourMs).toISOString().slice(0, 19)}+07:00`;
}

/** Day in Viet Nam: "2026-02-05". */
export function localDate(instant: Date): string {
  return toLocalIso(instant).slice(0, 10);
}
