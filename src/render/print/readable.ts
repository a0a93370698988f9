import { createElement, type ReactElement } from 'react';
import type { Shape } from '../drawing.ts';
import type { Arranged, Box, Engine, SheetTree } from '../engines/engine.ts';
import { resolveTree, type TreeNode } from '../engines/tree.ts';
import { type FontWeight, fontFamily } from '../fonts.ts';
import type { LetterStyle } from './letters.ts';

/** A line of text as an engine placed it, in pixels of the sheet. */
export type ReadableLine = { text: string; box: Box; style: LetterStyle; fill: string; isOutlined: boolean };

/** Lines that belong together, in the order in which they are read. */
export type Paragraph = { lines: ReadableLine[] };

/** Stands for the colour of what will be written as text; no palette has it. */
const letterMark = '#010203';

export type Reader = {
  engine: Engine;
  /** Of the sides arranged so far, in order. */
  sides: { paragraphs: Paragraph[] }[];
};

/**
 * An engine that remembers what it sets: each side's paragraphs in reading order, which is the order of the tree.
 *
 * Letters that can be written as text come out in a colour of their own, so that `withoutLetters` can take them off the drawing.
 */
export function createReader(inner: Engine): Reader {
  const sides: Reader['sides'] = [];
  const arrange = async ({ tree, size, families }: SheetTree): Promise<Arranged> => {
    const nodes = resolveTree(tree, families);
    const texts: Text[] = [];
    for (const node of nodes) collect(node, inherited, [], texts);
    const marked = createElement('div', { style: { display: 'flex', ...size } }, ...nodes.map((node) => elementOf(node)));
    const arranged = await inner.arrange({ tree: marked, size, families });
    sides.push({ paragraphs: paragraphsOf(texts, arranged) });
    return arranged;
  };
  return { engine: { ...inner, arrange }, sides };
}

export function withoutLetters(shapes: Shape[]): Shape[] {
  return shapes.filter(({ fill }) => fill !== letterMark);
}

type Inherited = { fontSize: number; fontWeight: number; lineHeight: string; letterSpacing: number; color: string };
type Text = Inherited & { text: string; isOutlined: boolean; block: TreeNode | null };

const inherited: Inherited = { fontSize: 16, fontWeight: 400, lineHeight: 'normal', letterSpacing: 0, color: '#000000' };

function collect(node: TreeNode, from: Inherited, above: TreeNode[], texts: Text[]): void {
  if (node.kind === 'picture') return;
  if (node.kind === 'text') {
    const isOutlined = node.family !== null && node.family !== fontFamily;
    // A line is a box of its own; the box around holds the lines of one text.
    texts.push({ ...from, text: node.text, isOutlined, block: above.at(-2) ?? null });
    return;
  }
  const { fontSize, fontWeight, lineHeight, letterSpacing, color } = node.style;
  const style: Inherited = {
    fontSize: Number(fontSize ?? from.fontSize),
    fontWeight: Number(fontWeight ?? from.fontWeight),
    lineHeight: String(lineHeight ?? from.lineHeight),
    letterSpacing: Number(letterSpacing ?? from.letterSpacing),
    color: String(color ?? from.color),
  };
  for (const child of node.children) collect(child, style, [...above, node], texts);
}

function elementOf(node: TreeNode): ReactElement | string {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'picture') {
    const src = `data:image/svg+xml;utf8,${encodeURIComponent(node.svg)}`;
    return createElement('img', { src, width: node.style.width, height: node.style.height, style: node.style });
  }
  const isText = node.children.some((child) => child.kind === 'text' && (child.family === null || child.family === fontFamily));
  const style = isText ? { ...node.style, color: letterMark } : node.style;
  const slot = node.slot === null ? {} : { 'data-slot': node.slot };
  return createElement('div', { style, ...slot }, ...node.children.map(elementOf));
}

function paragraphsOf(texts: Text[], { lines }: Arranged): Paragraph[] {
  if (texts.length !== lines.length) throw new Error(`Expected ${texts.length} lines to be placed, got ${lines.length}`);
  const paragraphs: (Paragraph & { block: TreeNode | null })[] = [];
  for (const [index, text] of texts.entries()) {
    const box = lines[index];
    if (!box || text.text.trim() === '') continue;
    const last = paragraphs.at(-1);
    const line = { text: text.text, box, style: styleOf(text, box), fill: text.color.toUpperCase(), isOutlined: text.isOutlined };
    if (last && last.block === text.block && last.lines[0]?.style.sizePx === text.fontSize) last.lines.push(line);
    else paragraphs.push({ block: text.block, lines: [line] });
  }
  return paragraphs;
}

function styleOf({ fontSize, fontWeight, lineHeight, letterSpacing }: Text, box: Box): LetterStyle {
  const lineHeightPx = lineHeight.endsWith('px') ? Number.parseFloat(lineHeight) : box.height;
  return { weight: fontWeight as FontWeight, sizePx: fontSize, lineHeightPx, trackingPx: letterSpacing };
}
