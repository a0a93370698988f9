import QRCode from 'qrcode';

/** Error correction: M (15 %) for clean paper and screens, Q (25 %) for what hangs outdoors. */
export type QrLevel = 'M' | 'Q';

export type QrMatrix = { modules: number; isDark(x: number, y: number): boolean };

/** Light modules around the code that ISO/IEC 18004 asks for; readers fail below two. */
export const quietModules = 4;

/** Upper case keeps the code in alphanumeric mode, one version smaller; host names and `/Q/` are read in any case. */
export function qrMatrix(url: string, level: QrLevel): QrMatrix {
  const { modules } = QRCode.create(url.toUpperCase(), { errorCorrectionLevel: level });
  return { modules: modules.size, isDark: (x, y) => modules.data[y * modules.size + x] === 1 };
}

/**
 * Dark modules as one SVG path, runs of a row merged, centred in a square box with its quiet zone.
 *
 * Modules are whole pixels of the frame at whole positions, so that a rendition in pixels has no grey edges.
 */
export function qrPath(matrix: QrMatrix, box: { left: number; top: number; sizePx: number }): { d: string; modulePx: number } {
  const { modules } = matrix;
  const modulePx = Math.max(1, Math.floor(box.sizePx / (modules + 2 * quietModules)));
  const inset = Math.round((box.sizePx - modules * modulePx) / 2);
  const left = Math.round(box.left) + inset;
  const top = Math.round(box.top) + inset;
  let d = '';
  for (let y = 0; y < modules; y++) {
    for (let x = 0; x < modules; x++) {
      if (!matrix.isDark(x, y) || (x > 0 && matrix.isDark(x - 1, y))) continue;
      let end = x + 1;
      while (end < modules && matrix.isDark(end, y)) end++;
      d += `M${left + x * modulePx} ${top + y * modulePx}h${(end - x) * modulePx}v${modulePx}h${(x - end) * modulePx}z`;
    }
  }
  return { d, modulePx };
}
