import { type HttpRequest, type Sent, send } from '../../net/send.ts';
import type { ChannelContext } from '../define-channel.ts';
import type { YoutubeSettings } from './settings.ts';

export type YoutubeContext = ChannelContext<YoutubeSettings>;

export type YoutubeCall = Pick<HttpRequest, 'method' | 'body' | 'mayBeEmpty' | 'timeoutMs'> & {
  /** Below the host: "youtube/v3/videos". */
  path: string;
  query: Record<string, string>;
  headers?: Record<string, string>;
};

export const readTimeoutMs = 20_000;

/** One request as the channel's owner. */
export function callYoutube(
  { settings, secrets, fetch }: YoutubeContext,
  { path, query, headers, ...call }: YoutubeCall,
): Promise<Sent> {
  const { accessToken = '' } = secrets;
  const url = new URL(`${settings.apiUrl.replace(/\/$/, '')}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return send(fetch, { ...call, url, headers: { ...headers, authorization: `Bearer ${accessToken}` }, secrets: [accessToken] });
}

export const jsonType = 'application/json; charset=UTF-8';
