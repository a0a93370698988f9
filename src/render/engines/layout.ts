import type { ReactElement } from 'react';
import type { Shape } from '../outline/drawing.ts';
import { chosenEngine } from './choose.ts';
import type { Arranged } from './engine.ts';

export type { Box } from './engine.ts';

/** A tree as flat shapes, and where its slots and lines lie. */
export type Layout = Pick<Arranged, 'qr' | 'photo' | 'logo' | 'lines'> & { shapes: Shape[] };

/** Lays a tree out and outlines its text. Coordinates count from the upper left corner of the whole sheet, bleed included. */
export async function layOut(tree: ReactElement, size: { width: number; height: number }): Promise<Layout> {
  const { outline, qr, photo, logo, lines } = await chosenEngine().arrange({ tree, size });
  return { qr, photo, logo, lines, shapes: await outline() };
}
