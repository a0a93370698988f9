import type { Page } from '../compose/compose.ts';
import type { BaseRaster, Painting } from './painting.ts';
import { paintSide } from './splice.ts';

/** In each thread. A picture of 1080 × 1350 takes 6 MB, an A3 at 150 dpi 18 MB, each and its packed rows. */
const mostRemembered = 128e6;
const sheets = new Map<string, BaseRaster>();

/**
 * Paints one of a family: pieces that differ in little, as one side of an artwork for the communes of a province does.
 *
 * The first is painted and packed whole, the others where they differ from it. That only saves time: every byte is the same
 * whatever was drawn before, and members of a family need not share anything. The one longest unused is forgotten when memory
 * runs out.
 */
export async function paintLike(family: string, page: Page): Promise<Painting> {
  const painting = await paintSide(page, sheets.get(family) ?? null);
  sheets.delete(family);
  sheets.set(family, painting.base);
  forget();
  return painting;
}

function forget(): void {
  let total = [...sheets.values()].reduce((sum, sheet) => sum + sizeOf(sheet), 0);
  for (const [name, sheet] of sheets) {
    if (total <= mostRemembered || sheets.size === 1) return;
    sheets.delete(name);
    total -= sizeOf(sheet);
  }
}

/** Of the packed rows no more is known than that they are fewer: a fifth is what a photo takes as PNG. */
function sizeOf({ raster }: BaseRaster): number {
  return raster.rgba.length * 1.2;
}
