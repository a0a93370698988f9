import { expect, it } from 'vitest';
import { fitText } from '../../src/channels/text/fit-text.ts';
import { splitHashtags } from '../../src/channels/text/hashtags.ts';
import { lengthIn } from '../../src/channels/text/length-in.ts';

const issuer = 'UBND phường Gia Viên';
const long =
  'Bà con mang căn cước đến nhà văn hóa. Tổ công nghệ số cộng đồng chỉ từng bước. Ai chậm thì học chậm, không ai bị bỏ lại.';

it('leaves a text alone where there is room, and adds the issuing body once', () => {
  const limit = { max: 500, unit: 'utf16' } as const;
  expect(fitText({ text: long, issuer, limit, reserved: '' })).toBe(`${long}\n\n${issuer}`);
  expect(fitText({ text: `${issuer}: ${long}`, issuer, limit, reserved: '' })).toBe(`${issuer}: ${long}`);
  expect(fitText({ text: long, issuer, limit: null, reserved: '' })).toBe(`${long}\n\n${issuer}`);
});

it.each([
  ['utf16', 60],
  ['utf16', 110],
  ['graphemes', 80],
  ['bytes', 120],
] as const)('cuts to %s %i after a sentence or between words, never inside one, and keeps the issuing body', (unit, max) => {
  const reserved = '\n\n#BinhDanHocVuSo';
  const text = fitText({ text: long, issuer, limit: { max: max + lengthIn(reserved, unit), unit }, reserved });
  expect(lengthIn(text + reserved, unit)).toBeLessThanOrEqual(max + lengthIn(reserved, unit));
  expect(text.endsWith(`\n\n${issuer}`)).toBe(true);
  const body = text.slice(0, -issuer.length).trimEnd();
  expect(body).toMatch(/[.…]$/);
  const words = body.replace(/…$/, '').split(' ');
  expect(long.split(' ').slice(0, words.length)).toEqual(words);
});

it('takes hashtags from lines of their own at the end, once each, before the movement’s', () => {
  const { text, hashtags } = splitHashtags('Mời bà con #VNeID.\n\n#HảiPhòng #VNeID\n#binhdanhocvuso');
  expect(text).toBe('Mời bà con #VNeID.');
  expect(hashtags).toEqual(['HảiPhòng', 'VNeID', 'binhdanhocvuso', 'ChuyenDoiSo']);
});
