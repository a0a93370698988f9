import { newState, type SimulatorState } from '../kit/state.ts';

/** `scopes` and `expiresAt` are what `debug_token` tells; absent = all, and never. */
export type SimulatedPage = { id: string; name: string; token: string; scopes?: string[]; expiresAt?: Date };

/** A video on its way: begun, filled part by part, finished, worked on, public. */
export type SimulatedVideo = {
  id: string;
  pageId: string;
  form: 'feed' | 'reel';
  sessionId: string;
  size: number | null;
  bytes: Buffer;
  begunAt: Date;
  /** `null` = it was not told to publish it. */
  finished: { at: Date; title: string; description: string; hasThumb: boolean; flaw: string | null } | null;
  /** The flaw, once Facebook has found it. */
  trouble: string | null;
  postId: string | null;
};

export type FacebookState = SimulatorState & {
  pages: SimulatedPage[];
  appSecret: string | null;
  videos: Map<string, SimulatedVideo>;
  /** How long Facebook works on a finished video. */
  processingMs: number;
  /** How much of a video Facebook asks for at a time. */
  partBytes: number;
  /** Insights that still exist, with what they say of every post. */
  insights: Map<string, number | Record<string, number>>;
};

export function newFacebookState({
  pages,
  appSecret,
  now,
}: {
  pages: SimulatedPage[];
  appSecret: string | null;
  now: () => Date;
}): FacebookState {
  return {
    ...newState(now),
    pages,
    appSecret,
    videos: new Map(),
    processingMs: 30_000,
    partBytes: 1024 * 1024,
    insights: new Map<string, number | Record<string, number>>([
      ['post_media_view', 1_204],
      ['post_total_media_view_unique', 987],
      ['post_clicks', 56],
      ['post_clicks_by_type', { 'link clicks': 41, 'other clicks': 15 }],
      ['post_reactions_by_type_total', { like: 30, love: 4 }],
    ]),
  };
}
