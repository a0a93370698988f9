import type { Locale } from '../../domain/locale.ts';
import type { PieceWords } from './define-words.ts';
import { en } from './en.ts';
import { km } from './km.ts';
import { vi } from './vi.ts';

/** One file a language. Hmong and Tày have none yet: nobody who writes them has given us the words. */
const known: Partial<Record<Locale, PieceWords>> = { vi, en, km };

/** In a language without words the Vietnamese ones stand, which its readers meet every day; never English ones. */
export const pieceWords = (locale: Locale): PieceWords => known[locale] ?? vi;
export const hasPieceWords = (locale: Locale): boolean => known[locale] !== undefined;
