import type { Focus } from '../../domain/content.ts';

type Size = { width: number; height: number };

/**
 * The part of a picture that fills a box, in whole pixels of the picture: as large as fits, with the focus as near to its middle
 * as the edges allow.
 */
export function cutAround({
  picture,
  box,
  focus,
}: {
  picture: Size;
  box: Size;
  focus: Focus;
}): Size & { left: number; top: number } {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const [width, left] = part({ whole: picture.width, shown: box.width / scale, at: focus.x });
  const [height, top] = part({ whole: picture.height, shown: box.height / scale, at: focus.y });
  return { left, top, width, height };
}

function part({ whole, shown, at }: { whole: number; shown: number; at: number }): [length: number, start: number] {
  const length = Math.min(whole, Math.max(1, Math.round(shown)));
  const start = Math.round((whole * at) / 100 - length / 2);
  return [length, Math.min(whole - length, Math.max(0, start))];
}
