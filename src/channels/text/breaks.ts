/** Scripts that put no blanks between words. */
const isBlankless = /[\p{sc=Khmer}\p{sc=Lao}\p{sc=Thai}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** ICU's dictionaries know the words of those scripts; for all others its boundaries are finer than ours. */
const words = new Intl.Segmenter('vi', { granularity: 'word' });
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Short forms whose point ends no sentence: one to three capitals (TP., UB.), and those with small letters. */
const shortForm =
  /(?:^|[\s(“"'/.])(?:\p{Lu}{1,3}|\p{Lu}|Ths|ThS|Th\.S|PGS|Tp|tp|Tr|tr|Mr|Mrs|Ms|Dr|St|No|Đc|đc|ĐT|đt|Tel|tel|v\.v|[Tt]h)\.$/u;

/** The number of an entry in a list: "2. Mở ứng dụng". */
const entryNumber = /(?:^|\n)[ \t]*\d{1,3}\.$/;

/** What stands before and after a place is decided by its neighbours. In UTF-16 units. */
const near = 40;

/** Where the last whole sentence ends that ends at `most` or before, 0 where none does. In UTF-16 units. */
export function lastSentenceEnd(text: string, most: number): number {
  let end = 0;
  for (const { 0: mark, index } of text.matchAll(/[.!?…][”’"»)\]]*(?=\s|$)|[។៕]/gu)) {
    const at = index + mark.length;
    if (at > most) break;
    const before = text.slice(Math.max(0, index - near), index + 1);
    if (!shortForm.test(before) && !entryNumber.test(before)) end = at;
  }
  return end;
}

/**
 * Where the last word ends that ends at `most` or before, 0 where none does. In UTF-16 units. A number written with blanks
 * ("3 500 000") and a short form with its name ("TP. Cần Thơ") are each one word.
 */
export function lastWordEnd(text: string, most: number): number {
  if (most >= text.length) return text.length;
  let end = 0;
  for (const { index } of words.segment(text.slice(0, most + near))) {
    if (index > most) break;
    if (isWordEnd(text.slice(Math.max(0, index - near), index), text.slice(index, index + near))) end = index;
  }
  return end;
}

/** What makes another number of a number: "3 500 000", "1,5 %", "3 triệu", "20 nghìn đồng". */
const goesOn = /^\s(?:\p{N}|[%‰°]|(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng|VNĐ|VND|USD)(?![\p{L}]))/u;

function isWordEnd(before: string, after: string): boolean {
  const isNumber = /\p{N}$/u.test(before) || /\p{N}\s(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)$/u.test(before);
  const isOpen = shortForm.test(before) || entryNumber.test(before) || (isNumber && goesOn.test(after));
  if (/^\s/.test(after)) return /\S$/.test(before) && !isOpen;
  const [last, next] = [[...before].at(-1) ?? '', [...after][0] ?? ''];
  return isBlankless.test(last) && isBlankless.test(next);
}

/** Where the last letter ends, with all its marks, that ends at `most` or before. In UTF-16 units. */
export function lastLetterEnd(text: string, most: number): number {
  if (most >= text.length) return text.length;
  let end = 0;
  for (const { index } of graphemes.segment(text)) {
    if (index > most) break;
    end = index;
  }
  return end;
}

/** A stretch of a text that a cut must not leave open: brackets, quotation marks, a name. `close` is what shuts it. */
export type Span = { start: number; end: number; close: string };

const closers = new Map(
  [...'()[]{}“”«»‘’「」『』'].flatMap((sign, at, all) => (at % 2 === 0 ? [[sign, all[at + 1] ?? '']] : [])),
);

/** Brackets and quotation marks that are shut somewhere; what is never shut (":(", "a)") binds nothing. */
export function pairsIn(text: string): Span[] {
  const open: { start: number; close: string }[] = [];
  const pairs: Span[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]{}“”«»‘’「」『』"]/g)) {
    const at = open.findLastIndex(({ close }) => close === sign);
    if (at >= 0) {
      const [{ start, close } = { start: 0, close: '' }] = open.splice(at);
      pairs.push({ start, end: index + sign.length, close });
    } else if (sign === '"') open.push({ start: index, close: sign });
    else if (closers.has(sign)) open.push({ start: index, close: closers.get(sign) ?? '' });
  }
  return pairs;
}

/** Where a name stands in a text. */
export function placesOf(name: string, text: string): Span[] {
  if (name === '') return [];
  const found: Span[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    found.push({ start: at, end: at + name.length, close: '' });
  }
  return found;
}
