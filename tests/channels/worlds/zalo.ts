import { classifyZalo } from '../../../src/channels/zalo/errors.ts';
import { picture } from '../contract.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { oaId: '4711', appId: '1' },
  media: { images: [picture] },
  classify: classifyZalo,
} satisfies World;
