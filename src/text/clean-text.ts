/** Letters that look like Đ and đ and come along by copy and paste: Icelandic Eth, African D. */
const dLookalikes: Record<string, string> = { '\u00d0': 'Đ', '\u00f0': 'đ', '\u0189': 'Đ', '\u0256': 'đ' };

/** Nobody sees them, and no parser of XML or JSON wants them: controls, non-characters, half letters. */
const neverShown = /[\p{Cc}\p{Cs}\u{fdd0}-\u{fdef}\u{fffe}\u{ffff}\u{1fffe}\u{1ffff}]/gu;

/** Marks of writing direction turn "https://a.vn" into what it is not. None of our languages is written from the right. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Signs without width. Emoji are joined by some, Khmer and its like divide words with one: there they stay. */
const withoutWidth =
  /(?<=^|[\p{sc=Latin}\p{N}\p{P}\s])[\u00ad\u200b-\u200d\u2060\ufeff]+|[\u00ad\u200b-\u200d\u2060\ufeff]+(?=$|[\p{sc=Latin}\p{N}\p{P}\s])|[\u00ad\u2060\ufeff]/gmu;

/**
 * Text as Pano stores it, wherever it comes from: NFC (macOS and PDFs give NFD), CR LF as LF, no trailing blanks on a line, Đ for
 * the letters that look like it, and nothing that nobody sees.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(neverShown, (letter) => (letter === '\n' || letter === '\t' ? letter : ''))
    .replace(direction, '')
    .replace(withoutWidth, '')
    .replace(/[\u00d0\u00f0\u0189\u0256]/g, (letter) => dLookalikes[letter] ?? letter)
    .replace(/[ \t]+$/gm, '')
    .normalize('NFC');
}

/** Clean as well, of a piece of a line: the blanks at its ends part it from its neighbours. */
export function cleanInline(text: string): string {
  const blanks = /[ \t\u00a0]+$/u.exec(text)?.[0] ?? '';
  return cleanText(text.slice(0, text.length - blanks.length)) + (blanks === '' ? '' : ' ');
}

/** Every string inside a plain JSON value, cleaned. Keys are left alone; pieces of a line of a written text keep their blanks. */
export function cleanTextDeep<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map(cleanTextDeep) as T;
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    const isPiece = 'type' in value && value.type === 'text';
    const clean = (key: string, inner: unknown) =>
      isPiece && key === 'text' && typeof inner === 'string' ? cleanInline(inner) : cleanTextDeep(inner);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(key, inner)])) as T;
  }
  return value;
}
