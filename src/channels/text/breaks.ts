/** Scripts that put no blanks between words. */
const isBlankless = /[\p{sc=Khmer}\p{sc=Lao}\p{sc=Thai}\p{sc=Myanmar}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** ICU's dictionaries know the words of those scripts; for all others its boundaries are finer than ours. */
const words = new Intl.Segmenter('vi', { granularity: 'word' });
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Short forms whose point ends no sentence: one to three capitals (TP., UB.), and those with small letters. */
const shortForm =
  /(?:^|[\s(“"'/])(?:\p{Lu}{1,3}|\p{Lu}|ThS|PGS|Tp|tp|Tr|tr|Mr|Mrs|Ms|Dr|St|No|Đc|đc|ĐT|đt|Tel|tel|v\.v|[Tt]h)\.$/u;

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

function isWordEnd(before: string, after: string): boolean {
  const isOpen = shortForm.test(before) || entryNumber.test(before) || (/\d$/.test(before) && /^\s\d/.test(after));
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
