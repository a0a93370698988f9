import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer } from './kit/answer.ts';
import type { Call } from './kit/call.ts';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';
import { creatorInfo, token, userInfo } from './tiktok/account.ts';
import { tiktokError } from './tiktok/errors.ts';
import { initPhotos, initVideo } from './tiktok/init.ts';
import { list, publishDue, query, status } from './tiktok/posts.ts';
import { countCall } from './tiktok/rates.ts';
import { newTiktokState, type SimulatedCreator, type TiktokOptions, type TiktokState } from './tiktok/state.ts';
import { takeChunk } from './tiktok/upload.ts';

export type TiktokSimulator = Simulator<TiktokState>;

/** A creator for demonstrations; the tokens are no secrets. */
export const demoCreator: SimulatedCreator = {
  openId: '-000simulated-open-id',
  username: 'binhdanhocvuso',
  displayName: 'Bình dân học vụ số',
  accessToken: 'act.simulated-access-token',
  refreshToken: 'rft.simulated-refresh-token',
  clientKey: 'simulated-client-key',
  clientSecret: 'simulated-client-secret',
  isAudited: true,
  privacyOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  maxSeconds: 600,
  verifiedPrefixes: ['https://bdhvs.example.vn/'],
};

const tiktok: Platform<TiktokState> = {
  id: 'tiktok',
  label: 'Tài khoản TikTok mô phỏng',
  answer: async (state, call) => {
    publishDue(state);
    const answered = await answer(state, call);
    publishDue(state);
    return answered;
  },
  serverError: () => tiktokError('internal_error', 'Something went wrong. Please try again later.'),
  tooMany: (_state, retryAfterSeconds) =>
    tiktokError('rate_limit_exceeded', 'The API rate limit was exceeded.', { 'retry-after': String(retryAfterSeconds) }),
};

function answer(state: TiktokState, call: Call): Promise<Answer> | Answer {
  const route = `${call.method} ${call.path}`;
  if (route === 'POST v2/oauth/token/') return token(state, call);
  if (route === 'PUT video/') return takeChunk(state, call);
  const creator = state.creators.find(({ accessToken }) => accessToken === call.token);
  if (creator === undefined || state.expiredTokens.has(call.token)) {
    return tiktokError('access_token_invalid', 'The access token is invalid or not found in the request.');
  }
  const refused = countCall(state, call);
  if (refused !== null) return refused;
  switch (route) {
    case 'POST v2/post/publish/creator_info/query/':
      return creatorInfo(creator);
    case 'POST v2/post/publish/video/init/':
      return initVideo(state, call, creator);
    case 'POST v2/post/publish/content/init/':
      return initPhotos(state, call, creator);
    case 'POST v2/post/publish/status/fetch/':
      return status(state, call, creator);
    case 'POST v2/video/query/':
      return query(state, call, creator);
    case 'POST v2/video/list/':
      return list(state, call, creator);
    case 'GET v2/user/info/':
      return userInfo(creator);
    default:
      return tiktokError('invalid_params', `No such path: ${route}`);
  }
}

/** A stateful TikTok Content Posting API. Clients differ from production by `settings.apiUrl` only. */
export function startTiktokSimulator({
  port,
  folder,
  creators = [{ ...demoCreator }],
  processingMs = 0,
  moderationMs = 0,
  listsPhotos = false,
  fetchPicture = (url) => fetch(url, { redirect: 'error' }),
  now = () => new Date(),
}: Partial<TiktokOptions> & { port?: number; folder?: string } = {}): Promise<TiktokSimulator> {
  const state = newTiktokState({ creators, processingMs, moderationMs, listsPhotos, fetchPicture, now });
  return startSimulator({ platform: tiktok, state, port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4104' }, folder: { type: 'string' } } });
  const { port, folder } = values;
  await serveUntilStopped(tiktok.label, await startTiktokSimulator({ port: Number(port), folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
