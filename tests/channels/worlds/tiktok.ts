import { classifyTiktok } from '../../../src/channels/tiktok/errors.ts';
import { videoOf } from '../engine.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { openId: 'open-id', username: 'binhdanhocvuso', clientKey: 'key' },
  media: { video: videoOf(new Uint8Array(1_000)) },
  classify: classifyTiktok,
} satisfies World;
