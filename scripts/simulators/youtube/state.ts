import { newState, type SimulatorState } from '../kit/state.ts';

/** A channel with the project through which it is reached. */
export type SimulatedChannel = {
  id: string;
  title: string;
  accessToken: string;
  refreshToken: string;
  clientId: string;
  clientSecret: string;
  /** False: YouTube keeps everything this project uploads private. */
  isAudited: boolean;
};

export type Snippet = {
  title: string;
  description: string;
  tags: string[];
  categoryId: string;
  defaultLanguage?: string;
};

export type YoutubeVideo = {
  id: string;
  channelId: string;
  snippet: Snippet;
  privacyStatus: 'public' | 'unlisted' | 'private';
  publishAt: string | null;
  hasBeenPublic: boolean;
  uploadedAt: Date;
  /** `null` = the file is a video. */
  failureReason: string | null;
  thumbnail: { width: number; height: number } | null;
  captions: { language: string; name: string; vtt: string }[];
  views: number;
};

export type UploadSession = {
  channelId: string;
  snippet: Snippet;
  privacyStatus: YoutubeVideo['privacyStatus'];
  publishAt: string | null;
  length: number;
  received: Buffer;
  videoId: string | null;
  createdAt: Date;
};

export type YoutubeState = SimulatorState & {
  channels: SimulatedChannel[];
  videos: Map<string, YoutubeVideo>;
  sessions: Map<string, UploadSession>;
  /** By project and Pacific day. */
  spent: { day: string; uploads: number; units: number };
  quota: { uploads: number; units: number; uploadsOfChannel: number };
  processingMs: number;
  /** Of the next chunk only so much is kept, as happens when a connection breaks; `null` = all. */
  keepOfNextChunk: number | null;
};

export function newYoutubeState({
  channels,
  processingMs,
  now,
}: {
  channels: SimulatedChannel[];
  processingMs: number;
  now: () => Date;
}): YoutubeState {
  return {
    ...newState(now),
    channels,
    videos: new Map(),
    sessions: new Map(),
    spent: { day: '', uploads: 0, units: 0 },
    quota: { uploads: 100, units: 10_000, uploadsOfChannel: 1_000 },
    processingMs,
    keepOfNextChunk: null,
  };
}
