import { newState, type SimulatorState } from '../kit/state.ts';

/** A creator with the application through which the account is reached. */
export type SimulatedCreator = {
  openId: string;
  username: string;
  displayName: string;
  accessToken: string;
  refreshToken: string;
  clientKey: string;
  clientSecret: string;
  isAudited: boolean;
  privacyOptions: string[];
  maxSeconds: number;
  /** Beginnings of addresses that the application has proved to be its own. */
  verifiedPrefixes: string[];
};

export type Publication = {
  publishId: string;
  openId: string;
  kind: 'video' | 'photo';
  caption: string;
  privacy: string;
  status: 'PROCESSING_UPLOAD' | 'PROCESSING_DOWNLOAD' | 'PUBLISH_COMPLETE' | 'FAILED';
  failReason: string | null;
  /** Of a video: what was announced, and what has come. */
  upload: { token: string; size: number; chunkSize: number; chunkCount: number; received: Buffer; begunAt: Date } | null;
  mediaIds: string[];
  /** When everything had come. */
  completeAt: Date | null;
  postId: string | null;
};

export type TiktokState = SimulatorState & {
  creators: SimulatedCreator[];
  publications: Map<string, Publication>;
  /** Instants of calls, by path and token. */
  recent: Map<string, number[]>;
  processingMs: number;
  /** After processing, until a public post shows its id. */
  moderationMs: number;
  listsPhotos: boolean;
  fetchPicture: (url: string) => Promise<Response>;
  nextPostId: () => string;
};

export type TiktokOptions = {
  creators: SimulatedCreator[];
  processingMs: number;
  moderationMs: number;
  listsPhotos: boolean;
  fetchPicture: (url: string) => Promise<Response>;
  now: () => Date;
};

/** Beyond 2^53, as TikTok's are: read as a number they end in other digits. */
const firstPostId = 7_489_012_345_000_000_001n;

export function newTiktokState({ now, ...options }: TiktokOptions): TiktokState {
  const state = newState(now);
  return {
    ...state,
    ...options,
    publications: new Map(),
    recent: new Map(),
    nextPostId: () => String(firstPostId + BigInt(state.nextId())),
  };
}
