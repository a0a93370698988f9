import { startZaloSimulator } from '../../../scripts/simulators/zalo.ts';
import type { Venue } from '../venues.ts';

/** Posts fall on days of their own, and tokens are another suite's matter. */
const accessLifeSeconds = 365 * 86_400;

/** A Zalo account that shows articles, or sends its followers a message about each as well. */
export function zaloVenue(mode: 'article' | 'broadcast'): Venue {
  return {
    name: `zalo ${mode}`,
    kind: 'zalo',
    media: 'image',
    canTell: mode === 'article',
    open: async () => {
      const account = { id: '4711', name: 'Phường Gia Viên', appId: '99', appSecret: 'kill-test-secret' };
      const tokens = { accessToken: 'kill-test-access', refreshToken: 'kill-test-refresh' };
      const { posts, ...simulator } = await startZaloSimulator({ accounts: [{ ...account, ...tokens }], accessLifeSeconds });
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
