/** Colours of the movement, and the few that people and things need beside them. */
export const ink = '#3b2720';
export const red = '#b71c1c';
export const gold = '#ffc72c';
export const cream = '#fff3d1';
export const white = '#fffefb';
export const sand = '#f0dcb4';
export const soft = '#d9c3a5';
export const green = '#2f7d4f';
export const sky = '#cfe6ea';
export const teal = '#2b7a86';

/** A group moved, scaled and turned about its own origin. */
export function at(x: number, y: number, body: string, { scale = 1, turn = 0 }: { scale?: number; turn?: number } = {}): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${body}</g>`;
}

export function box(x: number, y: number, w: number, h: number, fill: string, r = 3): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
}

export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

export function stroke(d: string, color = ink, width = 3): string {
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Lines of writing that nobody needs to read. */
export function writing(x: number, y: number, widths: number[], color = soft, height = 4): string {
  return widths.map((width, index) => box(x, y + index * height * 2.1, width, height, color, height / 2)).join('');
}

export function star(x: number, y: number, r: number, fill = gold): string {
  const corner = (index: number) => {
    const radius = index % 2 === 0 ? r : r * 0.4;
    const angle = (Math.PI * index) / 5 - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`;
  };
  return path(`M${Array.from({ length: 10 }, (_, index) => corner(index)).join('L')}Z`, fill);
}

export function tick(x: number, y: number, r: number, fill = green): string {
  return disc(x, y, r, fill) + at(x, y, stroke('M-5 .5-1.500 4 5.500-4', white, 3), { scale: r / 11 });
}

export function cross(x: number, y: number, r: number): string {
  return disc(x, y, r, red) + at(x, y, stroke('M-4-4 4 4M4-4-4 4', white, 3), { scale: r / 11 });
}

export function warning(x: number, y: number, scale = 1): string {
  const mark = `${stroke('M0-6v10', ink, 5)}${disc(0, 12, 3, ink)}`;
  const sign = `<path d="M0-22 24 19h-48Z" fill="${gold}" stroke="${gold}" stroke-width="6" stroke-linejoin="round"/>`;
  return at(x, y, sign + mark, { scale });
}

/** The ground of every scene: a warm wall, a floor and the rings of a drum behind. */
export function scene(body: string): string {
  const ring = (r: number, width: number, dash: string) =>
    `<circle cx="160" cy="100" r="${r}" fill="none" stroke="${sand}" stroke-width="${width}" stroke-dasharray="${dash}"/>`;
  const rings = ring(74, 1.5, '') + ring(86, 8, '2 5') + ring(98, 1.5, '') + ring(114, 10, '8 5 3 5') + ring(130, 1.5, '');
  const floor = `<ellipse cx="160" cy="186" rx="136" ry="9" fill="${sand}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200" width="640" height="400">${box(0, 0, 320, 200, cream, 0)}${rings}${floor}${body}</svg>`;
}
