import type { Shape, Step } from '../outline/drawing.ts';
import { inkOf } from './inks.ts';
import { numbers } from './pdf-writer.ts';

/** Opaque fills in DeviceCMYK, in painting order. The colours must be prepared. */
export function paint(shapes: Shape[]): string {
  let content = '';
  let last = '';
  for (const { fill, steps } of shapes) {
    if (fill !== last) content += `${inkOf(fill)} k\n`;
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

/** Registration colour: the marks must stand on every plate. */
export function strokeMarks(marks: readonly (readonly [number, number, number, number])[]): string {
  const lines = marks.map(([x1, y1, x2, y2]) => `${numbers([x1, y1])} m ${numbers([x2, y2])} l S\n`);
  return `1 1 1 1 K 0.25 w\n${lines.join('')}`;
}
