import { demoChannel, startYoutubeSimulator } from '../../../scripts/simulators/youtube.ts';
import type { Venue } from '../venues.ts';

export const youtubeVenue: Venue = {
  name: 'youtube',
  kind: 'youtube',
  media: 'video',
  canTell: true,
  open: async () => {
    const simulator = await startYoutubeSimulator();
    const { id: channelId, clientId, accessToken, refreshToken, clientSecret } = demoChannel;
    return {
      simulator,
      settings: { channelId, clientId, apiUrl: simulator.url, tokenUrl: simulator.url, isAudited: true },
      secrets: { accessToken, refreshToken, clientSecret },
    };
  },
};
