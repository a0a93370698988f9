import type { World } from '../world.ts';

export const world = {
  settings: { host: '127.0.0.1', from: 'a@example.vn', fromName: 'Pano', list: 'ds@example.vn' },
} satisfies World;
