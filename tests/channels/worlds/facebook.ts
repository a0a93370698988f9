import { classifyGraph } from '../../../src/channels/graph/errors.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { pageId: '4711', graphUrl: 'http://127.0.0.1:1' },
  classify: classifyGraph,
} satisfies World;
