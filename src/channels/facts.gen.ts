// Generated from this folder by `npm run generate`. Do not edit.
import type { ChannelFacts } from './contract/facts.ts';

/** What generic code knows of each channel without loading it, by id. */
export const channelFacts: Readonly<Record<string, ChannelFacts>> = {
  'email-list': { livesIn: 'platform', surface: null, utmMedium: 'email' },
  'facebook': { livesIn: 'platform', surface: null, utmMedium: 'social' },
  'led': { livesIn: 'generation', surface: 'boards', utmMedium: 'social' },
  'mastodon': { livesIn: 'platform', surface: null, utmMedium: 'social' },
  'portal': { livesIn: 'generation', surface: 'portal', utmMedium: 'social' },
  'telegram': { livesIn: 'platform', surface: null, utmMedium: 'social' },
  'tiktok': { livesIn: 'platform', surface: null, utmMedium: 'social' },
  'web-portal': { livesIn: 'platform', surface: null, utmMedium: 'referral' },
  'youtube': { livesIn: 'platform', surface: null, utmMedium: 'social' },
  'zalo': { livesIn: 'platform', surface: null, utmMedium: 'social' },
};
