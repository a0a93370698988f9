import type { Drawing, Step } from './drawing.ts';

/** A drawing as SVG, cropped to the trim: paths with flat fills, nothing else. */
export function writeSvg({ widthPx, heightPx, shapes }: Drawing): string {
  const paths = shapes.map(({ fill, steps }) => `<path fill="${fill}" d="${pathData(steps)}"/>`);
  const size = `width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paths.join('')}</svg>`;
}

function pathData(steps: Step[]): string {
  return steps.map(([kind, ...numbers]) => kind + numbers.map(round).join(' ')).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
