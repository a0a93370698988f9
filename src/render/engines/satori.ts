import type { ReactElement } from 'react';
import satori, { type SatoriNode } from 'satori';
import { fonts } from '../../typeset/font-files.ts';
import { packageVersion } from '../../typeset/packages.ts';
import { readShapes } from '../outline/svg-reader.ts';
import type { Arranged, Box, Engine, SideTree, TextLine } from './engine.ts';
import { resolveTree, type TreeNode } from './tree.ts';
import { leftOutFill, lineOf, type TreeText, textsOf } from './tree-texts.ts';

/** The portable engine, and the yardstick of the other: JavaScript alone, outlines only, no scripts with free-standing marks. */
export function createSatori(): Engine {
  return { id: 'satori', version: packageVersion('satori'), canShapeMarks: false, arrange };
}

async function arrange({ tree, size, families }: SideTree): Promise<Arranged> {
  const nodes: SatoriNode[] = [];
  const root: TreeNode = {
    kind: 'box',
    style: { display: 'flex', ...size },
    slot: null,
    spoken: null,
    children: resolveTree(tree, families),
  };
  const draw = (leftOut: ReadonlySet<TreeNode>, onNodeDetected?: (node: SatoriNode) => void) =>
    satori(elementOf(root, leftOut) as ReactElement, { ...size, fonts: fonts(), onNodeDetected });
  const svg = await draw(new Set(), (node) => nodes.push(node));
  const slot = (name: string) => {
    const found = nodes.find((node) => node.props['data-slot'] === name);
    return found ? boxOf(found) : null;
  };
  const texts = textsOf([root]);
  return {
    qr: slot('qr'),
    photo: slot('photo'),
    logo: slot('logo'),
    lines: linesOf(texts, nodes),
    outline: async (without = new Set()) => {
      if (without.size === 0) return readShapes(svg);
      const leftOut = new Set(texts.flatMap(({ node }, line) => (without.has(line) ? [node] : [])));
      return readShapes(await draw(leftOut)).filter(({ fill }) => fill !== leftOutFill);
    },
    paint: null,
    marks: [],
  };
}

function linesOf(texts: TreeText[], nodes: SatoriNode[]): TextLine[] {
  const placed = nodes.filter(({ textContent }) => textContent);
  if (placed.length !== texts.length) throw new Error(`Expected ${texts.length} lines to be placed, got ${placed.length}`);
  return placed.flatMap((node, line) => {
    const text = texts[line];
    return text ? [lineOf(text, boxOf(node))] : [];
  });
}

type PlainElement = { type: string; props: Record<string, unknown> };

/** `leftOut`: texts that get the colour of what is left out. */
function elementOf(node: Exclude<TreeNode, { kind: 'text' }>, leftOut: ReadonlySet<TreeNode>): PlainElement {
  if (node.kind === 'picture') {
    const { width, height } = node.style;
    const src = `data:image/svg+xml;utf8,${encodeURIComponent(node.svg)}`;
    return { type: 'img', props: { src, width, height, style: node.style } };
  }
  const { style, slot, children } = node;
  const family = children.find((child) => child.kind === 'text')?.family;
  const color = children.some((child) => leftOut.has(child)) ? { color: leftOutFill } : {};
  const inner = children.map((child) => (child.kind === 'text' ? child.text : elementOf(child, leftOut)));
  return {
    type: 'div',
    props: {
      style: { ...style, ...(family ? { fontFamily: family } : {}), ...color },
      ...(slot === null ? {} : { 'data-slot': slot }),
      // satori only reports a text that is the whole of its box.
      children: inner.length === 1 ? inner[0] : inner,
    },
  };
}

function boxOf({ left, top, width, height }: SatoriNode): Box {
  return { left, top, width, height };
}
