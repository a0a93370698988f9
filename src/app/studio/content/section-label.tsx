'use client';

import { useRowLabel } from '@payloadcms/ui';
import { useLanguage } from '../use-language.ts';
import { contentWords } from './words.ts';

/** A folded section shows its heading, so that an editor finds it again. */
export function SectionLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ heading?: string }>();
  const name = contentWords[useLanguage()].section(rowNumber + 1);
  return <span>{data.heading ? `${name}: ${data.heading}` : name}</span>;
}
