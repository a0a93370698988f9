'use client';

import type { ReactNode } from 'react';
import { useLanguage } from '../use-language.ts';
import { Pins } from './pins.tsx';
import { pinsOf } from './see-mark.tsx';
import { isOnSide, type Side } from './spots.ts';
import { useMarksHere } from './use-returned.ts';
import { returnWords } from './words.ts';

/** The drawing of the form, with the numbers of the marks that are to be mended on this side. */
export function MarksOver({ side, children }: { side: Omit<Side, 'unit'>; children: ReactNode }) {
  const words = returnWords[useLanguage()];
  const here = useMarksHere().filter(({ place }) => isOnSide(place, side));
  if (here.length === 0) return children;
  return (
    <span className="pano-surface">
      {children}
      <Pins pins={pinsOf(here, ({ number, words: said }) => words.mark(number, said))} />
    </span>
  );
}
