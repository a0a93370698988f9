import type { ChannelContext } from '../define-channel.ts';
import { type Answered, type PlatformRequest, type Requested, requestAnswer, urlBelow } from '../http/request.ts';
import { classifyMastodon } from './errors.ts';
import { unreadable } from './read-answer.ts';
import type { MastodonSettings } from './settings.ts';

export type MastodonContext = ChannelContext<MastodonSettings>;

type MastodonRequest<Data> = Pick<PlatformRequest<Data>, 'phase' | 'answer' | 'accept' | 'unreadable'> & {
  method: 'GET' | 'POST' | 'DELETE';
  /** With version and query: "v1/statuses?limit=40". */
  path: string;
  body?: FormData | URLSearchParams;
  headers?: Record<string, string>;
  /** @default 20 seconds */
  timeoutMs?: number;
};

const readTimeoutMs = 20_000;

/** One request to the instance as the account. Status and headers come along: some of Mastodon's answers are in them. */
export function requestMastodon<Data>(
  context: MastodonContext,
  { path, timeoutMs = readTimeoutMs, ...call }: MastodonRequest<Data>,
): Promise<Requested<Answered<Data>>> {
  const { accessToken = '' } = context.secrets;
  return requestAnswer(context, {
    unreadable: (_, cause) => unreadable(context, cause),
    ...call,
    timeoutMs,
    url: urlBelow(context.settings.instanceUrl, `api/${path}`),
    bearer: accessToken,
    secrets: [accessToken],
    classify: classifyMastodon,
  });
}
