import { compose, identity, rectangle, type Shape, type Step, type Transform, transformSteps } from './drawing.ts';
import { readPath } from './path-reader.ts';

type Attributes = Record<string, string>;
type Context = { transform: Transform; glyphs: Map<string, Step[]>; fill: string };

/**
 * The flat shapes of an engine's SVG.
 *
 * takumi writes a letter once and uses it by name, with the colour on the group around. satori writes for every box a mask that
 * cuts nothing as long as no design hides its overflow. Pictures of the tree come as data URIs and are inlined, masks dropped;
 * anything that is not an opaque fill throws, so a design that uses opacity or a gradient fails its contract test instead of
 * printing wrong.
 */
export function readShapes(svg: string, transform: Transform = identity): Shape[] {
  const context: Context = { transform, glyphs: readGlyphs(svg), fill: '#000000' };
  const body = svg.replace(/<(defs|mask|clipPath)\b[\s\S]*?<\/\1>/g, '');
  const shapes: Shape[] = [];
  for (const [, name = '', text = ''] of body.matchAll(/<(\/g|[a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)) {
    if (name === '/g') context.fill = '#000000';
    else shapes.push(...readElement(name, readAttributes(text), context));
  }
  return shapes;
}

/** Letters that takumi defined under an id. */
function readGlyphs(svg: string): Map<string, Step[]> {
  const glyphs = svg.matchAll(/<path id="([^"]+)" d="([^"]*)"\s*\/>/g);
  return new Map([...glyphs].map(([, id = '', d = '']) => [`#${id}`, readPath(d)]));
}

function readElement(name: string, attributes: Attributes, context: Context): Shape[] {
  refuseEffects(name, attributes);
  if (name === 'g') context.fill = attributes.fill ?? '#000000';
  if (name === 'svg' || name === 'g') return [];
  if (name === 'image') return readImage(attributes, context.transform);
  const steps = outlineOf(name, attributes, context.glyphs);
  const fill = attributes.fill ?? context.fill;
  if (fill === 'none' || fill === 'transparent' || steps.length === 0) return [];
  return [{ fill: normalise(fill), steps: transformSteps(steps, context.transform) }];
}

function outlineOf(name: string, attributes: Attributes, glyphs: Context['glyphs']): Step[] {
  const n = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'rect') return rectangle(n('x'), n('y'), n('width'), n('height'));
  if (name === 'path') return readPath(attributes.d ?? '');
  if (name === 'circle') {
    const [cx, cy, r] = [n('cx'), n('cy'), n('r')];
    return readPath(`M${cx - r} ${cy}A${r} ${r} 0 1 1 ${cx + r} ${cy}A${r} ${r} 0 1 1 ${cx - r} ${cy}Z`);
  }
  const glyph = name === 'use' ? glyphs.get(attributes.href ?? '') : undefined;
  if (glyph) return transformSteps(glyph, [1, 0, 0, 1, n('x'), n('y')]);
  throw new Error(`Expected rect, path, circle, g, use or image in a design's SVG, got <${name}>`);
}

function refuseEffects(name: string, attributes: Attributes): void {
  for (const key of ['opacity', 'fill-opacity', 'stroke', 'filter', 'transform', 'fill-rule', 'rx', 'clip-path']) {
    const value = attributes[key];
    if (value === undefined || value === '1' || value === 'none' || (key === 'rx' && value === '0')) continue;
    // satori cuts every picture and box by its own bounds.
    if (key === 'clip-path' && value.startsWith('url(#satori_')) continue;
    throw new Error(`Expected flat opaque fills, got ${key}="${value}" on <${name}>`);
  }
}

function readImage(attributes: Attributes, transform: Transform): Shape[] {
  const [head, data = ''] = (attributes.href ?? '').split(/,(.*)/s);
  if (!head?.startsWith('data:image/svg+xml')) throw new Error(`Expected an inline SVG, got an image ${head?.slice(0, 40)}`);
  const svg = head.endsWith(';base64') ? Buffer.from(data, 'base64').toString('utf8') : decodeURIComponent(data);
  const [minX = 0, minY = 0, width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(/\s+/).map(Number);
  const scaleX = Number(attributes.width) / width;
  const scaleY = Number(attributes.height) / height;
  const place: Transform = [scaleX, 0, 0, scaleY, Number(attributes.x) - minX * scaleX, Number(attributes.y) - minY * scaleY];
  return readShapes(svg, compose(transform, place));
}

function readAttributes(text: string): Attributes {
  return Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
}

function normalise(fill: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(fill);
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : fill;
  if (!/^#[0-9a-f]{6}$/i.test(full)) throw new Error(`Expected a fill as #RRGGBB, got "${fill}"`);
  return full.toUpperCase();
}
