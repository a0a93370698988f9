import type { Simulator } from '../../scripts/simulators/kit/start.ts';
import type { SimulatorState } from '../../scripts/simulators/kit/state.ts';
import { emailVenue } from './venues/email.ts';
import { facebookVenue } from './venues/facebook.ts';
import { mastodonVenue } from './venues/mastodon.ts';
import { telegramVenue } from './venues/telegram.ts';
import { tiktokVenue } from './venues/tiktok.ts';
import { webPortalVenue } from './venues/web-portal.ts';
import { youtubeVenue } from './venues/youtube.ts';
import { zaloVenue } from './venues/zalo.ts';

/** A simulated platform with one account, and how Pano connects to it. */
export type Venue = {
  name: string;
  kind: string;
  media: 'image' | 'video' | 'none';
  /** False where nobody can ask the platform whether a post is there: then a person is asked. */
  canTell: boolean;
  open(): Promise<{
    simulator: Pick<Simulator<SimulatorState>, 'url' | 'state' | 'close'> & { posts: () => unknown[] };
    settings: unknown;
    secrets: Record<string, string>;
  }>;
};

/** The fault suites loop over these; a new channel adds its own. */
export const venues: Venue[] = [
  facebookVenue('image'),
  facebookVenue('video', 'feed'),
  facebookVenue('video', 'reel'),
  zaloVenue('article'),
  zaloVenue('broadcast'),
  youtubeVenue,
  tiktokVenue('video'),
  tiktokVenue('image'),
  telegramVenue,
  mastodonVenue,
  webPortalVenue,
  emailVenue,
];
