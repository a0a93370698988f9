import type { ReaderLanguage } from '../domain/reader-language.ts';
import type { Recurrence, Repeat } from '../domain/schedule.ts';
import { timesOf } from './occurrences.ts';
import { englishRhythm, vietnameseRhythm } from './rhythm-words.ts';

/**
 * "07:00 ngày 22/11/2026, sau đó thứ Hai hằng tuần đến hết 10/10/2027". Expects a valid recurrence.
 *
 * `language` is `vi` unless said: the sentence is stored with the schedule.
 */
export function describe(recurrence: Recurrence, language: ReaderLanguage = 'vi'): string {
  const { repeat, startDate, exceptDates = [] } = recurrence;
  const { start, after, except } = words[language];
  return [
    start(listed(timesOf(recurrence), language), shortDate(startDate)),
    ...(repeat === null ? [] : [`${after} ${rhythms[language](repeat, startDate)} ${endOf(repeat, language)}`]),
    ...(exceptDates.length === 0 ? [] : [`${except} ${exceptDates.map(shortDate).join(', ')}`]),
  ].join(', ');
}

const rhythms = { vi: vietnameseRhythm, en: englishRhythm };

const words = {
  vi: {
    start: (times: string, day: string) => `${times} ngày ${day}`,
    after: 'sau đó',
    except: 'trừ ngày',
    until: (day: string) => `đến hết ${day}`,
    count: (count: number) => `cho đủ ${count} lần`,
    and: 'và',
  },
  en: {
    start: (times: string, day: string) => `${times} on ${day}`,
    after: 'then',
    except: 'except',
    until: (day: string) => `until ${day}`,
    count: (count: number) => (count === 1 ? 'once in all' : `${count} times in all`),
    and: 'and',
  },
};

function endOf({ until, count }: Repeat, language: ReaderLanguage): string {
  return count === undefined ? words[language].until(shortDate(until ?? '')) : words[language].count(count);
}

function listed(names: string[], language: ReaderLanguage): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${words[language].and} ${names.at(-1)}`;
}

function shortDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
