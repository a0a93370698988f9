import { classifyYoutube } from '../../../src/channels/youtube/errors.ts';
import { videoOf } from '../engine.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { channelId: 'UCsimulated0000000000000', clientId: 'client' },
  media: { video: videoOf(new Uint8Array(1_000)) },
  classify: classifyYoutube,
} satisfies World;
