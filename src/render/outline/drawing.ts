import type { Focus } from '../../domain/content.ts';

/** One step of an outline, in absolute pixels of the frame. */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

/** An outline filled with one opaque colour, non-zero winding. `fill` is "#RRGGBB" in capitals. */
export type Shape = { fill: string; steps: Step[] };

/**
 * A page as flat shapes, painted in order: what both the pixel and the print side are made from.
 *
 * Text is outlined, so no reader needs a font. The origin is the trim's upper left corner; the bleed has negative coordinates.
 */
export type Drawing = {
  widthPx: number;
  heightPx: number;
  bleedPx: number;
  shapes: Shape[];
  /** Lies beneath all shapes, fills its box and is cut to it ("cover"). */
  photo: DrawnPicture | null;
  /** Stands on top of all shapes, whole in its box, on white ("contain"). */
  logo: DrawnPicture | null;
};

/** An uploaded file and its box in pixels of the frame. */
export type DrawnPicture = {
  left: number;
  top: number;
  width: number;
  height: number;
  sha256: string;
  /** The file as it was uploaded. Only asked for where its hash is not enough: pieces of many units share their pictures. */
  read(): Promise<Buffer>;
  fit: 'cover' | 'contain';
  /** Of a photo: what stays in sight where it is cut. */
  focus?: Focus | undefined;
};

/** Affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export const identity: Transform = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

export function transformSteps(steps: Step[], [a, b, c, d, e, f]: Transform): Step[] {
  const x = (px: number, py: number) => a * px + c * py + e;
  const y = (px: number, py: number) => b * px + d * py + f;
  return steps.map((step): Step => {
    if (step[0] === 'Z') return step;
    if (step[0] !== 'C') return [step[0], x(step[1], step[2]), y(step[1], step[2])];
    const [, x1, y1, x2, y2, x3, y3] = step;
    return ['C', x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(x3, y3), y(x3, y3)];
  });
}

export function rectangle(left: number, top: number, width: number, height: number): Step[] {
  return [['M', left, top], ['L', left + width, top], ['L', left + width, top + height], ['L', left, top + height], ['Z']];
}
