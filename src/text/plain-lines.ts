import type { Locale } from '../domain/locale.ts';
import type { RichBlock, RichList, RichRun } from '../domain/rich-text.ts';
import { cleanInline } from './clean-text.ts';

/** What people type in front of the lines of a list. `linesOfBlocks` writes other marks: a list that an editor made stays one. */
const bulletTyped = /^[-*+•]\s+/u;
const numberTyped = /^(\d{1,2})\.\s+/u;

/** Plain lines as an editor shows them: a paragraph a line; lines with "-" or "1." before them are lists. */
export function blocksOfLines(text: string): RichBlock[] {
  const blocks: RichBlock[] = [];
  for (const line of text.split('\n').map((one) => cleanInline(one).trim())) {
    if (line === '') continue;
    const mark = listMark(line, blocks.at(-1));
    if (mark === null) blocks.push({ kind: 'paragraph', runs: [{ text: line }] });
    else mark.list.items.push({ runs: [{ text: line.slice(mark.length) }] });
    if (mark !== null && mark.list !== blocks.at(-1)) blocks.push(mark.list);
  }
  return blocks;
}

/** The list that a line belongs to, new or going on, and the letters of its mark. Numbers are a list where they count from 1. */
function listMark(line: string, above: RichBlock | undefined): { list: RichList; length: number } | null {
  const number = numberTyped.exec(line);
  const found = number ?? bulletTyped.exec(line);
  if (found === null) return null;
  const isOrdered = number !== null;
  const open = above?.kind === 'list' && above.isOrdered === isOrdered ? above : null;
  const counted = Number(number?.[1]);
  if (open !== null && (!isOrdered || counted === open.items.length + 1)) return { list: open, length: found[0].length };
  if (isOrdered && counted !== 1) return null;
  return { list: { kind: 'list', isOrdered, items: [] }, length: found[0].length };
}

/** The same words without structure: for posts, search, voices and portals that take plain lines. */
export function linesOfBlocks(blocks: readonly RichBlock[], locale: Locale): string {
  const note = locale === 'en' ? 'Note' : 'Lưu ý';
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return listLines(block, '');
      return linesOf(block).map((line, at) => (block.kind === 'note' && at === 0 ? `${note}: ${line}` : line));
    })
    .join('\n');
}

function listLines({ isOrdered, items }: RichList, indent: string): string[] {
  return items.flatMap(({ runs, list }, at) => [
    `${indent}${isOrdered ? `${at + 1})` : '–'} ${wordsOf(runs).replaceAll('\n', ' ')}`,
    ...(list ? listLines(list, `${indent}  `) : []),
  ]);
}

/** Its lines without a mark, those of a list too. */
export function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'picture':
    case 'video':
      return [];
    case 'list':
      return block.items.flatMap(({ runs, list }) => [wordsOf(runs), ...(list ? linesOf(list) : [])]);
    case 'table':
      return block.rows.map((cells) => cells.map(({ runs }) => wordsOf(runs)).join(' | '));
    default:
      return wordsOf(block.runs)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
  }
}

const wordsOf = (runs: readonly RichRun[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

/** The lines with their looks as people write them in letters: *bold*, _italic_, words (where they lead). */
export function markedLines(blocks: readonly RichBlock[], locale: Locale): string {
  return linesOfBlocks(blocks.map(marked), locale);
}

function marked(block: RichBlock): RichBlock {
  if (block.kind === 'list') return markedList(block);
  return 'runs' in block ? { ...block, runs: block.runs.map(markedRun) } : block;
}

const markedList = (list: RichList): RichList => ({
  ...list,
  items: list.items.map((item) => ({ runs: item.runs.map(markedRun), ...(item.list ? { list: markedList(item.list) } : {}) })),
});

function markedRun({ text, bold, italic, href }: RichRun): RichRun {
  const looks = `${bold ? '*' : ''}${italic ? '_' : ''}`;
  return { text: `${looks}${text}${[...looks].reverse().join('')}${href === undefined ? '' : ` (${href})`}` };
}
