import { AppError } from '../../domain/errors.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { words as sentences } from '../words.ts';

/** Characters of the words that are searched for. */
export const maxQueryLength = 200;

/** Throws `content.words-unreadable` for words that cannot be searched: none at all, too long, or with control characters. */
export function assertReadableWords(words: string): void {
  const reason = problemOf(words);
  if (reason !== null) throw new AppError('content.words-unreadable', { params: { parameter: 'q', reason } });
}

function problemOf(words: string): ReaderText | null {
  if (/\p{Cc}/u.test(words)) return sentences.controlWords;
  const { length } = words.normalize('NFC');
  if (length > maxQueryLength) {
    return sentences.longWords(length, maxQueryLength);
  }
  if (/[\p{L}\p{N}]/u.test(words)) return null;
  return sentences.noWords;
}
