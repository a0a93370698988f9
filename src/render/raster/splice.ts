import type { Page } from '../compose/compose.ts';
import type { Mark, Rows } from '../engines/engine.ts';
import type { DrawnPicture } from '../outline/drawing.ts';
import { type BaseRaster, baseOf, type Painting, type Patch } from './painting.ts';
import { canPaint, paintRows, rasterise } from './raster.ts';

/** Rows between two changed stretches that are cheaper painted than skipped. */
const worthSkipping = 24;
/** When more of a side changed than this, it is painted whole. */
const mostChanged = 0.6;

/**
 * A side painted only where it differs from another side: pieces of two communes differ in a name and a code.
 *
 * What differs is not declared by the design but found by comparing what stands on both sheets, so a longer name that pushes its
 * neighbours down is painted with them. The pixels are those of `rasterise` (tested with the longest and shortest names).
 * Where too much differs, or there is no `base`, the side is painted whole and is a base of its own.
 */
export async function paintSide(page: Page, base: BaseRaster | null): Promise<Painting> {
  const { heightPx, widthPx } = page.frame;
  const marks = canPaint(page) ? marksOf(page) : [];
  const isAlike = base?.raster.widthPx === widthPx && base.raster.heightPx === heightPx;
  const changed = base && isAlike && marks.length > 0 ? changedRows(base.marks, marks, heightPx) : null;
  if (!base || !changed || sumOf(changed) > mostChanged * heightPx) {
    return { base: baseOf(await rasterise(page), marks), patches: [] };
  }
  const patches: Patch[] = [];
  for (const rows of changed) patches.push({ top: rows.top, raster: await paintRows(page, rows) });
  return { base, patches };
}

function marksOf({ arranged, qr, photo, logo, frame }: Page): Mark[] {
  const marks = arranged.marks.map(({ key, line, rows }) => {
    return { key, line, rows: { top: rows.top - frame.bleedPx, bottom: rows.bottom - frame.bleedPx } };
  });
  if (photo) marks.unshift(pictureMark('photo', photo));
  if (logo) marks.push(pictureMark('logo', logo));
  if (qr) {
    const { matrix, left, top, modulePx } = qr;
    const rows = { top, bottom: top + matrix.modules * modulePx };
    marks.push({ key: `qr ${matrix.text} ${left} ${top} ${modulePx}`, rows, line: null });
  }
  return marks;
}

function pictureMark(name: string, { left, top, width, height, sha256, focus }: DrawnPicture): Mark {
  const rows = { top: Math.floor(top), bottom: Math.ceil(top + height) };
  return { key: `${name} ${sha256} ${left} ${top} ${width} ${height} ${focus?.x} ${focus?.y}`, rows, line: null };
}

/** Stretches of rows on which something differs, from top to bottom. `null`: the common marks changed their order. */
function changedRows(before: Mark[], after: Mark[], heightPx: number): Rows[] | null {
  const [old, now] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
  const common = (marks: Mark[], other: Set<string>) => marks.flatMap(({ key }) => (other.has(key) ? [key] : []));
  const [kept, met] = [common(before, now), common(after, old)];
  if (kept.length !== met.length || kept.some((key, index) => key !== met[index])) return null;
  const changed = [...before.filter(({ key }) => !now.has(key)), ...after.filter(({ key }) => !old.has(key))];
  return merge(changed.map(({ rows }) => ({ top: Math.max(0, rows.top), bottom: Math.min(heightPx, rows.bottom) })));
}

function merge(stretches: Rows[]): Rows[] {
  const merged: Rows[] = [];
  const sorted = stretches.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
  for (const { top, bottom } of sorted) {
    const last = merged.at(-1);
    if (last && top <= last.bottom + worthSkipping) last.bottom = Math.max(last.bottom, bottom);
    else merged.push({ top, bottom });
  }
  return merged;
}

function sumOf(stretches: Rows[]): number {
  return stretches.reduce((sum, { top, bottom }) => sum + bottom - top, 0);
}
