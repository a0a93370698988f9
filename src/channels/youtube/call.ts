import type { HttpRequest } from '../../net/send.ts';
import type { ChannelContext } from '../define-channel.ts';
import { type Answered, type PlatformRequest, type Requested, requestAnswer, urlBelow } from '../http/request.ts';
import { classifyYoutube } from './errors.ts';
import type { YoutubeSettings } from './settings.ts';

export type YoutubeContext = ChannelContext<YoutubeSettings>;

type YoutubeRequest<Data> = Pick<HttpRequest, 'method' | 'body' | 'mayBeEmpty' | 'timeoutMs' | 'headers'> &
  Pick<PlatformRequest<Data>, 'phase' | 'answer' | 'accept' | 'unreadable'> & {
    /** Below the host: "youtube/v3/videos". */
    path: string;
    query: Record<string, string>;
  };

export const readTimeoutMs = 20_000;

/** One request as the channel's owner, with the headers of the answer. */
export function requestYoutube<Data>(
  context: YoutubeContext,
  { path, query, ...call }: YoutubeRequest<Data>,
): Promise<Requested<Answered<Data>>> {
  const { accessToken = '' } = context.secrets;
  return requestAnswer(context, {
    unreadable: ({ raw }) => classifyYoutube({ kind: 'no-answer', host: 'YouTube', raw }, call.phase, context.now()),
    ...call,
    url: urlBelow(context.settings.apiUrl, path, query),
    bearer: accessToken,
    secrets: [accessToken],
    classify: classifyYoutube,
  });
}

export const jsonType = 'application/json; charset=UTF-8';
