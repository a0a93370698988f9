import {
  at,
  box,
  cream,
  disc,
  gold,
  green,
  ink,
  path,
  red,
  sand,
  sky,
  soft,
  star,
  stroke,
  teal,
  tick,
  white,
  writing,
} from './shapes.ts';

/** A telephone standing on the floor; `screen` is drawn on 60 × 108. */
export function phone(
  x: number,
  y: number,
  screen: string,
  { scale = 1, turn = 0 }: { scale?: number; turn?: number } = {},
): string {
  const body = box(-37, -68, 74, 136, ink, 11) + box(-31, -58, 62, 112, white, 5) + box(-9, -64.5, 18, 2.5, '#6a5248', 1.2);
  return at(x, y, body + at(-30, -56, screen), { scale, turn });
}

export function idCard(
  x: number,
  y: number,
  { scale = 1, turn = 0, color = teal }: { scale?: number; turn?: number; color?: string } = {},
): string {
  const face = disc(17, 24, 6, '#e9b48a') + path('M7 41c0-8 4-11 10-11s10 3 10 11Z', color);
  const card = box(0, 0, 84, 54, white, 5) + box(0, 0, 84, 11, color, 4) + star(9, 5.5, 3.6);
  return at(
    x,
    y,
    card + box(6, 15, 22, 28, sky, 2) + face + writing(34, 18, [40, 34, 40], soft, 4) + box(62, 38, 14, 11, gold, 2),
    { scale, turn },
  );
}

export function paper(x: number, y: number, { scale = 1, turn = 0 }: { scale?: number; turn?: number } = {}): string {
  const sheet = path('M0 0h56l16 16v84H0Z', white) + path('M56 0v16h16Z', sand);
  return at(
    x,
    y,
    sheet + star(14, 15, 7, red) + writing(26, 12, [24], soft, 4) + writing(10, 32, [50, 46, 50, 38, 48, 30], soft, 4),
    { scale, turn },
  );
}

export function bubble(x: number, y: number, w: number, h: number, { color = white, side = 'left', body = '' } = {}): string {
  const tail = side === 'left' ? 'M14 0 4 14 28 2Z' : `M${w - 14} 0 ${w - 4} 14 ${w - 28} 2Z`;
  return at(x, y, box(0, 0, w, h, color, 12) + at(0, h - 2, path(tail, color)) + body);
}

export function shield(x: number, y: number, scale = 1): string {
  const left = 'M0-32c-9 7-18 10-28 11v20c0 17 11 29 28 37Z';
  const right = 'M0-32c9 7 18 10 28 11v20c0 17-11 29-28 37Z';
  return at(x, y, path(left, red) + path(right, '#9b1414') + stroke('M-11 2-3 10 12-8', gold, 6), { scale });
}

export function lock(x: number, y: number, scale = 1, color = gold): string {
  const shackle = `<path d="M-11-6v-9a11 11 0 0 1 22 0v9" fill="none" stroke="${ink}" stroke-width="6"/>`;
  return at(x, y, shackle + box(-18, -8, 36, 30, color, 5) + disc(0, 5, 4, ink) + box(-1.5, 6, 3, 9, ink, 1), { scale });
}

/** Looks like a QR code and says nothing. */
export function qr(x: number, y: number, size: number): string {
  const cell = size / 15;
  const eye = (left: number, top: number) =>
    box(left * cell, top * cell, cell * 5, cell * 5, ink, 1) +
    box((left + 1) * cell, (top + 1) * cell, cell * 3, cell * 3, white, 0.5) +
    box((left + 1.6) * cell, (top + 1.6) * cell, cell * 1.8, cell * 1.8, ink, 0.3);
  const isFree = (column: number, row: number) => !((column < 6 || column > 8) && row < 6) && !(column < 6 && row > 8);
  const cells = Array.from({ length: 225 }, (_, index) => [index % 15, Math.floor(index / 15)] as const)
    .filter(([column, row]) => isFree(column, row) && (column * 7 + row * 11 + column * row) % 3 !== 0)
    .map(([column, row]) => box(column * cell, row * cell, cell + 0.1, cell + 0.1, ink, 0));
  return at(x, y, box(-6, -6, size + 12, size + 12, white, 4) + cells.join('') + eye(0, 0) + eye(10, 0) + eye(0, 10));
}

export function magnifier(x: number, y: number, scale = 1): string {
  const lens = `<circle r="24" fill="${sky}" fill-opacity=".75" stroke="${ink}" stroke-width="7"/>`;
  return at(x, y, stroke('M18 18 40 40', ink, 11) + lens + stroke('M-12-4a13 13 0 0 1 10-9', white, 4), { scale });
}

export function calendar(x: number, y: number, scale = 1, mark = tick(52, 56, 11)): string {
  const days = [16, 36, 56].flatMap((left) => [38, 54].map((top) => box(left, top, 12, 9, sand, 2)));
  const rings = stroke('M22-5v12M58-5v12', ink, 5);
  return at(
    x,
    y,
    box(0, 0, 80, 76, white, 7) + path('M0 22V7a7 7 0 0 1 7-7h66a7 7 0 0 1 7 7v15Z', red) + days.join('') + rings + mark,
    { scale },
  );
}

export function clock(x: number, y: number, scale = 1): string {
  const face = `<circle r="26" fill="${white}" stroke="${ink}" stroke-width="6"/>`;
  return at(x, y, face + stroke('M0-14V0l10 7', red, 4.5), { scale });
}

export function notebook(x: number, y: number, { scale = 1, turn = 0 }: { scale?: number; turn?: number } = {}): string {
  const cover = box(0, 0, 84, 104, red, 6) + box(8, 6, 70, 92, white, 3) + writing(18, 20, [48, 40, 48, 34, 44, 26], soft, 4.5);
  const pen = at(70, 40, path('M0 0h10v52l-5 12-5-12Z', gold) + path('M1.500 56h7L5 64Z', ink) + box(0, -8, 10, 9, ink, 2), {
    turn: 24,
  });
  return at(x, y, cover + pen, { scale, turn });
}

/** A building: town hall, hospital or bank by its sign. */
export function building(x: number, y: number, sign: 'star' | 'cross' | 'coin', scale = 1): string {
  const signs = {
    star: star(0, -44, 12),
    cross: stroke('M0-54v20M-10-44h20', white, 8),
    coin: disc(0, -44, 11, gold) + stroke('M-3.500-40.500h7M0-50v10', ink, 3),
  };
  const columns = [-44, -18, 10, 36].map((left) => box(left, -14, 8, 54, sand, 1)).join('');
  const wall = box(-56, -20, 112, 66, white, 2) + path('M-66-20 0-66 66-20Z', red) + box(-62, 42, 124, 8, soft, 2);
  return at(x, y, wall + columns + box(-8, 8, 16, 36, teal, 2) + signs[sign], { scale });
}

export function house(x: number, y: number, scale = 1): string {
  const wall = box(-44, -14, 88, 60, white, 2) + path('M-58-12 0-58 58-12Z', '#a5522d');
  return at(
    x,
    y,
    wall + box(-12, 10, 24, 36, teal, 2) + box(18, 2, 18, 16, sky, 2) + box(-36, 2, 18, 16, sky, 2) + disc(6, 28, 2, gold),
    { scale },
  );
}

export function stall(x: number, y: number, scale = 1): string {
  const stripes = [-60, -36, -12, 12, 36].map((left, index) =>
    path(`M${left}-44h24v20a12 12 0 0 1-24 0Z`, index % 2 ? white : red),
  );
  const fruit = [-40, -22, -4, 14, 32].map((left, index) => disc(left + 4, 16, 9, index % 2 ? gold : green));
  return at(
    x,
    y,
    box(-54, -30, 5, 76, soft, 1) +
      box(49, -30, 5, 76, soft, 1) +
      stripes.join('') +
      fruit.join('') +
      box(-60, 20, 120, 28, '#a5522d', 3),
    { scale },
  );
}

export function parcel(x: number, y: number, scale = 1): string {
  const body = box(-36, -26, 72, 54, '#c98f4e', 3) + box(-8, -26, 16, 54, '#e6b877', 0);
  return at(x, y, body + box(14, 2, 18, 18, white, 2) + writing(16, 6, [12, 8, 12], soft, 2.4), { scale });
}

export function coins(x: number, y: number, scale = 1): string {
  const note = box(-34, -12, 68, 32, green, 4) + box(-28, -6, 56, 20, '#7fb894', 3) + disc(0, 4, 8, green);
  const coin = (left: number, top: number) => disc(left, top, 12, '#d99a00') + disc(left, top - 2.5, 12, gold);
  return at(x, y, note + coin(-24, 26) + coin(2, 28) + coin(26, 25), { scale });
}

/** What stands on telephones. All are drawn on 60 × 108. */
export const screens = {
  form:
    box(0, 0, 60, 16, red, 4) +
    [24, 46, 68].map((top) => writing(7, top, [26], soft, 3.5) + box(7, top + 6, 46, 10, cream, 3)).join('') +
    box(10, 92, 40, 12, red, 5),
  apps: [8, 34, 60]
    .flatMap((top, row) =>
      [7, 24, 41].map((left, column) =>
        box(left, top, 13, 13, [sky, sand, gold, '#9cc9a9'][(row * 3 + column * 2) % 4] ?? sand, 4),
      ),
    )
    .join(''),
  download:
    box(0, 0, 60, 16, teal, 4) +
    box(15, 26, 30, 30, red, 8) +
    star(30, 41, 10) +
    writing(14, 62, [32], soft, 4) +
    box(8, 76, 44, 18, green, 9) +
    stroke('M30 79v9M26 85l4 4 4-4', white, 3),
  code:
    writing(12, 14, [36, 24], soft, 4) +
    [4, 18, 32, 46].map((left) => box(left, 40, 11, 16, cream, 3) + disc(left + 5.5, 48, 3, ink)).join('') +
    box(10, 72, 40, 14, red, 6),
  message:
    box(0, 0, 60, 16, teal, 4) +
    box(6, 26, 40, 26, sky, 7) +
    writing(12, 33, [28, 20], teal, 3.5) +
    box(16, 60, 38, 18, cream, 7) +
    writing(22, 67, [24], soft, 3.5),
  card: box(0, 0, 60, 16, red, 4) + idCard(5, 28, { scale: 0.6 }) + tick(30, 82, 13),
  done: tick(30, 40, 22) + writing(12, 74, [36], soft, 4.5) + writing(18, 85, [24], soft, 4),
  list:
    box(0, 0, 60, 16, red, 4) +
    box(6, 22, 48, 12, cream, 6) +
    [42, 60, 78].map((top) => box(6, top, 12, 12, sky, 3) + writing(22, top + 2, [30, 20], soft, 3.5)).join(''),
  scan:
    box(0, 0, 60, 108, '#2d3b3d', 4) +
    stroke('M10 38V26h12M38 26h12v12M50 70v12H38M22 82H10V70', gold, 4) +
    box(10, 52, 40, 3, red, 1),
  call:
    disc(30, 34, 16, sky) +
    disc(30, 30, 6, '#e9b48a') +
    path('M19 44c1-7 6-9 11-9s10 2 11 9Z', teal) +
    writing(12, 58, [36], soft, 4) +
    disc(30, 88, 12, red) +
    at(30, 88, stroke('M-6 2c3-3 9-3 12 0', white, 4)),
  pay:
    box(0, 0, 60, 16, teal, 4) +
    disc(30, 32, 9, sky) +
    writing(12, 46, [36], ink, 5) +
    box(7, 60, 46, 16, cream, 4) +
    writing(15, 66, [30], red, 5) +
    box(10, 88, 40, 13, red, 6),
  shop:
    box(0, 0, 60, 16, red, 4) +
    [22, 62]
      .flatMap((top) =>
        [5, 32].map(
          (left) =>
            box(left, top, 23, 24, cream, 4) +
            disc(left + 11.5, top + 12, 7, (top + left) % 3 ? green : gold) +
            writing(left + 2, top + 28, [16], soft, 3),
        ),
      )
      .join(''),
  receipt:
    box(0, 0, 60, 16, green, 4) +
    box(8, 24, 44, 62, white, 3) +
    writing(14, 30, [32, 24], soft, 3.5) +
    qr(18, 50, 24) +
    writing(14, 92, [32], ink, 5),
  locked: box(0, 0, 60, 108, red, 4) + at(0, 0, disc(30, 50, 24, '#c93a33')) + lock(30, 50, 0.9),
};
