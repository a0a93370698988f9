import type { ReactElement } from 'react';
import satori, { type SatoriNode } from 'satori';
import { fonts } from '../font-files.ts';
import { packageVersion } from '../packages.ts';
import { readShapes } from '../svg-reader.ts';
import type { Arranged, Box, Engine, SheetTree } from './engine.ts';
import { resolveTree, type TreeNode } from './tree.ts';

/** The portable engine, and the yardstick of the other: JavaScript alone, outlines only, no scripts with free-standing marks. */
export function createSatori(): Engine {
  return { id: 'satori', version: packageVersion('satori'), canShapeMarks: false, arrange };
}

async function arrange({ tree, size, families }: SheetTree): Promise<Arranged> {
  const nodes: SatoriNode[] = [];
  const root: TreeNode = { kind: 'box', style: { display: 'flex', ...size }, slot: null, children: resolveTree(tree, families) };
  const svg = await satori(elementOf(root) as ReactElement, {
    ...size,
    fonts: fonts(),
    onNodeDetected: (node) => nodes.push(node),
  });
  const slot = (name: string) => {
    const found = nodes.find((node) => node.props['data-slot'] === name);
    return found ? boxOf(found) : null;
  };
  return {
    qr: slot('qr'),
    photo: slot('photo'),
    logo: slot('logo'),
    lines: nodes.flatMap((node) => (node.textContent ? [{ ...boxOf(node), text: node.textContent }] : [])),
    outline: async () => readShapes(svg),
    paint: null,
    marks: [],
  };
}

type PlainElement = { type: string; props: Record<string, unknown> };

function elementOf(node: Exclude<TreeNode, { kind: 'text' }>): PlainElement {
  if (node.kind === 'picture') {
    const { width, height } = node.style;
    const src = `data:image/svg+xml;utf8,${encodeURIComponent(node.svg)}`;
    return { type: 'img', props: { src, width, height, style: node.style } };
  }
  const { style, slot, children } = node;
  const family = children.find((child) => child.kind === 'text')?.family;
  const inner = children.map((child) => (child.kind === 'text' ? child.text : elementOf(child)));
  return {
    type: 'div',
    props: {
      style: family ? { ...style, fontFamily: family } : style,
      ...(slot === null ? {} : { 'data-slot': slot }),
      // satori only reports a text that is the whole of its box.
      children: inner.length === 1 ? inner[0] : inner,
    },
  };
}

function boxOf({ left, top, width, height }: SatoriNode): Box {
  return { left, top, width, height };
}
