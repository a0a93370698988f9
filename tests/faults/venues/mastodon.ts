import { startMastodonSimulator } from '../../../scripts/simulators/mastodon.ts';
import type { Venue } from '../venues.ts';

export const mastodonVenue: Venue = {
  name: 'mastodon',
  kind: 'mastodon',
  media: 'image',
  canTell: true,
  open: async () => {
    const simulator = await startMastodonSimulator();
    return {
      simulator,
      settings: { instanceUrl: simulator.url },
      secrets: { accessToken: 'simulated-mastodon-token' },
    };
  },
};
