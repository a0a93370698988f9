import { classifyPortal } from '../../../src/channels/web-portal/errors.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { endpoint: 'https://cong.example.vn/tin' },
  classify: classifyPortal,
} satisfies World;
