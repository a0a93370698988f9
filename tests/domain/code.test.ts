import { expect, it } from 'vitest';
import { decodeShortCode, encodeShortCode, mediums, type ShortCode } from '../../src/domain/code.ts';

const cases: ShortCode[] = [
  { edition: 1, artwork: 0, unitCode: null, medium: 'web' },
  { edition: 262_143, artwork: 63, unitCode: '99999', medium: 'feed' },
  { edition: 42, artwork: 2, unitCode: '92', medium: 'poster' },
  { edition: 42, artwork: 2, unitCode: '00092', medium: 'poster' },
  ...mediums.map((medium) => ({ edition: 7, artwork: 1, unitCode: '11359', medium })),
];

it.each(cases)('reads back what it wrote: %o', (code) => {
  const text = encodeShortCode(code);
  expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  expect(decodeShortCode(text)).toEqual(code);
});

it('forgives case, hyphens, O for 0 and L for 1', () => {
  const text = encodeShortCode({ edition: 1, artwork: 1, unitCode: null, medium: 'poster' });
  expect(decodeShortCode(` ${text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}-`)).toEqual(decodeShortCode(text));
});

it('finds every swap of neighbours and nearly every wrong letter', () => {
  const text = encodeShortCode({ edition: 4711, artwork: 3, unitCode: '20791', medium: 'leaflet' });
  for (let at = 0; at < 8; at++) {
    const swapped = [...text];
    [swapped[at], swapped[at + 1]] = [swapped[at + 1] as string, swapped[at] as string];
    if (swapped.join('') !== text) expect(() => decodeShortCode(swapped.join(''))).toThrow('code.invalid');
  }
});

it.each(['', '0001', '0001000010!', 'DROP TABLE', '00000000000'])('refuses %j with a sentence that says what to do', (typed) => {
  expect(() => decodeShortCode(typed)).toThrow(expect.objectContaining({ code: 'code.invalid', remedy: 'fix-content' }));
});

it.each([{ edition: 0 }, { edition: 2 ** 18 }, { edition: 1.5 }, { artwork: 64 }, { artwork: -1 }, { unitCode: '123' }])(
  'refuses to write %o',
  (wrong) => {
    expect(() => encodeShortCode({ edition: 1, artwork: 0, unitCode: null, medium: 'web', ...wrong })).toThrow('code.invalid');
  },
);
