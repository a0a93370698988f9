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

const cutTo = (text: string, max: number) =>
  fitText({ text, issuer, limit: { max, unit: 'graphemes' }, reserved: '' }).slice(0, -issuer.length - 2);

/** Every length of room, from one letter to all of it: what is cut is judged by its last words. */
const everyCut = (text: string) =>
  Array.from({ length: text.length }, (_, room) => cutTo(text, room + issuer.length + 3)).filter((cut) => cut !== text);

it.each([
  [
    'a sum',
    'Mức phạt có thể tới 3.500.000 đồng mỗi vụ, từ 01/01/2026 và còn bị tịch thu.',
    /tới 3(?!\.500\.000)|từ 0(?!1\/01\/2026)/,
  ],
  ['a sum with blanks', 'Mức phạt có thể tới 3 500 000 đồng mỗi vụ và còn bị tịch thu.', /tới 3(?! 500 000)/],
  ['a decimal', 'Độ phủ đạt 98,5% số hộ, tăng 2.5 lần. Kết quả do xã báo.', /đạt 9(?!8,5%)|tăng 2(?!\.5)/],
  ['a short form', 'Theo TP. Cần Thơ và P. Ninh Kiều, ThS. Lan phụ trách lớp. Mời bà con.', /(?:TP|P|ThS)\.?…?$/],
  ['an entry of a list', 'Làm lần lượt:\n1. Mở ứng dụng\n2. Chọn Ví giấy tờ\n3. Nhập mã', /\n\d\.?…?$/],
  ['an address', 'Xem tại www.cantho.gov.vn/huong-dan hoặc hỏi tổ công nghệ.', /www(?!\.cantho\.gov\.vn\/huong-dan)/],
])('never ends inside %s', (_what, text, forbidden) => {
  for (const cut of everyCut(text)) expect(cut).not.toMatch(forbidden);
});

it('cuts Khmer, which has no blanks, between its words', () => {
  const text = 'សូមអញ្ជើញបងប្អូនមករៀនប្រើប្រាស់ទូរស័ព្ទឆ្លាតវៃនៅផ្ទះវប្បធម៌ភូមិរបស់យើងទាំងអស់គ្នា';
  const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const whole = words.map((_, at) => words.slice(0, at + 1).join(''));
  for (const cut of everyCut(text).filter((each) => each.length > (words[0]?.length ?? 0) + 1))
    expect(whole).toContain(cut.replace(/…$/, ''));
});

it('never ends inside a letter, be it a family of five code points', () => {
  const text = '👨‍👩‍👧'.repeat(20);
  for (const cut of everyCut(text)) expect(cut.replace(/…$/, '').length % '👨‍👩‍👧'.length).toBe(0);
});

it('leaves the issuing body in the middle of a sentence, and moves only its own line at the end', () => {
  const sentence = `Theo ${issuer}, hơn 40.000 người đã học xong. `;
  const text = `${sentence}${'Lớp học mở mỗi tối thứ Ba. '.repeat(8)}\n\n${issuer}`;
  const cut = fitText({ text, issuer, limit: { max: 150, unit: 'graphemes' }, reserved: '' });
  expect(cut).toContain(sentence.trim());
  expect(cut.endsWith(`thứ Ba.\n\n${issuer}`)).toBe(true);
});

it('takes hashtags from lines of their own at the end, once each, before the movement’s', () => {
  const { text, hashtags } = splitHashtags('Mời bà con #VNeID.\n\n#HảiPhòng #VNeID\n#binhdanhocvuso');
  expect(text).toBe('Mời bà con #VNeID.');
  expect(hashtags).toEqual(['HảiPhòng', 'VNeID', 'binhdanhocvuso', 'ChuyenDoiSo']);
});
