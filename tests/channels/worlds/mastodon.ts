import { classifyMastodon } from '../../../src/channels/mastodon/errors.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { instanceUrl: 'http://127.0.0.1:1' },
  classify: classifyMastodon,
} satisfies World;
