import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { MeasuredNode, Node, Renderer } from '@takumi-rs/core';
import { fonts } from '../../typeset/font-files.ts';
import { packageVersion, projectRoot } from '../../typeset/packages.ts';
import { readShapes } from '../outline/svg-reader.ts';
import type { Arranged, Box, Engine, Mark, PaintParts, PlacedPhoto, Raster, SideTree, TextLine } from './engine.ts';
import { isSeen, resolveTree, type TreeNode } from './tree.ts';
import { leftOutFill, lineOf, type TreeText, textsOf } from './tree-texts.ts';

/** Decoded pictures and painted ornaments that the renderer may keep, in each thread. */
const cacheMaxBytes = 96 * 2 ** 20;

/**
 * The fast engine: a native renderer that outlines and paints, and shapes every script.
 *
 * Throws when its binary is not there for this machine; `choose.ts` then takes the portable one.
 */
export function createTakumi(): Engine {
  // Not an import: a missing binary must be something to answer, and bundlers must leave it alone.
  const native = createRequire(join(projectRoot, 'package.json'))('@takumi-rs/core') as { Renderer: typeof Renderer };
  const renderer = new native.Renderer({ cacheMaxBytes });
  let ready: Promise<unknown> | null = null;
  return {
    id: 'takumi',
    version: packageVersion('@takumi-rs/core'),
    canShapeMarks: true,
    arrange: async (sheet) => {
      ready ??= registerFonts(renderer);
      await ready;
      return arrange(renderer, sheet);
    },
  };
}

async function registerFonts(renderer: Renderer): Promise<void> {
  for (const { name, weight, style, data } of fonts()) await renderer.registerFont({ name, weight, style, data });
}

async function arrange(renderer: Renderer, { tree, size, families }: SideTree): Promise<Arranged> {
  const roots = resolveTree(tree, families);
  const root: TreeNode = { kind: 'box', style: { display: 'flex', ...size }, slot: null, spoken: null, children: roots };
  const texts = textsOf([root]);
  const found: Found = { qr: null, photo: null, logo: null, lines: [], marks: [], changes: new Map() };
  collect(root, await renderer.measure(nodeOf(root), size), texts, found);
  const { changes, ...arranged } = found;
  const node = nodeOf(root, changes);
  return {
    ...arranged,
    outline: async (without = new Set()) => {
      const outlined = without.size > 0 ? nodeOf(root, leaveOut(found, texts, without)) : node;
      const shapes = readShapes(await renderer.renderSvg(outlined, size));
      return without.size > 0 ? shapes.filter(({ fill }) => fill !== leftOutFill) : shapes;
    },
    paint: (parts) => paint({ renderer, node, size, ...parts }),
  };
}

/** Changed styles of texts. */
type Changes = Map<TreeNode, { top: number; color?: string }>;

/**
 * `top` puts lines on whole rows. takumi rounds baselines, and a line centred at 541.5 would go up or down with the last bit
 * of a sum, which depends on the window that is painted.
 */
function nodeOf(node: TreeNode, changes: ReadonlyMap<TreeNode, Node['style']> = new Map()): Node {
  if (node.kind === 'text') {
    const family = node.family === null ? {} : { fontFamily: node.family };
    return { type: 'text', text: node.text, style: { ...family, position: 'relative', top: 0, ...changes.get(node) } };
  }
  if (node.kind === 'picture') return { type: 'image', src: node.svg, style: node.style };
  return { type: 'container', style: node.style, children: node.children.map((child) => nodeOf(child, changes)) };
}

/** Lines keep their room and get a colour that tells their letters from all others. */
function leaveOut({ changes }: Pick<Found, 'changes'>, texts: TreeText[], without: ReadonlySet<number>): Changes {
  const changed: Changes = new Map(changes);
  for (const line of without) {
    const node = texts[line]?.node;
    if (node) changed.set(node, { top: 0, ...changes.get(node), color: leftOutFill });
  }
  return changed;
}

type Found = Pick<Arranged, 'qr' | 'photo' | 'logo' | 'lines' | 'marks'> & { changes: Changes };

/** The measured tree has the shape of the tree it measures. */
function collect(node: TreeNode, measured: MeasuredNode, texts: TreeText[], found: Found): void {
  const [, , , , left, top] = measured.transform;
  const box = { left, top, width: measured.width, height: measured.height };
  if (node.kind === 'text') {
    const text = texts[found.lines.length];
    if (text?.node !== node) throw new Error(`Expected the texts of the tree in its order, got "${node.text}" out of it`);
    const line = lineOf(text, box);
    found.marks.push(lineMark(line, found.lines.length));
    found.lines.push(line);
    found.changes.set(node, { top: Math.round(top) - top });
    return;
  }
  if (isSeen(node)) found.marks.push(boxMark(node, box));
  if (node.kind !== 'box') return;
  if (node.slot === 'qr') found.qr = box;
  if (node.slot === 'photo') found.photo = box;
  if (node.slot === 'logo') found.logo = box;
  for (const [index, child] of node.children.entries()) {
    const inner = measured.children[index];
    if (!inner) throw new Error(`Expected ${node.children.length} measured children, got ${measured.children.length}`);
    collect(child, inner, texts, found);
  }
}

/** Ink of stacked marks leaves the line's box: Ẳ by a quarter em, and a line may be set as tight as its size. */
const inkShare = 0.5;

function lineMark({ paragraph: _, ...line }: TextLine, index: number): Mark {
  const { style, fill, family, text } = line;
  const look = `${Object.values(style).join(' ')} ${fill} ${family ?? ''} ${text}`;
  return { key: `${placeOf(line)} ${look}`, rows: rowsOf(line, Math.ceil(line.height * inkShare)), line: index };
}

function boxMark(node: TreeNode, box: Box): Mark {
  const look = node.kind === 'text' ? '' : `${JSON.stringify(node.style)}${node.kind === 'picture' ? node.svg : ''}`;
  return { key: `${placeOf(box)} ${look}`, rows: rowsOf(box, 1), line: null };
}

function placeOf({ left, top, width, height }: Box): string {
  return `${left} ${top} ${width} ${height}`;
}

function rowsOf({ top, height }: Box, ink: number): Mark['rows'] {
  return { top: Math.floor(top) - ink, bottom: Math.ceil(top + height) + ink };
}

type PaintRequest = PaintParts & { renderer: Renderer; node: Node; size: SideTree['size'] };

/** A window onto the sheet: what it shows is byte for byte what the whole would show there (tested). */
async function paint({ renderer, node, size, frame, photo, rows }: PaintRequest): Promise<Raster> {
  const { widthPx, bleedPx } = frame;
  const heightPx = rows.bottom - rows.top;
  // Moved after the layout, so that the layout is the same in every window.
  const move = `translate(${-bleedPx}px, ${-bleedPx - rows.top}px)`;
  const sheet: Node = {
    type: 'container',
    style: { display: 'flex', position: 'absolute', left: 0, top: 0, ...size, transform: move },
    children: [
      ...(photo ? [photoNode(photo)] : []),
      { ...node, style: { ...node.style, position: 'absolute', left: 0, top: 0 } },
    ],
  };
  const window: Node = {
    type: 'container',
    style: { display: 'flex', position: 'relative', width: widthPx, height: heightPx, backgroundColor: '#FFFFFF' },
    children: [sheet],
  };
  const rgba = await renderer.render(window, { width: widthPx, height: heightPx, format: 'raw' });
  return { widthPx, heightPx, rgba };
}

function photoNode({ box, rgba }: PlacedPhoto): Node {
  const { left, top, width, height } = box;
  // Not the buffer itself: takumi writes its tree as JSON, where a buffer becomes a list of numbers.
  const data = new Uint8Array(rgba.buffer, rgba.byteOffset, rgba.length);
  const src = { width, height, data, premultiplied: true };
  return { type: 'image', src, style: { position: 'absolute', left, top, width, height } };
}
