import { isDeepStrictEqual } from 'node:util';
import { type Locale, type LocalisedText, locales } from '../../domain/locale.ts';
import type { RichBlock, RichText } from '../../domain/rich-text.ts';
import { blocksOfLines, linesOfBlocks } from '../../text/plain-lines.ts';
import { type Raw, readLocalised } from './raw.ts';
import { readRich, rootOf } from './rich-text.ts';

/** A text of a few lines by language, and its structure in those in which it says more than the lines do. */
export type WrittenLines = { text: LocalisedText; body?: RichText };

/**
 * What an editor wrote into `name`. Where nobody has opened the editor, the plain lines of `instead` stand as they are, so that
 * documents of before keep their hash.
 */
export function readWrittenLines(raw: Raw, { name, instead }: { name: string; instead: string }): WrittenLines {
  const plain = readLocalised(raw, instead);
  const written = readRich(raw, name);
  const each = locales.map((locale) => {
    // An editor that was emptied says that there are no words.
    const isWritten = 'children' in rootOf(raw, name, locale);
    const before = plain[locale] ?? '';
    return { locale, ...(isWritten ? writtenLines(written[locale] ?? [], before, locale) : { text: before }) };
  });
  const texts = each.filter(({ locale, text }) => locale === 'vi' || text !== '').map(({ locale, text }) => [locale, text]);
  const bodies = each.flatMap(({ locale, blocks }) => (blocks ? [[locale, blocks] as const] : []));
  const text = Object.fromEntries(texts) as LocalisedText;
  return bodies.length === 0 ? { text } : { text, body: Object.fromEntries(bodies) };
}

/**
 * The plain lines of a written text, and the text itself where it says more. `before`: the lines that stood there; they stay to
 * the letter while they say the same, whatever marks their lists have.
 */
export function writtenLines(written: RichBlock[], before: string, locale: Locale): { text: string; blocks?: RichBlock[] } {
  if (saySame(before, written)) return { text: before };
  const text = linesOfBlocks(written, locale);
  return saySame(text, written) ? { text } : { text, blocks: written };
}

const saySame = (text: string, blocks: RichBlock[]): boolean => isDeepStrictEqual(blocksOfLines(text), blocks);
