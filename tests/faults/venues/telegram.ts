import { startTelegramSimulator } from '../../../scripts/simulators/telegram.ts';
import type { Venue } from '../venues.ts';

/** A bot cannot read what stands in its channel. */
export const telegramVenue: Venue = {
  name: 'telegram',
  kind: 'telegram',
  media: 'image',
  canTell: false,
  open: async () => {
    const simulator = await startTelegramSimulator();
    return {
      simulator,
      settings: { chatId: '@bdhvs', apiUrl: simulator.url },
      secrets: { botToken: '7100100:simulated-bot-token' },
    };
  },
};
