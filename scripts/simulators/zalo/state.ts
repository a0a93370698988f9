import { minuteMs } from '../../../src/domain/durations.ts';
import { newState, type SimulatorState } from '../kit/state.ts';

/** An Official Account with the app that is connected to it and the pair of tokens it began with. */
export type SimulatedAccount = {
  id: string;
  name: string;
  appId: string;
  appSecret: string;
  accessToken: string;
  refreshToken: string;
  isVerified?: boolean;
};

/** `pair` ties an access token to the refresh token it came with. */
type AccessToken = { accountId: string; pair: number; until: Date };
type RefreshToken = { accountId: string; pair: number; until: Date; isUsed: boolean };

export type SimulatedArticle = {
  id: string;
  accountId: string;
  title: string;
  description: string;
  texts: string[];
  trackingLink: string | null;
  videoId: string | null;
  status: 'show' | 'hide';
  createdAt: Date;
  updatedAt: Date;
};

/** A change that is worked on: until it is ready, none of it can be seen. */
type ArticleWork = { article: SimulatedArticle; readyAt: Date; isDone: boolean };

type ZaloVideo = { id: string; accountId: string; name: string; size: number; isGood: boolean; readyAt: Date };

export type ZaloState = SimulatorState & {
  accounts: SimulatedAccount[];
  access: Map<string, AccessToken>;
  refresh: Map<string, RefreshToken>;
  articles: Map<string, SimulatedArticle>;
  works: Map<string, ArticleWork>;
  videos: Map<string, ZaloVideo>;
  broadcasts: { accountId: string; articleIds: string[]; at: Date; target: Record<string, string> }[];
  /** 25 hours, as `expires_in` says. */
  accessLifeSeconds: number;
  articleWorkMs: number;
  videoWorkMs: number;
  /** From taking a broadcast to followers seeing it. */
  moderationMs: number;
  broadcastsPerDay: number;
  /** Origin of a site on this machine that counts as standing on the open internet: for demonstrations. */
  nearbySite: string | null;
};

export type ZaloOptions = {
  accounts: SimulatedAccount[];
  now: () => Date;
  accessLifeSeconds?: number;
  nearbySite?: string | null;
};

export function newZaloState({ accounts, now, accessLifeSeconds = 90_000, nearbySite = null }: ZaloOptions): ZaloState {
  return {
    ...newState(now),
    accounts,
    access: new Map(),
    refresh: new Map(),
    articles: new Map(),
    works: new Map(),
    videos: new Map(),
    broadcasts: [],
    accessLifeSeconds,
    articleWorkMs: 5_000,
    videoWorkMs: 30_000,
    moderationMs: 30 * minuteMs,
    broadcastsPerDay: 4,
    nearbySite,
  };
}
