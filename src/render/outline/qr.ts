import QRCode from 'qrcode';

/** Error correction: M (15 %) for clean paper and screens, Q (25 %) for what hangs outdoors. */
export type QrLevel = 'M' | 'Q';

/** `text` is what it says. */
export type QrMatrix = { text: string; modules: number; isDark(x: number, y: number): boolean };

/** Light modules around the code that ISO/IEC 18004 asks for; readers fail below two. */
export const quietModules = 4;

/** Upper case keeps the code in alphanumeric mode, one version smaller; host names and `/Q/` are read in any case. */
export function qrMatrix(url: string, level: QrLevel): QrMatrix {
  const text = url.toUpperCase();
  const { modules } = QRCode.create(text, { errorCorrectionLevel: level });
  return { text, modules: modules.size, isDark: (x, y) => modules.data[y * modules.size + x] === 1 };
}

/** Where the modules of a code lie: whole pixels at whole positions, so that a rendition in pixels has no grey edges. */
export type PlacedQr = { matrix: QrMatrix; left: number; top: number; modulePx: number };

/** Centres a code with its quiet zone in a square box. `left` and `top` are those of its first dark module. */
export function placeQr(matrix: QrMatrix, box: { left: number; top: number; sizePx: number }): PlacedQr {
  const { modules } = matrix;
  const modulePx = Math.max(1, Math.floor(box.sizePx / (modules + 2 * quietModules)));
  const inset = Math.round((box.sizePx - modules * modulePx) / 2);
  return { matrix, left: Math.round(box.left) + inset, top: Math.round(box.top) + inset, modulePx };
}

/** A run of dark modules in a row, in pixels. */
export type Bar = { left: number; top: number; width: number; height: number };

/** The dark modules, those that touch in a row as one bar. */
export function qrBars({ matrix, left, top, modulePx }: PlacedQr): Bar[] {
  const bars: Bar[] = [];
  for (let y = 0; y < matrix.modules; y++) {
    for (let x = 0; x < matrix.modules; x++) {
      if (!matrix.isDark(x, y)) continue;
      const from = x;
      while (x < matrix.modules && matrix.isDark(x, y)) x++;
      bars.push({ left: left + from * modulePx, top: top + y * modulePx, width: (x - from) * modulePx, height: modulePx });
    }
  }
  return bars;
}

/** The dark modules as one SVG path. */
export function qrPath(placed: PlacedQr): string {
  return qrBars(placed)
    .map(({ left, top, width, height }) => `M${left} ${top}h${width}v${height}h${-width}z`)
    .join('');
}
