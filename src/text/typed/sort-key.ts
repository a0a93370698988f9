/** The Vietnamese alphabet with the four letters of other languages where dictionaries have them. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** The order of `Intl.Collator('vi')`: huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

const blank = '"';
/** Below every letter, so that "hoa" stands before "hoà", and below the blank: all letters are compared before any tone. */
const end = '!';
/** Code points of the alphabet's signs begin here; digits are below, other scripts above. */
const firstLetter = 0x41;
const mostSigns = 120;

/**
 * Text to sort by, byte by byte: a ă â b c d đ e ê …, then tones. Databases have no Vietnamese collation (SQLite) or need one in
 * each query (MongoDB); this gives both the same order. Numbers are in the order of their value, punctuation counts as a blank.
 */
export function sortKeyOf(text: string): string {
  const letters = [
    ...text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{Cf}/gu, '')
      .matchAll(/\d+|[\p{L}\p{N}]\p{M}*|[^\p{L}\p{N}\p{M}]+/gu),
  ];
  const signs = letters.map(([letter]) => signOf(letter)).slice(0, mostSigns);
  const primary = signs
    .map(({ sign }) => sign)
    .join('')
    .replace(/^"+|"+$/g, '');
  return `${primary}${end}${signs
    .map(({ tone }) => tone)
    .join('')
    .replace(/0+$/, '')}`;
}

function signOf(letter: string): { sign: string; tone: string } {
  if (/^\d/.test(letter)) return { sign: numberSign(letter), tone: '' };
  if (!/^\p{L}|^\p{N}/u.test(letter)) return { sign: blank, tone: '' };
  const tone = tones.findIndex((mark) => letter.includes(mark)) + 1;
  const shape = letter
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
    .replace(/[ðɖ]/, 'đ');
  const [bare = ''] = shape.normalize('NFD');
  const rank = alphabet.includes(shape) ? alphabet.indexOf(shape) : alphabet.indexOf(bare);
  return { sign: rank < 0 ? `~${shape}` : String.fromCodePoint(firstLetter + rank), tone: String(tone) };
}

/** The number of digits before the digits: 9 before 10. */
function numberSign(digits: string): string {
  const value = digits.replace(/^0+(?=.)/, '').slice(0, 30);
  return `${String.fromCodePoint(0x2f + Math.min(value.length, 9))}${value}`;
}
