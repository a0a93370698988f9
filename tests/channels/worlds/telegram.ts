import { classifyTelegram } from '../../../src/channels/telegram/errors.ts';
import type { World } from '../world.ts';

export const world = {
  settings: { chatId: '@bdhvs', apiUrl: 'http://127.0.0.1:1' },
  classify: classifyTelegram,
} satisfies World;
