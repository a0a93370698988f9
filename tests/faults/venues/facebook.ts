import { startFacebookSimulator } from '../../../scripts/simulators/facebook.ts';
import type { Venue } from '../venues.ts';

/** A page that takes pictures, or videos in one of its two forms. */
export function facebookVenue(media: 'image' | 'video', videoAs: 'feed' | 'reel' = 'feed'): Venue {
  return {
    name: media === 'image' ? 'facebook' : `facebook ${videoAs} video`,
    kind: 'facebook',
    media,
    canTell: true,
    open: async () => {
      const page = { id: '4711', name: 'Phường Gia Viên', token: 'kill-test-token' };
      const simulator = await startFacebookSimulator({ pages: [page] });
      const { url } = simulator;
      return {
        simulator,
        settings: { pageId: page.id, graphUrl: url, videoUrl: url, reelUrl: url, videoAs },
        secrets: { accessToken: page.token },
      };
    },
  };
}
