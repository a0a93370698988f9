import type { ArticleContent, Content } from '../domain/content.ts';
import { contentPartNames } from '../domain/content-parts.ts';
import { type Locale, type LocalisedText, locales } from '../domain/locale.ts';
import { inBoth, type ReaderText } from '../domain/reader-language.ts';
import type { RichBlock, RichText } from '../domain/rich-text.ts';
import { markedLines } from '../text/plain-lines.ts';
import { isRichText, lineDifferences, linesOfText, type WrittenLine } from './rich-differences.ts';

/** One place in which two editions of a document say different things. '' = nothing stands there. */
export type Difference = { field: ReaderText; before: string; after: string };

const otherPart: ReaderText = { vi: 'Nội dung khác', en: 'Other content' };

/** Longer texts are cut around the place where they differ. */
const longest = 240;
/** Of a written text a line is one paragraph, which may be changed at both ends. */
const longestLine = 1_200;

/** Where `after` says something else than `before`, in the order of the newer one. Ids and hashes are no words and left out. */
export function differencesBetween(before: Content, after: Content): Difference[] {
  const [old, now] = [textsOf(asWritten(before)), textsOf(asWritten(after))];
  const paths = [...new Set([...now.keys(), ...old.keys()])];
  return paths.flatMap((path) => {
    const field = contentPartNames[path.split('.')[0] ?? ''] ?? otherPart;
    return pairsOf(field, old.get(path) ?? '', now.get(path) ?? '');
  });
}

type Text = string | readonly WrittenLine[];

function pairsOf(field: ReaderText, before: Text, after: Text): Difference[] {
  if (typeof before === 'string' && typeof after === 'string')
    return before === after ? [] : [{ field, ...cut(before, after, longest) }];
  const [old, now] = [before, after].map((text) => (typeof text === 'string' ? [] : text)) as [WrittenLine[], WrittenLine[]];
  return lineDifferences(old, now).map(({ about, ...pair }) => ({
    field: inBoth((language) => `${field[language]} › ${about[language]}`),
    ...cut(pair.before, pair.after, longestLine),
  }));
}

/**
 * An article's words once, as they were written: its plain sections say the same, and an article of before there was an editor
 * has nothing else.
 */
function asWritten(content: Content): object {
  if (content.type !== 'article') return content;
  const { sections, body = richFrom(sections), ...rest } = content;
  return { ...rest, body };
}

function richFrom(sections: ArticleContent['sections']): RichText {
  const headingOf = (text: string): RichBlock => ({ kind: 'heading', level: 2, runs: [{ text }] });
  const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] });
  const blocksOf = (locale: Locale): RichBlock[] =>
    sections.flatMap(({ heading, text }) => [
      ...(heading?.[locale] ? [headingOf(heading[locale])] : []),
      ...(text[locale] ?? '').split('\n').flatMap((line) => (line === '' ? [] : [paragraph(line)])),
    ]);
  return Object.fromEntries(
    locales.map((locale) => [locale, blocksOf(locale)] as const).filter(([, blocks]) => blocks.length > 0),
  );
}

function cut(before: string, after: string, most: number): Pick<Difference, 'before' | 'after'> {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(0, before.lastIndexOf(' ', Math.max(0, same - 40)) + 1);
  const shown = (text: string) => {
    const part = text.slice(from, from + most);
    return `${from > 0 && part !== '' ? '… ' : ''}${part}${from + most < text.length ? ' …' : ''}`;
  };
  return { before: shown(before), after: shown(after) };
}

/** Every text that a person reads, by its place. */
function textsOf(value: unknown, path = '', found = new Map<string, Text>()): Map<string, Text> {
  if (typeof value === 'string' || typeof value === 'number') {
    if (!isMachineWord(path, String(value))) found.set(path, String(value));
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) textsOf(one, `${path}.${index}`, found);
  } else if (hasLines(value)) {
    // One text a language, not its words and its structure.
    const { text, body, ...others } = value;
    const written = Object.entries(body).map(([locale, blocks]) => [locale, markedLines(blocks, locale as Locale)]);
    textsOf({ ...others, text: { ...text, ...Object.fromEntries(written) } }, path, found);
  } else if (typeof value === 'object' && value !== null && isRichText(value)) {
    for (const [locale, blocks] of Object.entries(value)) found.set(`${path}.${locale}`, linesOfText(blocks));
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) textsOf(one, path === '' ? name : `${path}.${name}`, found);
  }
  return found;
}

/** Whether a text of a few lines stands there with the structure that an editor gave it. */
function hasLines(value: unknown): value is { text: LocalisedText; body: RichText } {
  const { text, body } = (value ?? {}) as { text?: unknown; body?: unknown };
  return isGroup(text) && isGroup(body) && Object.values(body).every(Array.isArray);
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null;

const machineFields = new Set([
  'type',
  'id',
  'key',
  'sha256',
  'mimeType',
  'bytes',
  'widthPx',
  'heightPx',
  'design',
  'kit',
  'unitCode',
]);

function isMachineWord(path: string, text: string): boolean {
  const field = path.split('.').at(-1) ?? '';
  return text === '' || machineFields.has(field) || field.endsWith('Id') || /^[0-9a-f]{64}$/.test(text);
}
