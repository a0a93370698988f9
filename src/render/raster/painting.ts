import type { Mark, Raster, Rows } from '../engines/engine.ts';
import type { JpegBand, PngBand } from './bands.ts';

/** A side painted whole, what stands on it, and its bands of rows as files hold them, packed when first asked for. */
export type BaseRaster = { marks: Mark[]; raster: Raster; packed: { png: Known<PngBand>; jpeg: Known<Promise<JpegBand>> } };

/** Bands by their place from above. */
type Known<Band> = (Band | undefined)[];

/** Rows that take the place of those of a sheet, from `top` on. */
export type Patch = { top: number; raster: Raster };

/**
 * A side as a sheet and what differs from it, so that neither drawing nor packing a piece touches the pixels that it shares with
 * others: copying a picture of six megabytes costs more than painting a name.
 */
export type Painting = { base: BaseRaster; patches: Patch[] };

/** A sheet on its own. */
export function baseOf(raster: Raster, marks: Mark[] = []): BaseRaster {
  return { marks, raster, packed: { png: [], jpeg: [] } };
}

/** All pixels of a side. They may be those of its base, so they are not to be written to. */
export function wholeRaster({ base, patches }: Painting): Raster {
  const { widthPx, heightPx, rgba } = base.raster;
  return { widthPx, heightPx, rgba: patchedRows({ base, patches }, { top: 0, bottom: heightPx }) ?? rgba };
}

type BandRequest<Band> = {
  painting: Painting;
  /** Rows of a band; the last may have fewer. */
  bandRows: number;
  /** Bands of the base; those that are wanted and lacking are packed and added. */
  known: Known<Band>;
  pack(rgba: Buffer): Band;
};

/**
 * A side in bands that lie at the same rows in every side of its size and are packed each on its own: a band with the pixels of
 * the base is that of the base, and what comes out does not depend on what was drawn before.
 */
export function packBands<Band>({ painting, bandRows, known, pack }: BandRequest<Band>): Band[] {
  const { heightPx, widthPx, rgba } = painting.base.raster;
  return Array.from({ length: Math.ceil(heightPx / bandRows) }, (_, index) => {
    const rows = { top: index * bandRows, bottom: Math.min(heightPx, (index + 1) * bandRows) };
    const shared = rgba.subarray(rows.top * widthPx * 4, rows.bottom * widthPx * 4);
    const own = patchedRows(painting, rows);
    if (own && !own.equals(shared)) return pack(own);
    const band = known[index] ?? pack(shared);
    known[index] = band;
    return band;
  });
}

/** Pixels of some rows, or `null` where they are those of the base. */
function patchedRows({ base, patches }: Painting, { top, bottom }: Rows): Buffer | null {
  const touching = patches.filter((patch) => patch.top < bottom && patch.top + patch.raster.heightPx > top);
  if (touching.length === 0) return null;
  const rowBytes = base.raster.widthPx * 4;
  const rgba = Buffer.from(base.raster.rgba.subarray(top * rowBytes, bottom * rowBytes));
  for (const { top: from, raster } of touching) {
    const [first, last] = [Math.max(top, from), Math.min(bottom, from + raster.heightPx)];
    raster.rgba.copy(rgba, (first - top) * rowBytes, (first - from) * rowBytes, (last - from) * rowBytes);
  }
  return rgba;
}
