import type { ReaderLanguage } from '../../domain/reader-language.ts';
import { timeZone } from '../../text/dates.ts';
import { sharedWords } from './words.ts';

const day = { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const whole = { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const clock = { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;

const formats = {
  vi: {
    day: new Intl.DateTimeFormat('vi-VN', day),
    clock: new Intl.DateTimeFormat('vi-VN', clock),
    whole: new Intl.DateTimeFormat('vi-VN', whole),
    number: new Intl.NumberFormat('vi-VN'),
  },
  en: {
    day: new Intl.DateTimeFormat('en-GB', { ...day, month: 'long' }),
    clock: new Intl.DateTimeFormat('en-GB', clock),
    whole: new Intl.DateTimeFormat('en-GB', whole),
    number: new Intl.NumberFormat('en-GB'),
  },
};

/** "07:00:12 ngày 22/11/2026" or "07:00:12 on 22 November 2026", in Viet Nam. */
export function momentOf(iso: string, language: ReaderLanguage): string {
  const { day, clock } = formats[language];
  return sharedWords[language].moment(clock.format(new Date(iso)), day.format(new Date(iso)));
}

/** "1.234" in Vietnamese, "1,234" in English. */
export function numberOf(value: number, language: ReaderLanguage): string {
  return formats[language].number.format(value);
}

/** "Thứ Tư, 2 tháng 12, 2026" for "2026-12-02": a browser's box may write the month before the day. Empty for an empty box. */
export function dayInWords(date: string, language: ReaderLanguage): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? '' : formats[language].whole.format(day);
}
