'use client';

import { useRowLabel } from '@payloadcms/ui';
import { previewWords } from '../preview/words.ts';
import { useLanguage } from '../use-language.ts';

/** Label of a piece in the list: its headline, so that a shut row can be found. */
export function PieceLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ headline?: string }>();
  const name = `${previewWords[useLanguage()].piece} ${rowNumber + 1}`;
  return <span>{data.headline ? `${name}: ${data.headline}` : name}</span>;
}
