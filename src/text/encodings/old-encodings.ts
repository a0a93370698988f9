import { isSyllable } from './syllable.ts';
import { type EncodingName, type EncodingTable, encodingTables } from './tables.ts';

/** A text in an encoding from before Unicode, and the same in Unicode. */
export type OldEncoding = { encoding: EncodingName; converted: string };

/** One word may be a name or a slip; a text of one word is judged by it. */
const leastWords = 2;
/** Share of the words with foreign signs that must become Vietnamese. */
const leastShare = 0.5;

const tables = encodingTables.map((table) => ({ ...table, decode: decoderOf(table) }));

/**
 * Whether a text is written in TCVN3 (.VnTime), VNI or VIQR, as old documents still are: words that are no Vietnamese as they
 * stand and are Vietnamese once converted. `null` for all other texts. Must see the text before it is cleaned: TCVN3 writes "ư"
 * as a soft hyphen.
 */
export function findOldEncoding(text: string): OldEncoding | null {
  const words = wordsOf(text).filter((word) => !isPlain(word));
  if (words.length === 0) return null;
  const found = tables.map(({ name, decode }) => ({
    name,
    decode,
    count: countOf(words.filter((word) => isSpoken(word, decode))),
  }));
  const [best] = found.sort((a, b) => b.count - a.count);
  const isFew = wordsOf(text).length < leastWords;
  if (!best || best.count < (isFew ? 1 : leastWords) || best.count < words.length * leastShare) return null;
  return { encoding: best.name, converted: best.decode(text).normalize('NFC') };
}

/** The text in an old encoding, for tests. Letters that it lacks stay as they are. */
export function encodeOld(text: string, name: EncodingName): string {
  const { codes } = tables.find((table) => table.name === name) ?? { codes: new Map<string, string>() };
  return [...text.normalize('NFC')].map((letter) => codes.get(letter) ?? letter).join('');
}

export function decodeOld(text: string, name: EncodingName): string {
  return tables.find((table) => table.name === name)?.decode(text) ?? text;
}

/** Nothing as long as every sign could be punctuation. */
const countOf = (spoken: string[]): number => (spoken.every(isPointed) ? 0 : spoken.length);

const wordsOf = (text: string): string[] =>
  text
    .split(/[\s,;:!“”"/]+/)
    .map((word) => word.replace(/^[([]+|[)\]]+$/g, ''))
    .filter((word) => /\p{L}/u.test(word));

/** VIQR's signs are ASCII too: a hat behind its vowel, or a tone within a word. */
const viqrSign = /[aou][(+]|[aeo]\^|[aeiouy]['`?~.]\p{L}/iu;

/** Vietnamese in Unicode, or letters without signs. */
function isPlain(word: string): boolean {
  const bare = word.normalize('NFC').replace(/[.?…]+$/, '');
  return isSyllable(bare) || (/^\p{ASCII}*$/u.test(bare) && !viqrSign.test(bare));
}

/** A point alone is a weak sign of VIQR: "a.m." is English, and "ạm" would be a syllable. */
const isPointed = (word: string): boolean => /^\p{ASCII}*$/u.test(word) && !/[\^(+`'~?]|dd/i.test(word);

function isSpoken(word: string, decode: (text: string) => string): boolean {
  const decoded = decode(word).replace(/[.?…]+$/, '');
  return decoded !== word && /\P{ASCII}/u.test(decoded) && isSyllable(decoded);
}

/** The longest code first. Final points and question marks are punctuation before they are tones. */
function decoderOf({ name, codes }: EncodingTable): (text: string) => string {
  const letterOf = new Map([...codes].map(([letter, code]) => [code, letter]));
  const longestFirst = [...letterOf.keys()].filter((code) => letterOf.get(code) !== code).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((code) => code.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const any = new RegExp(escaped.join('|'), 'g');
  const isPunctuation = (text: string, end: number) => /^(?:$|\s*$|\s+\p{Lu}|["”)])/u.test(text.slice(end, end + 8));
  return (text) =>
    text.replace(any, (code: string, at: number) => {
      const mark = code.at(-1) ?? '';
      if (name !== 'VIQR' || !'.?'.includes(mark) || !isPunctuation(text, at + code.length)) return letterOf.get(code) ?? code;
      const bare = code.slice(0, -1);
      return (letterOf.get(bare) ?? bare) + mark;
    });
}
