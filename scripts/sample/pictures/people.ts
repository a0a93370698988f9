import { at, box, disc, gold, ink, path, red, star, stroke, white } from './shapes.ts';

const skin = '#e9b48a';

type Who = 'grandmother' | 'grandfather' | 'helper' | 'officer' | 'farmer' | 'stranger';
const shirts: Record<Who, string> = {
  grandmother: '#8a4b6b',
  grandfather: '#6b7f8c',
  helper: red,
  officer: '#3f7a54',
  farmer: '#7a6a3a',
  stranger: '#555a66',
};

const hair: Record<Who, string> = {
  grandmother: path('M-19-2c-3-26 41-26 38 0-4-9-14-13-19-13s-15 4-19 13Z', '#d9d4ce') + disc(0, -26, 8, '#d9d4ce'),
  grandfather: path('M-18 0c-4-22 40-22 36 0-1-8-6-11-9-12-6 3-12 3-18 0-3 1-8 4-9 12Z', '#e3dfda'),
  helper: path('M-19 0c-4-30 42-30 38 0-3-10-8-13-13-14-8 4-18 3-21 1-2 3-3 8-4 13Z', ink),
  officer:
    path('M-21-8c0-12 42-12 42 0l-3 4h-36Z', '#2c5a3d') +
    path('M-20-8c-2-9 12-16 20-16s22 7 20 16Z', '#3f7a54') +
    star(0, -14, 5) +
    path('M-19-5c12 4 26 4 38 0l-2 5c-12-3-22-3-34 0Z', ink),
  farmer: path('M-38-6 0-36 38-6c-22 7-54 7-76 0Z', '#d8b469') + stroke('M-26-8 0-30 26-8', '#b98f44', 1.5),
  stranger:
    path('M-21 4c-5-34 47-34 42 0-2-8-4-12-8-14-10 4-22 4-28 0-3 3-5 8-6 14Z', '#2a2d35') +
    box(-16, -6, 13, 8, ink, 3) +
    box(3, -6, 13, 8, ink, 3) +
    stroke('M-3-3h6', ink, 2),
};

/** Head and shoulders of somebody, 100 high, standing on `y`. `look` turns the face a little: -1 left, 1 right. */
export function person(who: Who, x: number, y: number, { scale = 1, look = 0 }: { scale?: number; look?: number } = {}): string {
  const body =
    path('M-44 0c0-34 16-46 44-46S44-34 44 0Z', shirts[who]) + path('M-10-46 0-32 10-46Z', who === 'officer' ? '#2c5a3d' : white);
  const face = disc(0, 0, 19, skin) + disc(-18, 2, 4, skin) + disc(18, 2, 4, skin);
  const eyes = who === 'stranger' ? '' : at(look * 3, 0, disc(-7, -1, 2, ink) + disc(7, -1, 2, ink));
  const mouth = at(look * 3, 0, stroke(who === 'stranger' ? 'M-5 10h10' : 'M-6 7c3 5 9 5 12 0', '#8c4a35', 2.4));
  const badge = who === 'helper' ? disc(20, -22, 7, gold) + star(20, -22, 5, red) : who === 'officer' ? star(20, -26, 5) : '';
  const neck = box(-7, -56, 14, 16, '#d79f74', 6);
  return at(x, y, neck + body + badge + at(0, -70, face + hair[who] + eyes + mouth), { scale });
}

/** A hand held up: stop. */
export function stopHand(x: number, y: number, scale = 1): string {
  const fingers = [-24, -10, 4, 18].map((left, index) => box(left, [-46, -56, -58, -48][index] ?? -50, 12, 60, skin, 6)).join('');
  const thumb = at(-24, 16, box(-10, -30, 12, 40, skin, 6), { turn: -38 });
  return at(
    x,
    y,
    thumb + fingers + box(-24, -8, 54, 44, skin, 16) + box(-20, 34, 46, 34, red, 6) + box(-20, 34, 46, 7, '#8f1414', 3),
    { scale },
  );
}

export const tableTop =
  box(40, 160, 240, 10, '#a5522d', 4) + box(56, 170, 8, 18, '#8a4423', 1) + box(256, 170, 8, 18, '#8a4423', 1);
