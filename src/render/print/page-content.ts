import type { Shape, Step } from '../outline/drawing.ts';
import type { Colours } from './inks.ts';
import { numbers, type Rect } from './pdf-writer.ts';
import type { Sheet } from './print-sheet.ts';

/** Opaque fills in painting order. The colours must be prepared. */
export function paint(shapes: Shape[], colours: Colours): string {
  let content = '';
  let last = '';
  for (const { fill, steps } of shapes) {
    if (fill !== last) content += `${colours.fill(fill)}\n`;
    last = fill;
    content += `${outline(steps)}f\n`;
  }
  return content;
}

const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' };

export function outline(steps: Step[]): string {
  let content = '';
  for (const [kind, ...values] of steps) {
    content += `${numbers(values)}${values.length > 0 ? ' ' : ''}${operators[kind]}\n`;
  }
  return content;
}

/** Entry of a resource dictionary for what strokes marks: a colour that stands on every plate, however many a press has. */
export const marksResource =
  '/ColorSpace<</All[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/C0[0 0 0 0]/C1[1 1 1 1]/N 1>>]>>';

/** Crop marks are whole lines, marks of a fold are broken ones. Needs `marksResource`. */
export function strokeMarks({ cropMarks, foldMarks }: Pick<Sheet, 'cropMarks' | 'foldMarks'>): string {
  const lines = (marks: Rect[]) => marks.map(([x1, y1, x2, y2]) => `${numbers([x1, y1])} m ${numbers([x2, y2])} l S\n`).join('');
  const folds = foldMarks.length === 0 ? '' : `[2 1.5] 0 d\n${lines(foldMarks)}`;
  return `q /All CS 1 SCN 0.25 w\n${lines(cropMarks)}${folds}Q\n`;
}
