import { startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import type { Simulator } from '../../scripts/simulators/kit/start.ts';
import type { SimulatorState } from '../../scripts/simulators/kit/state.ts';

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

export const venues: Venue[] = [
  {
    kind: 'facebook',
    media: 'image',
    canTell: true,
    open: async () => {
      const page = { id: '4711', name: 'Phường Gia Viên', token: 'kill-test-token' };
      const simulator = await startFacebookSimulator({ pages: [page] });
      return {
        simulator,
        settings: { pageId: page.id, graphUrl: simulator.url },
        secrets: { accessToken: page.token },
      };
    },
  },
];
