'use client';

import { useLanguage } from '../use-language.ts';
import { previewWords } from './words.ts';

/** How a piece is looked at: as it is, as the print shop gets it, on a dark page. */
export type Look = 'screen' | 'print' | 'dark';

/** `isPrinted`: there is a file for a print shop. */
type Choice = { look: Look; isPrinted: boolean; onPick: (look: Look) => void };

export function LookChoice({ look, isPrinted, onPick }: Choice) {
  const words = previewWords[useLanguage()];
  const looks: Look[] = isPrinted ? ['screen', 'print', 'dark'] : ['screen', 'dark'];
  return (
    <fieldset className="pano-choices">
      <legend>{words.look}</legend>
      {looks.map((name) => (
        <button
          key={name}
          type="button"
          className="pano-button is-quiet"
          aria-pressed={look === name}
          onClick={() => onPick(name)}
        >
          {words.looks[name]}
        </button>
      ))}
    </fieldset>
  );
}
