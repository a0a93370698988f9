'use client';

import { Choices } from '../choices.tsx';
import { useLanguage } from '../use-language.ts';
import { previewWords } from './words.ts';

/** How a piece is looked at: as it is, as the print shop gets it, on a dark page. */
export type Look = 'screen' | 'print' | 'dark';

/** `isPrinted`: there is a file for a print shop. */
type Choice = { look: Look; isPrinted: boolean; onPick: (look: Look) => void };

export function LookChoice({ look, isPrinted, onPick }: Choice) {
  const words = previewWords[useLanguage()];
  const looks: Look[] = isPrinted ? ['screen', 'print', 'dark'] : ['screen', 'dark'];
  return <Choices legend={words.look} values={looks} chosen={look} nameOf={(name) => words.looks[name]} onPick={onPick} />;
}
