import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/render/compose/contrast.ts';

const folder = join(import.meta.dirname, '../../src/portal/assets');
const sheet = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Colours of a palette by name; what the dark one does not say is as in the light one. */
const coloursIn = (css: string) =>
  new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]));
const [lightCss = '', darkCss = ''] = sheet('palette.css').split('@media screen and (prefers-color-scheme: dark)');
const light = coloursIn(lightCss);
const palettes = { light, dark: new Map([...light, ...coloursIn(darkCss)]) };

const grounds = ['paper', 'white', 'cream', 'foot'];
/** Every text and what it stands on. */
const texts: [text: string, grounds: string[]][] = [
  ['ink', [...grounds, 'warn']],
  ['soft', grounds],
  ['link', grounds],
  ['warn-ink', ['cream', 'warn']],
  ['good', ['good-ground']],
  ['bad', ['bad-ground']],
];
/** Edges that somebody must find: fields, progress. */
const strokes: [stroke: string, grounds: string[]][] = [
  ['field', ['white', 'paper']],
  ['link', ['line']],
];

describe.each(Object.entries(palettes))('the %s palette', (_name, colours) => {
  const ratio = (text: string, ground: string) => contrastOf(colours.get(text) ?? '', colours.get(ground) ?? '');

  it.each(texts)('has %s readable on %j', (text, on) => {
    for (const ground of on) expect(ratio(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(strokes)('has %s visible on %j', (stroke, on) => {
    for (const ground of on) expect(ratio(stroke, ground), `${stroke} on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it('has white letters readable on its buttons', () => {
    for (const ground of ['deep', 'darkest'])
      expect(contrastOf('#ffffff', colours.get(ground) ?? ''), ground).toBeGreaterThanOrEqual(4.5);
  });
});

it('is where the colours of the pages are: a sheet names none but white on red and those of the red band', () => {
  const named = readdirSync(folder)
    .filter((name) => name.endsWith('.css') && name !== 'palette.css' && name !== 'print.css')
    .flatMap((name) => (sheet(name).match(/#[0-9a-f]{3,8}\b/g) ?? []).map((colour) => `${name} ${colour}`));
  expect(named.filter((each) => !each.endsWith(' #fff') && !each.startsWith('home.css'))).toEqual([]);
});

it('names no colour that a palette does not have, and has none that no sheet names', () => {
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .map(sheet)
    .join('\n');
  const used = new Set([...all.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name));
  const notColours = ['radius', 'shadow'];
  expect([...used].filter((name) => !light.has(name) && !notColours.includes(name))).toEqual([]);
  expect([...light.keys()].filter((name) => !used.has(name))).toEqual([]);
});
