import { AppError } from '../domain/errors.ts';
import { cleanText } from '../text/clean-text.ts';
import { findOldEncoding } from '../text/encodings/old-encodings.ts';

/** A reason or a note in letters. */
const mostLetters = 5_000;
/** What is longer is a file in base64; its reader has limits of its own. */
const fileLetters = 60_000;

const field = { vi: 'Nội dung nhập', en: 'What was typed' };

/**
 * What people type beside a document (a reason, a note) passes the same gate as its fields: clean, in Unicode, bounded. Throws
 * `text.old-encoding`, `text.too-long`.
 */
export function passTextGate<T>(value: T): T {
  if (typeof value === 'string') return (value.length > fileLetters ? value : passed(value)) as T;
  if (Array.isArray(value)) return value.map(passTextGate) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, passTextGate(inner)])) as T;
}

function passed(text: string): string {
  const old = findOldEncoding(text);
  if (old) throw new AppError('text.old-encoding', { params: old });
  const clean = cleanText(text);
  const given = [...clean].length;
  if (given > mostLetters && !isBase64(clean))
    throw new AppError('text.too-long', { params: { field, given, most: mostLetters } });
  return clean;
}

/** A small file. */
const isBase64 = (text: string): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(text);
