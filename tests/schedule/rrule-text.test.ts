import { describe, expect, it } from 'vitest';
import { parseRrule } from '../../src/schedule/rrule-text.ts';

it.each([
  ['FREQ=DAILY;COUNT=3', { freq: 'daily', count: 3 }],
  ['RRULE:FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20271010', { freq: 'weekly', weekdays: [1, 7], until: '2027-10-10' }],
  ['rrule:freq=monthly;interval=1;wkst=mo;until=20271010;', { freq: 'monthly', until: '2027-10-10' }],
  ['FREQ=DAILY;UNTIL=20271009T170000Z', { freq: 'daily', until: '2027-10-10' }],
  ['FREQ=DAILY;UNTIL=20271009T235959', { freq: 'daily', until: '2027-10-09' }],
  ['FREQ=DAILY', { freq: 'daily' }],
  ['FREQ=WEEKLY;WKST=SU;BYDAY=MO', { freq: 'weekly', weekdays: [1] }],
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
  ['FREQ=YEARLY;COUNT=3', 'FREQ=YEARLY'],
  ['FREQ=DAILY;INTERVAL=2;COUNT=3', 'INTERVAL=2'],
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
