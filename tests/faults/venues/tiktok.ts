import { demoCreator, startTiktokSimulator } from '../../../scripts/simulators/tiktok.ts';
import { jpeg } from '../../setup/delivery-world.ts';
import type { Venue } from '../venues.ts';

/** Videos go up in parts and can be asked after; of photos TikTok tells nothing once their answer is lost. */
export function tiktokVenue(media: 'image' | 'video'): Venue {
  return {
    name: `tiktok ${media}`,
    kind: 'tiktok',
    media,
    canTell: media === 'video',
    open: async () => {
      const fetchPicture = async () => new Response(new Uint8Array((await jpeg()).bytes));
      const simulator = await startTiktokSimulator({ fetchPicture });
      const { openId, username, clientKey, accessToken, refreshToken, clientSecret } = demoCreator;
      return {
        simulator,
        settings: { openId, username, clientKey, apiUrl: simulator.url, isAudited: true },
        secrets: { accessToken, refreshToken, clientSecret },
      };
    },
  };
}
