import { expect, it } from 'vitest';
import { checkLetter, groupCode, mediums, packCode, type ShortCode, tidyCode, unpackCode } from '../../src/domain/code.ts';

const cases: ShortCode[] = [
  { edition: 1, artwork: 0, unitCode: null, medium: 'web' },
  { edition: 262_143, artwork: 63, unitCode: '99999', medium: 'feed' },
  { edition: 42, artwork: 2, unitCode: '92', medium: 'poster' },
  { edition: 42, artwork: 2, unitCode: '00092', medium: 'poster' },
  ...mediums.map((medium) => ({ edition: 7, artwork: 1, unitCode: '11359', medium })),
];

it.each(cases)('reads back what it wrote: %o', (code) => {
  const body = packCode(code);
  expect(body).toMatch(/^[0-9A-HJKMNP-TV-Z]{9}$/);
  expect(unpackCode(body)).toEqual(code);
});

it('reads nothing out of letters that are never written', () => {
  expect(unpackCode('000000000')).toBeNull();
  expect(unpackCode('ZZZZZZZZZ')).toBeNull();
});

it.each([{ edition: 0 }, { edition: 2 ** 18 }, { edition: 1.5 }, { artwork: 64 }, { artwork: -1 }, { unitCode: '123' }])(
  'refuses to write %o',
  (wrong) => {
    expect(() => packCode({ edition: 1, artwork: 0, unitCode: null, medium: 'web', ...wrong })).toThrow('code.unwritable');
  },
);

it('tidies what people type, and groups what they read', () => {
  expect(tidyCode(' ol1i-abcd–1x ')).toBe('0111ABCD1X');
  expect(groupCode('000163QF1K7D0XWA')).toBe('0001-63QF-1K7D-0XWA');
});

it('has a check letter that finds every single wrong letter but 0 for Z, and every swap of neighbours', () => {
  const letters = '0003CS0VR1T5KQ9';
  const right = checkLetter(letters);
  for (let at = 0; at < letters.length; at++) {
    for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
      const wrong = letters.slice(0, at) + other + letters.slice(at + 1);
      const isTwin = [letters[at], other].sort().join('') === '0Z';
      if (wrong !== letters) expect(checkLetter(wrong) === right).toBe(isTwin);
    }
    const swapped = letters.slice(0, at) + (letters[at + 1] ?? '') + letters[at] + letters.slice(at + 2);
    if (swapped !== letters && at < letters.length - 1) expect(checkLetter(swapped)).not.toBe(right);
  }
});
