import type { Page } from './compose.ts';
import type { Raster } from './engines/engine.ts';
import { type EncodedPng, encodePng, type PngRequest } from './png.ts';
import { type Sheet, spliceRaster } from './splice.ts';

/**
 * Pieces that differ in little: one side of an artwork for the communes of a province.
 *
 * The first is painted and packed whole, the others where they differ from it. That only saves time: every byte is the same
 * whatever was drawn before.
 */
export type Family = {
  paint(page: Page): Promise<Raster>;
  encode(request: Omit<PngRequest, 'previous'>): Buffer;
};

type Memory = { sheet: Sheet | null; png: EncodedPng | null };

/** In each thread. A picture of 1080 × 1350 takes 6 MB, an A3 at 150 dpi 18 MB, the poor of them twice while they change. */
const mostRemembered = 128e6;
const memories = new Map<string, Memory>();

/** The family of a name, whose members need not share anything. The one longest unused is forgotten when memory runs out. */
export function familyOf(name: string): Family {
  const memory = memories.get(name) ?? { sheet: null, png: null };
  memories.delete(name);
  memories.set(name, memory);
  return {
    paint: async (page) => {
      const { isSpliced, ...sheet } = await spliceRaster(page, memory.sheet);
      if (!isSpliced) memory.sheet = sheet;
      forget();
      return sheet.raster;
    },
    encode: (request) => {
      const png = encodePng({ ...request, previous: memory.png });
      const isNew = memory.png === null || memory.sheet?.raster === request.raster;
      if (isNew) memory.png = png;
      forget();
      return png.bytes;
    },
  };
}

function forget(): void {
  let total = [...memories.values()].reduce((sum, memory) => sum + sizeOf(memory), 0);
  for (const [name, memory] of memories) {
    if (total <= mostRemembered || memories.size === 1) return;
    memories.delete(name);
    total -= sizeOf(memory);
  }
}

/** Both mostly hold the same pixels. */
function sizeOf({ sheet, png }: Memory): number {
  const raster = sheet?.raster.rgba.length ?? 0;
  return raster + (png ? png.bytes.length + (png.raster === sheet?.raster ? 0 : png.raster.rgba.length) : 0);
}
