import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Answer, ok } from './kit/answer.ts';
import type { Call } from './kit/call.ts';
import type { Platform } from './kit/platform.ts';
import { serveUntilStopped } from './kit/serve-until-stopped.ts';
import { type Simulator, startSimulator } from './kit/start.ts';
import { insertCaptions, setThumbnail } from './youtube/dress.ts';
import { backendError, badRequest, rateLimited, unauthorised } from './youtube/errors.ts';
import { token } from './youtube/oauth.ts';
import { newYoutubeState, type SimulatedChannel, type YoutubeState } from './youtube/state.ts';
import { begin, resume } from './youtube/upload.ts';
import { bringOutDue, list, remove, setStatus } from './youtube/videos.ts';

export type YoutubeSimulator = Simulator<YoutubeState>;

/** A channel for demonstrations; its tokens are no secrets. */
export const demoChannel: SimulatedChannel = {
  id: 'UCsimulated0000000000000',
  title: 'Bình dân học vụ số',
  accessToken: 'ya29.simulated-access-token',
  refreshToken: '1//simulated-refresh-token',
  clientId: 'simulated.apps.googleusercontent.com',
  clientSecret: 'simulated-client-secret',
  isAudited: true,
};

const youtube: Platform<YoutubeState> = {
  id: 'youtube',
  label: 'Kênh YouTube mô phỏng',
  answer: async (state, call) => {
    bringOutDue(state);
    return answer(state, call);
  },
  serverError: backendError,
  tooMany: (_state, retryAfterSeconds) => rateLimited(retryAfterSeconds),
};

function answer(state: YoutubeState, call: Call): Promise<Answer> | Answer {
  const route = `${call.method} ${call.path}`;
  if (route === 'POST token') return token(state, call);
  const channel = state.channels.find(({ accessToken }) => accessToken === call.token);
  if (channel === undefined || state.expiredTokens.has(call.token)) return unauthorised();
  switch (route) {
    case 'POST upload/youtube/v3/videos':
      return begin(state, call, channel);
    case 'PUT upload/youtube/v3/videos':
      return resume(state, call);
    case 'POST upload/youtube/v3/thumbnails/set':
      return setThumbnail(state, call, channel);
    case 'POST upload/youtube/v3/captions':
      return insertCaptions(state, call, channel);
    case 'GET youtube/v3/videos':
      return list(state, call);
    case 'PUT youtube/v3/videos':
      return setStatus(state, call, channel);
    case 'DELETE youtube/v3/videos':
      return remove(state, call, channel);
    case 'GET youtube/v3/channels':
      return ok({ items: [{ id: channel.id, snippet: { title: channel.title } }] });
    default:
      return badRequest('notFound', `No such method: ${route}`);
  }
}

/** A stateful YouTube Data API. Clients differ from production by `settings.apiUrl` and `settings.tokenUrl` only. */
export function startYoutubeSimulator({
  port,
  channels = [{ ...demoChannel }],
  processingMs = 0,
  now = () => new Date(),
  folder,
}: {
  port?: number;
  channels?: SimulatedChannel[];
  /** How long an uploaded video is "uploaded" before it is "processed", on the virtual clock. */
  processingMs?: number;
  now?: () => Date;
  folder?: string;
} = {}): Promise<YoutubeSimulator> {
  return startSimulator({ platform: youtube, state: newYoutubeState({ channels, processingMs, now }), port, folder });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4103' }, folder: { type: 'string' } } });
  const { port, folder } = values;
  await serveUntilStopped(youtube.label, await startYoutubeSimulator({ port: Number(port), folder }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
