import { type FontWeight, fontFamily } from '../../typeset/font-files.ts';
import type { Box, TextLine } from './engine.ts';
import type { Spoken, TreeNode } from './tree.ts';

type Inherited = {
  fontSize: number;
  fontWeight: number;
  lineHeight: string;
  letterSpacing: number;
  color: string;
  spoken: Spoken | null;
};

/** A text of a tree with what its boxes hand down to it. */
export type TreeText = Inherited & { node: TreeNode; text: string; family: string | null; paragraph: number };

const initial: Inherited = {
  fontSize: 16,
  fontWeight: 400,
  lineHeight: 'normal',
  letterSpacing: 0,
  color: '#000000',
  spoken: null,
};

type Found = TreeText & { block: TreeNode | null };

/** The texts of a tree, in its order, which is that of reading. */
export function textsOf(nodes: readonly TreeNode[]): TreeText[] {
  const texts: Found[] = [];
  for (const node of nodes) collect(node, initial, [], texts);
  return texts;
}

function collect(node: TreeNode, from: Inherited, above: TreeNode[], texts: Found[]): void {
  if (node.kind === 'picture') return;
  if (node.kind === 'text') {
    const last = texts.at(-1);
    // A line is a box of its own; the box around holds the lines of one text.
    const block = above.at(-2) ?? null;
    const isNext = last?.block === block && last.fontSize === from.fontSize;
    const paragraph = (last?.paragraph ?? 0) + (isNext ? 0 : 1);
    texts.push({ ...from, node, text: node.text, family: node.family, block, paragraph });
    return;
  }
  const { fontSize, fontWeight, lineHeight, letterSpacing, color } = node.style;
  const style: Inherited = {
    fontSize: Number(fontSize ?? from.fontSize),
    fontWeight: Number(fontWeight ?? from.fontWeight),
    lineHeight: String(lineHeight ?? from.lineHeight),
    letterSpacing: Number(letterSpacing ?? from.letterSpacing),
    color: String(color ?? from.color),
    spoken: node.spoken ?? from.spoken,
  };
  for (const child of node.children) collect(child, style, [...above, node], texts);
}

/** A text in its place. */
export function lineOf(text: TreeText, { left, top, width, height }: Box): TextLine {
  const { fontSize, fontWeight, lineHeight, letterSpacing, color, family, paragraph, spoken } = text;
  const lineHeightPx = lineHeight.endsWith('px') ? Number.parseFloat(lineHeight) : height;
  return {
    ...{ left, top, width, height, paragraph, spoken },
    text: text.text,
    style: { weight: fontWeight as FontWeight, sizePx: fontSize, lineHeightPx, trackingPx: letterSpacing },
    fill: color.toUpperCase(),
    family: family === fontFamily ? null : family,
  };
}

/** Stands for the colour of lines that are left out of an outline; no palette has it. */
export const leftOutFill = '#010203';
