import { diffArrays } from 'diff';
import { inBoth, type ReaderText } from '../domain/reader-language.ts';
import type { RichBlock, RichCell, RichList, RichRun, RichText } from '../domain/rich-text.ts';

/** What people compare of a written text: a paragraph, an item of a list, a row of a table, a picture. */
export type WrittenLine = {
  kind: keyof typeof kindNames;
  words: string;
  /** The words with what is bold or slanted between « ». */
  looks: string;
  /** What two lines differ in that say the same: another file, a row that has become a heading. */
  rest: string;
};

/** Lines that stand in the same place of two texts; '' = nothing stands there. `about`: what is changed there. */
export type LinePair = { about: ReaderText; before: string; after: string };

const kindNames = {
  paragraph: { vi: 'đoạn văn', en: 'paragraph' },
  heading: { vi: 'tiêu đề', en: 'heading' },
  'small-heading': { vi: 'tiêu đề nhỏ', en: 'small heading' },
  quote: { vi: 'trích dẫn', en: 'quotation' },
  note: { vi: 'lưu ý', en: 'note' },
  bullet: { vi: 'gạch đầu dòng', en: 'list item' },
  numbered: { vi: 'dòng đánh số', en: 'numbered item' },
  'table-name': { vi: 'tên bảng', en: 'name of a table' },
  row: { vi: 'hàng của bảng', en: 'row of a table' },
  picture: { vi: 'ảnh', en: 'picture' },
  video: { vi: 'video', en: 'video' },
} satisfies Record<string, ReaderText>;

const emphasis: ReaderText = { vi: 'chữ đậm, chữ nghiêng', en: 'bold, italic' };
const otherFile: ReaderText = { vi: 'tệp khác', en: 'another file' };
const otherHeads: ReaderText = { vi: 'ô tiêu đề', en: 'heading cells' };

/** Whether a value of a content is a text that was written with structure. */
export function isRichText(value: object): value is RichText {
  const texts: unknown[] = Object.values(value);
  const isBlock = (block: unknown) => typeof block === 'object' && block !== null && 'kind' in block;
  return !Array.isArray(value) && texts.length > 0 && texts.every((text) => Array.isArray(text) && text.every(isBlock));
}

export const linesOfText = (blocks: readonly RichBlock[]): WrittenLine[] => blocks.flatMap(linesOf);

/** Where two texts differ, in the order of the newer one. Lines that both have are no difference, wherever they stand by now. */
export function lineDifferences(before: readonly WrittenLine[], after: readonly WrittenLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  let gone: readonly WrittenLine[] = [];
  for (const { value, added, removed } of diffArrays([...before], [...after], { comparator: isSame })) {
    pairs.push(...(added ? paired(gone, value) : gone.map(takenOut)));
    gone = removed ? value : [];
  }
  return [...pairs, ...gone.map(takenOut)];
}

const isSame = (one: WrittenLine, other: WrittenLine): boolean =>
  one.kind === other.kind && one.looks === other.looks && one.rest === other.rest;
const takenOut = ({ kind, words }: WrittenLine): LinePair => ({ about: kindNames[kind], before: words, after: '' });
const putIn = ({ kind, words }: WrittenLine): LinePair => ({ about: kindNames[kind], before: '', after: words });

/** So much of their words two lines have in common at least to be one line that was changed. */
const alike = 0.3;

/** Lines that were taken out, each beside the one among those in their place that is most like it, in their order. */
function paired(gone: readonly WrittenLine[], come: readonly WrittenLine[]): LinePair[] {
  const pairs: LinePair[] = [];
  let next = 0;
  for (const old of gone) {
    const rest = come.slice(next);
    const likeness = rest.map((line) => sharedWords(old.words, line.words));
    const at = likeness.indexOf(Math.max(...likeness));
    const now = rest[at];
    if (now === undefined || (likeness[at] ?? 0) < alike) {
      pairs.push(takenOut(old));
      continue;
    }
    pairs.push(...rest.slice(0, at).map(putIn), changed(old, now));
    next += at + 1;
  }
  return [...pairs, ...come.slice(next).map(putIn)];
}

function changed(old: WrittenLine, now: WrittenLine): LinePair {
  const kind = kindNames[now.kind];
  const about = inBoth((language) =>
    old.kind === now.kind ? kind[language] : `${kindNames[old.kind][language]} → ${kind[language]}`,
  );
  if (old.words !== now.words || old.kind !== now.kind) return { about, before: old.words, after: now.words };
  const { looks: before } = old;
  const { looks: after } = now;
  if (now.kind === 'picture' || now.kind === 'video')
    return { about: inBoth((language) => `${kind[language]}: ${otherFile[language]}`), before, after };
  return { about: now.kind === 'row' && before === after ? otherHeads : emphasis, before, after };
}

/** Share of the words that both have, from 0 to 1. */
function sharedWords(one: string, other: string): number {
  const [first, second] = [new Set(one.split(/\s+/)), new Set(other.split(/\s+/))];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size);
}

function linesOf(block: RichBlock): WrittenLine[] {
  switch (block.kind) {
    case 'heading':
      return [lineOf(block.level === 2 ? 'heading' : 'small-heading', block.runs)];
    case 'list':
      return itemLines(block, '');
    case 'table':
      return tableLines(block);
    case 'picture':
      return [plainLine('picture', joined([block.alt, block.caption]), block.sha256)];
    case 'video':
      return [plainLine('video', joined([block.title, block.caption]), block.sha256)];
    default:
      return [lineOf(block.kind, block.runs)];
  }
}

function itemLines({ isOrdered, items }: RichList, indent: string): WrittenLine[] {
  const kind = isOrdered ? 'numbered' : 'bullet';
  return items.flatMap(({ runs, list }) => [
    { ...lineOf(kind, runs), rest: indent + lineOf(kind, runs).rest },
    ...(list ? itemLines(list, `${indent}>`) : []),
  ]);
}

function tableLines({ caption = '', rows }: Extract<RichBlock, { kind: 'table' }>): WrittenLine[] {
  return [...(caption === '' ? [] : [plainLine('table-name', caption, '')]), ...rows.map(rowLine)];
}

function rowLine(cells: readonly RichCell[]): WrittenLine {
  const lines = cells.map(({ runs }) => lineOf('row', runs));
  const [words, looks] = (['words', 'looks'] as const).map((name) =>
    lines
      .map((line) => line[name])
      .join(' | ')
      .trim(),
  );
  return { kind: 'row', words: words ?? '', looks: looks ?? '', rest: cells.map(({ isHead }) => Number(isHead)).join('') };
}

const joined = (texts: string[]): string => texts.filter((text) => text !== '').join('. ');
const plainLine = (kind: WrittenLine['kind'], words: string, rest: string): WrittenLine => ({ kind, words, looks: words, rest });

function lineOf(kind: WrittenLine['kind'], runs: readonly RichRun[]): WrittenLine {
  const words = runs.map(withAddress).join('');
  const looks = runs.map((run) => (run.bold || run.italic ? `«${withAddress(run)}»` : withAddress(run))).join('');
  // Bold is not slanted, though both stand out.
  return { kind, words, looks, rest: runs.map(({ bold, italic }) => `${Number(bold ?? 0)}${Number(italic ?? 0)}`).join('') };
}

const withAddress = ({ text, href }: RichRun): string => (href === undefined ? text : `${text} (${href})`);
