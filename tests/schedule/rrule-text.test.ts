import { expect, it } from 'vitest';
import { parseRrule } from '../../src/schedule/rrule-text.ts';

it.each([
  ['FREQ=DAILY;COUNT=3', { freq: 'daily', count: 3 }],
  ['RRULE:FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20271010', { freq: 'weekly', weekdays: [1, 7], until: '2027-10-10' }],
  ['rrule:freq=monthly;interval=1;wkst=mo;until=20271010;', { freq: 'monthly', until: '2027-10-10' }],
  ['FREQ=DAILY;UNTIL=20271009T170000Z', { freq: 'daily', until: '2027-10-10' }],
  ['FREQ=DAILY;UNTIL=20271009T235959', { freq: 'daily', until: '2027-10-09' }],
  ['FREQ=DAILY', { freq: 'daily' }],
])('reads %s', (text, repeat) => {
  expect(parseRrule(text)).toEqual(repeat);
});

it.each([
  ['COUNT=3', 'COUNT=3'],
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
