import { startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import type { Simulator } from '../../scripts/simulators/kit/start.ts';
import type { SimulatorState } from '../../scripts/simulators/kit/state.ts';
import { startZaloSimulator } from '../../scripts/simulators/zalo.ts';

/** A simulated platform with one account, and how Pano connects to it. A new channel adds its entry: the fault suites loop over them. */
export type Venue = {
  kind: string;
  media: 'image' | 'video' | 'none';
  /** False where nobody can ask the platform whether a post is there: then a person is asked. */
  canTell: boolean;
  open(): Promise<{
    simulator: Pick<Simulator<SimulatorState>, 'url' | 'state' | 'posts' | 'close'>;
    settings: unknown;
    secrets: Record<string, string>;
  }>;
};

/** A Zalo account that shows articles, or sends its followers a message about each as well. */
function zaloVenue(mode: 'article' | 'broadcast'): Venue {
  return {
    kind: 'zalo',
    media: 'image',
    canTell: mode === 'article',
    open: async () => {
      const account = { id: '4711', name: 'Phường Gia Viên', appId: '99', appSecret: 'kill-test-secret' };
      const tokens = { accessToken: 'kill-test-access', refreshToken: 'kill-test-refresh' };
      const { posts, ...simulator } = await startZaloSimulator({ accounts: [{ ...account, ...tokens }] });
      // Followers get the message; the article that it points to may be shown again without harm.
      const isMessage = ({ id }: { id: string }) => id.startsWith('broadcast-');
      return {
        simulator: { ...simulator, posts: () => posts().filter((post) => isMessage(post) === (mode === 'broadcast')) },
        settings: { oaId: account.id, appId: account.appId, mode, openApiUrl: simulator.url, oauthUrl: simulator.url },
        secrets: { ...tokens, appSecret: account.appSecret },
      };
    },
  };
}

/** A page that takes pictures, or videos in one of its two forms. */
function facebookVenue(media: 'image' | 'video', videoAs: 'feed' | 'reel' = 'feed'): Venue {
  return {
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

export const venues: Venue[] = [
  facebookVenue('image'),
  facebookVenue('video', 'feed'),
  facebookVenue('video', 'reel'),
  zaloVenue('article'),
  zaloVenue('broadcast'),
];
