import { type Sent, send } from '../../net/send.ts';
import type { ChannelContext } from '../define-channel.ts';

export type MastodonSettings = { instanceUrl: string; visibility: 'public' | 'unlisted' };

type Call = {
  method: 'GET' | 'POST' | 'DELETE';
  /** With version and query: "v1/statuses?limit=40". */
  path: string;
  body?: FormData | URLSearchParams;
  headers?: Record<string, string>;
  timeoutMs?: number;
};

const readTimeoutMs = 20_000;

/** One request to the instance as the account. */
export function callMastodon({ settings, secrets, fetch }: ChannelContext<MastodonSettings>, call: Call): Promise<Sent> {
  const { accessToken = '' } = secrets;
  const { method, path, body, headers, timeoutMs = readTimeoutMs } = call;
  return send(fetch, {
    url: new URL(`${settings.instanceUrl.replace(/\/$/, '')}/api/${path}`),
    method,
    headers: { ...headers, authorization: `Bearer ${accessToken}` },
    body,
    timeoutMs,
    secrets: [accessToken],
  });
}
