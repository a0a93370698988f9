import type { RichBlock, RichRun } from '../../src/domain/rich-text.ts';
import { blocksOfLines } from '../../src/text/plain-lines.ts';

/** As Lexical keeps each of its elements. */
const element = { direction: null, format: '', indent: 0, version: 1 } as const;

/** Plain lines as the editor keeps a text. */
export function linesAsWritten(text: string): { root: object } {
  return { root: { ...element, type: 'root', children: blocksOfLines(text).map(nodeOf) } };
}

function nodeOf(block: RichBlock): object {
  if (block.kind === 'list') {
    const look = block.isOrdered ? { listType: 'number', tag: 'ol' } : { listType: 'bullet', tag: 'ul' };
    const item = (runs: RichRun[], at: number) => ({ ...element, type: 'listitem', value: at + 1, children: textsOf(runs) });
    return { ...element, ...look, type: 'list', start: 1, children: block.items.map(({ runs }, at) => item(runs, at)) };
  }
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: 'runs' in block ? textsOf(block.runs) : [] };
}

const textsOf = (runs: RichRun[]): object[] =>
  runs.map(({ text }) => ({ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }));
