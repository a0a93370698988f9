import type { Artwork } from '../../domain/content.ts';
import type { Locale } from '../../domain/locale.ts';
import type { TextField } from '../../typeset/text-field.ts';
import type { DesignInput } from '../define-design.ts';
import { pieceWords } from '../words/piece-words.ts';

export type Value = NonNullable<Artwork['values']>[number];

/** Field of a figure's text, as findings name it: "values.0.source". */
export function valueField(index: number, part: 'label' | 'value' | 'source'): TextField {
  return `values.${index}.${part}` as TextField;
}

/** "62,5%", "1.234 người". */
export function figureText({ value, unit }: Value, locale: Locale): string {
  const number = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: 2 }).format(value);
  return unit === '%' ? `${number}%` : `${number} ${unit}`;
}

/** Where a figure comes from, in the words that stand beside it. */
export function sourceText({ source }: Value, { locale }: DesignInput): string {
  return `${pieceWords(locale).source}: ${source}`;
}

/** Each figure as a share of the whole: of a hundred where all are per cents, else of the largest. */
export function sharesOf(values: Value[]): number[] {
  const whole = values.every(({ unit }) => unit === '%') ? 100 : Math.max(...values.map(({ value }) => value), 0);
  return values.map(({ value }) => (whole > 0 ? Math.min(1, Math.max(0, value / whole)) : 0));
}
