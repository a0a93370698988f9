import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { imageTypes, maxImageBytes, readMedia, uploadMedia } from './media.ts';
import { problem } from './problem.ts';
import type { MastodonState, SimulatedAccount } from './state.ts';
import { createStatus, listStatuses, readStatus, removeStatus } from './statuses.ts';

/** Answers a call the way reference/channels.md §1.6 says Mastodon does. */
export async function answer(state: MastodonState, call: Call): Promise<Answer> {
  const route = `${call.method} ${call.path}`;
  if (route === 'GET api/v2/instance') return instance(state);
  const account = state.accounts.find(({ token }) => token === call.token);
  if (account === undefined || state.expiredTokens.has(call.token)) return problem(401, 'The access token is invalid');
  const answered = await answerAs(state, call, account);
  const headers = {
    'x-ratelimit-limit': '300',
    'x-ratelimit-remaining': '299',
    'x-ratelimit-reset': new Date(state.now().getTime() + 300_000).toISOString(),
  };
  return { ...answered, headers: { ...headers, ...answered.headers } };
}

async function answerAs(state: MastodonState, call: Call, account: SimulatedAccount): Promise<Answer> {
  const route = `${call.method} ${call.path}`;
  if (route === 'GET api/v1/accounts/verify_credentials') {
    const { id, username } = account;
    return ok({ id, username, acct: username, url: `https://mastodon.example.vn/@${username}` });
  }
  if (route === 'POST api/v2/media') return uploadMedia(state, call, account);
  if (route === 'POST api/v1/statuses') return createStatus(state, call, account);
  const media = /^GET api\/v1\/media\/(\w+)$/.exec(route)?.[1];
  if (media !== undefined) return readMedia(state, media);
  if (route === `GET api/v1/accounts/${account.id}/statuses`) return listStatuses(state, call, account);
  const [, method, id] = /^(GET|DELETE) api\/v1\/statuses\/(\w+)$/.exec(route) ?? [];
  if (id === undefined) return problem(404, 'Record not found');
  return method === 'GET' ? readStatus(state, id) : removeStatus(state, id, account);
}

function instance({ maxCharacters }: MastodonState): Answer {
  return ok({
    domain: 'mastodon.example.vn',
    version: '4.5.0',
    configuration: {
      statuses: { max_characters: maxCharacters, max_media_attachments: 4, characters_reserved_per_url: 23 },
      media_attachments: { supported_mime_types: imageTypes, image_size_limit: maxImageBytes, image_matrix_limit: 33_177_600 },
    },
  });
}
