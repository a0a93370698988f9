'use client';

import type { ReactNode } from 'react';
import { Choices } from '../choices.tsx';
import { useLanguage } from '../use-language.ts';
import { previewWords } from './words.ts';

/** CSS pixels: a usual phone, and the commonest office screen without its scroll bar. */
export const pageWidths = { phone: 390, desk: 1280 } as const;
export type PageWidth = keyof typeof pageWidths;

type Choice = { width: PageWidth; onPick: (width: PageWidth) => void; children: ReactNode };

/** At which width a page is shown; `children` stand beside it. */
export function WidthChoice({ width, onPick, children }: Choice) {
  const words = previewWords[useLanguage()];
  return (
    <Choices
      legend={words.width}
      values={['phone', 'desk'] as const}
      chosen={width}
      nameOf={(name) => words[name]}
      onPick={onPick}
    >
      {children}
    </Choices>
  );
}
