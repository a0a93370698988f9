import { describe, expect, it } from 'vitest';
import { countedAs } from '../../../src/channels/mastodon/limits.ts';
import { fitLine, fitText } from '../../../src/channels/text/fit-text.ts';
import { lengthIn } from '../../../src/channels/text/length-in.ts';

/** mulberry32: the same texts at every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a cut must never stand inside. */
const whole = [
  ...[
    '3.500.000',
    '1,5 %',
    '12/2026',
    '07:30',
    '1.234.567,5',
    '01/01/2026',
    '3 500 000',
    '3 triệu đồng',
    '20 nghìn',
    '15/2020/NĐ-CP',
  ],
  ...['TP. Hải', 'Q. 1', 'ThS. Nguyễn', 'TS. Trần', 'PGS.TS. Lê', 'Tp.HCM', 'tr. 12', '0292-380.0123', '0909.123.456'],
  ...[
    'https://dichvucong.gov.vn/p/home/dvc.html?x=1.2&y=a,b',
    'http://a.vn/(b)',
    'a.b@haiphong.gov.vn',
    '@to_cong_nghe@mastodon.vn',
  ],
  ...['#BinhDanHocVuSo', '#HảiPhòng_2026', '👨‍👩‍👧‍👦', '🇻🇳', '❤️‍🔥', '👍🏽'],
];
const plain = ['bà', 'con', 'mang', 'căn', 'cước', 'đến', 'nhà', 'văn', 'hóa', 'nghiêng,', 'mở;', 'ứng', 'dụng', 'VNeID', 'v.v.'];
const khmer = ['សូមស្វាគមន៍មកកាន់ភូមិឃុំ', 'ប្រជាជនទាំងអស់រៀនបច្ចេកវិទ្យា។', 'តម្លៃ៣.៥០០.០០០ដុង'];
const brackets = [
  ['(', ')'],
  ['“', '”'],
  ['«', '»'],
  ['[', ']'],
  ['"', '"'],
] as const;
const issuer = 'Ủy ban nhân dân phường Gia Viên';

function textFrom(random: () => number): string {
  const one = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const words = (count: number): string[] =>
    Array.from({ length: count }, () => {
      const kind = random();
      if (kind < 0.3) return one(whole);
      if (kind < 0.36) return one(khmer);
      if (kind < 0.4) return issuer;
      if (kind < 0.52 && count > 3) {
        const [open, close] = one(brackets);
        return `${open}${words(3).join(' ')}${close}`;
      }
      return one(plain);
    });
  const sentences = Array.from(
    { length: 1 + Math.floor(random() * 5) },
    () => `Mời ${words(4 + Math.floor(random() * 14)).join(' ')}`,
  );
  return sentences.map((sentence) => sentence + one(['.', '!', '?', '…', '.”'.slice(0, 1)])).join(one([' ', '\n', '\n\n']));
}

/** Places at which each of the protected stretches stands. */
function insideOf(stretch: string, text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) found.push([at, at + stretch.length]);
  return found;
}

/** Length of what is left of the text, without the ellipsis and what shuts an open bracket. */
const keptOf = (text: string, cut: string): number => (text.startsWith(cut) ? cut.length : cut.replace(/…[)”»\]"]*$/, '').length);

describe('a shortened post', () => {
  const random = randomFrom(20_261_129);
  const texts = Array.from({ length: 250 }, () => textFrom(random));

  it.each(['graphemes', 'utf16', 'bytes'] as const)('counted in %s, fits, and never ends inside anything', (unit) => {
    let cuts = 0;
    for (const text of texts) {
      const all = lengthIn(`${text}\n\n${issuer}`, unit);
      for (let share = 0.15; share < 1; share += 0.07) {
        const max = Math.floor(all * share) + lengthIn(`\n\n${issuer}`, unit) + 40;
        const post = fitText({ text, issuer, limit: { max, unit }, reserved: '' });
        expect(lengthIn(post, unit)).toBeLessThanOrEqual(max);
        expect(post).toContain(issuer);
        if (post === text || post === `${text}\n\n${issuer}`) continue;
        cuts++;
        expect(post.endsWith(`\n\n${issuer}`)).toBe(true);
        const body = post.slice(0, -issuer.length - 2);
        const kept = keptOf(text, body);
        expect(text.startsWith(body.slice(0, kept)), body).toBe(true);
        expect(body, 'ends a sentence, or says that more was there').toMatch(/[.!?។…][)”»\]"]*$/);
        for (const stretch of [...whole, issuer, 'Gia Viên'].filter((each) => text.includes(each))) {
          const torn = insideOf(stretch, text).filter(([start, end]) => start < kept && kept < end);
          expect(torn, `“${stretch}” in “${body.slice(-80)}”`).toEqual([]);
        }
        for (const [open, close] of brackets.filter(([sign, other]) => sign !== other)) {
          expect(body.split(open).length, body).toBe(body.split(close).length);
        }
        expect(body.split('"').length % 2, body).toBe(1);
      }
    }
    expect(cuts).toBeGreaterThan(1_500);
  });

  it.each([
    ['Mức phạt tới 3 triệu đồng mỗi vụ và còn bị tịch thu.', 13],
    ['Lãi suất là 1,5 % mỗi tháng và không tăng thêm.', 17],
    ['Gặp GS.TS. Nguyễn Văn An tại nhà văn hóa phường.', 12],
  ])('keeps a number with its unit, and titles with a name: %s', (text, max) => {
    expect(fitLine(text, { max, unit: 'graphemes' })).not.toMatch(/(tới 3|1,5|GS\.TS\.)…$/);
  });

  it('shuts a quotation that is longer than the room, and cuts before one that is not', () => {
    const quoted = '“Mở ứng dụng VNeID, chọn mục xác thực rồi bấm đồng ý và chờ một phút cho đến khi có thông báo”';
    expect(fitLine(quoted, { max: 40, unit: 'graphemes' })).toBe('“Mở ứng dụng VNeID, chọn mục xác thực…”');
    const mixed = 'Bà con mang căn cước đến nhà văn hóa (số 12 đường Trần Phú) trước 9 giờ.';
    expect(fitLine(mixed, { max: 48, unit: 'graphemes' })).toBe('Bà con mang căn cước đến nhà văn hóa…');
  });

  it('leaves nothing of an address that is longer than the room', () => {
    expect(fitLine('https://dichvucong.gov.vn/p/home/dvc-trang-chu.html', { max: 20, unit: 'graphemes' })).toBe('…');
  });
});

/** After the specs of Mastodon's own `StatusLengthValidator`. */
it.each([
  ['a link takes 23 characters', `${'a'.repeat(476)} http://${'b'.repeat(30)}.com/example`, 500],
  ['a link behind a letter is none', `${'a'.repeat(476)}http://${'b'.repeat(30)}.com/example`, 476 + 49],
  ['a remote mention counts without its server', `${'a'.repeat(475)} @alice@${'b'.repeat(30)}.com`, 482],
  ['a mention of an endless server counts in full', `@alice@${'b'.repeat(500)}.com`, 511],
  ['an endless link counts in full', `http://example.com/valid?${'#foo?'.repeat(1_000)}`, 5_025],
  ['a link without a scheme is text', 'dichvucong.gov.vn/p/home', 24],
  ['two links', 'https://a.vn/x https://dichvucong.gov.vn/p/home/dvc-trang-chu.html', 47],
  ['the point that ends the sentence is not the link’s', 'Xem https://dichvucong.gov.vn/p/home.', 4 + 23 + 1],
  ['nor the bracket around it', '(https://dichvucong.gov.vn/p/home)', 1 + 23 + 1],
  ['a host without a dot is none', 'http://localhost/abc', 20],
  ['an e-mail address is text', 'a.b@haiphong.gov.vn', 19],
  ['a local mention', '@to_cong_nghe', 13],
  ['a family is one letter', '👨‍👩‍👧‍👦', 1],
  ['a flag is one letter', '🇻🇳', 1],
  ['marks that stand alone', 'Tiếng Việt'.normalize('NFD'), 10],
])('Mastodon: %s', (_name, text, length) => {
  expect(lengthIn(countedAs(text), 'graphemes')).toBe(length);
});
