'use client';

import { useRowLabel } from '@payloadcms/ui';
import { useLanguage } from '../use-language.ts';
import { contentWords } from './words.ts';

/** Label of a section. A collapsed section shows its heading, so editors can find it. */
export function SectionLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ heading?: string }>();
  const name = contentWords[useLanguage()].section(rowNumber + 1);
  return <span>{data.heading ? `${name}: ${data.heading}` : name}</span>;
}
