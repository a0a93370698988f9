import { describe, expect, it } from 'vitest';
import type { Repeat } from '../../src/domain/schedule.ts';
import { parseRrule, writeRrule } from '../../src/schedule/rrule-text.ts';

it.each([
  ['FREQ=DAILY;COUNT=3', { freq: 'daily', count: 3 }],
  ['RRULE:FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20271010', { freq: 'weekly', weekdays: [1, 7], until: '2027-10-10' }],
  ['rrule:freq=monthly;interval=1;wkst=mo;until=20271010;', { freq: 'monthly', until: '2027-10-10' }],
  ['FREQ=DAILY;UNTIL=20271009T170000Z', { freq: 'daily', until: '2027-10-10' }],
  ['FREQ=DAILY;UNTIL=20271009T235959', { freq: 'daily', until: '2027-10-09' }],
  ['FREQ=DAILY', { freq: 'daily' }],
  ['FREQ=WEEKLY;WKST=SU;BYDAY=MO', { freq: 'weekly', weekdays: [1] }],
  ['FREQ=DAILY;INTERVAL=2;COUNT=3', { freq: 'daily', interval: 2, count: 3 }],
  ['FREQ=YEARLY;COUNT=3', { freq: 'yearly', count: 3 }],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO', { freq: 'weekly', interval: 2, weekStart: 7, weekdays: [1] }],
  ['FREQ=WEEKLY;INTERVAL=2;WKST=MO', { freq: 'weekly', interval: 2 }],
  ['FREQ=MONTHLY;BYDAY=2SA;COUNT=3', { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2], count: 3 }],
  ['FREQ=MONTHLY;BYDAY=1SA,+3SA', { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [1, 3] }],
  ['FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2', { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2] }],
  ['FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3', { freq: 'monthly', interval: 3, monthDay: 'by-week', weekdays: [5], weeks: [-1] }],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    { freq: 'monthly', monthDay: 'by-week', weekdays: [1, 2, 3, 4, 5], weeks: [-1] },
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', { freq: 'monthly', monthDay: 'last-day' }],
  ['FREQ = WEEKLY; BYDAY = MO , TU;INTERVAL=01', { freq: 'weekly', weekdays: [1, 2] }],
])('reads %s', (text, repeat) => {
  expect(parseRrule(text)).toEqual(repeat);
});

it.each([
  ['COUNT=3', 'COUNT=3'],
  ['FREQ=DAILY;FREQ=WEEKLY;COUNT=3', 'FREQ=WEEKLY'],
  ['FREQ=DAILY;COUNT=3;COUNT=3', 'COUNT=3'],
  ['FREQ=DAILY;COUNT=3;UNTIL=20271010', 'COUNT + UNTIL'],
  ['FREQ=DAILY;BYDAY=MO;COUNT=3', 'BYDAY=MO'],
  ['FREQ=MONTHLY;BYDAY=MO;COUNT=3', 'BYDAY=MO'],
  ['FREQ=MONTHLY;BYMONTHDAY=5;COUNT=3', 'BYMONTHDAY=5'],
  ['FREQ=HOURLY;COUNT=3', 'FREQ=HOURLY'],
  ['FREQ=DAILY;INTERVAL=0;COUNT=3', 'INTERVAL=0'],
  ['FREQ=DAILY;COUNT=3=4', 'COUNT=3=4'],
  ['FREQ=WEEKLY;BYDAY=;COUNT=3', 'BYDAY='],
  ['FREQ=WEEKLY;WKST=XX;COUNT=3', 'WKST=XX'],
  ['FREQ=MONTHLY;BYDAY=5SA;COUNT=3', 'BYDAY=5SA'],
  ['FREQ=MONTHLY;BYDAY=-2SA;COUNT=3', 'BYDAY=-2SA'],
  ['FREQ=MONTHLY;BYDAY=2SA,2SU;COUNT=3', 'BYDAY=2SA,2SU'],
  ['FREQ=MONTHLY;BYDAY=2SA;BYSETPOS=1;COUNT=3', 'BYDAY=2SA'],
  ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0;COUNT=3', 'BYSETPOS=0'],
  ['FREQ=MONTHLY;BYMONTHDAY=-2;COUNT=3', 'BYMONTHDAY=-2'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=3', 'BYMONTHDAY=1,15'],
  ['FREQ=MONTHLY;BYMONTH=5;COUNT=3', 'BYMONTH=5'],
  ['FREQ=YEARLY;BYDAY=MO;COUNT=3', 'BYDAY=MO'],
  ['FREQ=YEARLY;BYYEARDAY=5;COUNT=3', 'BYYEARDAY=5'],
  ['FREQ=DAILY;BYHOUR=7,19;COUNT=3', 'BYHOUR=7,19'],
  ['FREQ=DAILY;BYSECOND=30;COUNT=3', 'BYSECOND=30'],
  ['FREQ=DAILY;UNTIL=20270231', 'UNTIL=20270231'],
  ['FREQ=WEEKLY;BYDAY=1MO;COUNT=3', 'BYDAY=1MO'],
  ['FREQ=MONTHLY;BYSETPOS=-1;COUNT=3', 'BYSETPOS=-1'],
  ['FREQ=DAILY;COUNT=ba', 'COUNT=BA'],
  ['FREQ=DAILY;UNTIL=10/10/2027', 'UNTIL=10/10/2027'],
  ['FREQ=DAILY;UNTIL=20271010T996060Z', 'UNTIL=20271010T996060Z'],
  ['hằng năm=1', 'HẰNG NĂM=1'],
])('refuses %s, and names the part that it cannot keep', (text, part) => {
  expect(() => parseRrule(text)).toThrow(expect.objectContaining({ code: 'schedule.bad-rule', params: { part } }));
});

describe('with the day and hour of the first post', () => {
  const start = { date: '2027-01-08', time: '07:00' };

  it.each([
    ['UNTIL=20270109T170000Z', '2027-01-09'],
    ['UNTIL=20270110T000000', '2027-01-09'],
    ['UNTIL=20270110T000000Z', '2027-01-10'],
    ['UNTIL=20270109T235959Z', '2027-01-09'],
    ['UNTIL=20270110T070000', '2027-01-10'],
    ['UNTIL=20270110', '2027-01-10'],
  ])('%s ends with the last post at or before it: %s', (until, last) => {
    expect(parseRrule(`FREQ=DAILY;${until}`, start)).toEqual({ freq: 'daily', until: last });
  });

  it('takes times, a month and a day that are said beside the rule already, and no others', () => {
    const twice = { date: '2027-01-08', time: '07:00', alsoAt: ['19:00'] };
    expect(parseRrule('FREQ=DAILY;BYHOUR=19,7;BYMINUTE=0;BYSECOND=0;COUNT=4', twice)).toEqual({ freq: 'daily', count: 4 });
    expect(() => parseRrule('FREQ=DAILY;BYHOUR=7;COUNT=4', twice)).toThrow('BYHOUR=7');
    expect(parseRrule('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=8;COUNT=4', start)).toEqual({ freq: 'yearly', count: 4 });
    expect(() => parseRrule('FREQ=YEARLY;BYMONTH=2;COUNT=4', start)).toThrow('BYMONTH=2');
    expect(() => parseRrule('DTSTART:20270108T080000\nRRULE:FREQ=DAILY;COUNT=3', start)).toThrow('DTSTART');
  });

  it('an instant between two posts of a day is no end that can be kept', () => {
    const twice = { ...start, alsoAt: ['19:00'] };
    expect(() => parseRrule('FREQ=DAILY;UNTIL=20270110T030000Z', twice)).toThrow('UNTIL=20270110T030000Z');
    expect(parseRrule('FREQ=DAILY;UNTIL=20270110T120000Z', twice)).toEqual({ freq: 'daily', until: '2027-01-10' });
    expect(parseRrule('FREQ=DAILY;UNTIL=20270109T235959Z', twice)).toEqual({ freq: 'daily', until: '2027-01-09' });
  });

  it('a rule that leaves out short months is refused, unless it names the last day for them', () => {
    const last = { date: '2027-01-31', time: '07:00' };
    for (const rule of ['FREQ=MONTHLY;COUNT=3', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3']) {
      expect(() => parseRrule(rule, last)).toThrow(expect.objectContaining({ code: 'schedule.rule-skips' }));
    }
    expect(() => parseRrule('FREQ=YEARLY;COUNT=3', { ...last, date: '2028-02-29' })).toThrow('29/02');
    expect(parseRrule('FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1;COUNT=3', last)).toEqual({ freq: 'monthly', count: 3 });
    expect(parseRrule('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', last)).toEqual({ freq: 'monthly', monthDay: 'last-day', count: 3 });
  });

  it('takes what only repeats that day', () => {
    expect(parseRrule('DTSTART;TZID=Asia/Ho_Chi_Minh:20270108T070000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=8;COUNT=3', start)).toEqual({
      freq: 'monthly',
      count: 3,
    });
    expect(() => parseRrule('FREQ=MONTHLY;BYMONTHDAY=9;COUNT=3', start)).toThrow('BYMONTHDAY=9');
    expect(() => parseRrule('FREQ=DAILY;BYMONTHDAY=8;COUNT=3', start)).toThrow('BYMONTHDAY=8');
    expect(() => parseRrule('DTSTART:20270109T070000\nRRULE:FREQ=DAILY;COUNT=3', start)).toThrow('DTSTART');
  });
});

it.each<Repeat>([
  { freq: 'daily', interval: 3 },
  { freq: 'weekly', interval: 2, weekdays: [1, 7], weekStart: 7 },
  { freq: 'monthly', monthDay: 'last-day', interval: 2 },
  { freq: 'monthly', monthDay: 'by-week', weekdays: [1, 2, 3, 4, 5], weeks: [1, -1] },
  { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2] },
  { freq: 'yearly' },
])('writes $freq as a rule that is read back', (repeat) => {
  expect(parseRrule(writeRrule(repeat, '2027-01-08'), { date: '2027-01-08' })).toEqual(repeat);
});
