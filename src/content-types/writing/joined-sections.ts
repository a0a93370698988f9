import { type Locale, locales } from '../../domain/locale.ts';
import { type Raw, readGroup, readLocalised, readRows } from '../freeze/raw.ts';

/** A part of an article of before there was an editor, in one language. */
export type OldSection = { heading: string; text: string };

/** The parts under one another as the editor stores a text: a heading each that has one, a paragraph each line. */
export function joinedSections(sections: readonly OldSection[]) {
  const children = sections.flatMap(({ heading, text }) => [
    ...(heading.trim() === '' ? [] : [{ ...line, type: 'heading', tag: 'h2', children: words(heading) }]),
    ...text
      .split(/\r?\n/)
      .filter((each) => each.trim() !== '')
      .map((each) => ({ ...line, type: 'paragraph', textFormat: 0, textStyle: '', children: words(each) })),
  ]);
  return { root: { ...line, type: 'root', children } };
}

const line = { direction: null, format: '', indent: 0, version: 1 };
const words = (text: string) => [{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }];

/**
 * The stored parts of a document as a text, by language. A language in which nothing is written is left out; where one lacks a
 * part it gets the Vietnamese words, which is what its readers are shown.
 */
export function joinedByLocale(document: Raw, name: string): Partial<Record<Locale, ReturnType<typeof joinedSections>>> {
  const rows = readRows(document, name);
  const written = locales.filter((locale) => rows.some((row) => isWritten(row, locale)));
  return Object.fromEntries(written.map((locale) => [locale, joinedSections(rows.map((row) => sectionOf(row, locale)))]));
}

const isWritten = (row: Raw, locale: Locale): boolean =>
  ['heading', 'text'].some((name) => String(readGroup(row, name)[locale] ?? '').trim() !== '');

function sectionOf(row: Raw, locale: Locale): OldSection {
  const [heading, text] = (['heading', 'text'] as const).map((name) => readLocalised(row, name));
  return { heading: heading?.[locale] || heading?.vi || '', text: text?.[locale] || text?.vi || '' };
}
