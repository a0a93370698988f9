import type { ReactElement } from 'react';
import satori, { type SatoriNode } from 'satori';
import type { Shape } from './drawing.ts';
import { fonts } from './fonts.ts';
import { readShapes } from './svg-reader.ts';

export type Box = { left: number; top: number; width: number; height: number };

export type Layout = {
  shapes: Shape[];
  /** Where the tree left room for the QR code. */
  qr: Box | null;
  /** Each line of text with the room it takes. */
  lines: (Box & { text: string })[];
};

/** Lays a tree out and outlines its text. Coordinates count from the upper left corner of the whole sheet, bleed included. */
export async function layOut(tree: ReactElement, size: { width: number; height: number }): Promise<Layout> {
  const nodes: SatoriNode[] = [];
  const svg = await satori(tree, { ...size, fonts: fonts(), onNodeDetected: (node) => nodes.push(node) });
  const qr = nodes.find((node) => node.props['data-slot'] === 'qr');
  const lines = nodes.flatMap((node) => (node.textContent ? [{ ...boxOf(node), text: node.textContent }] : []));
  return { shapes: readShapes(svg), qr: qr ? boxOf(qr) : null, lines };
}

function boxOf({ left, top, width, height }: SatoriNode): Box {
  return { left, top, width, height };
}
