import { createHmac } from 'node:crypto';
import type { ChannelContext } from '../define-channel.ts';
import { type Sent, send } from '../http/send.ts';

export type GraphSettings = { pageId: string; graphUrl: string; version: string };

export type GraphCall = {
  method: 'GET' | 'POST';
  /** Below the version: "123/feed". */
  path: string;
  query?: Record<string, string>;
  body?: FormData | URLSearchParams;
  timeoutMs: number;
};

/**
 * One Graph API request as the page. The token goes in a header, never in an address that proxies write down;
 * `appsecret_proof` is the hex HMAC-SHA256 of the token, sent when the app's secret is known.
 */
export function callGraph({ settings, secrets, fetch }: ChannelContext<GraphSettings>, call: GraphCall): Promise<Sent> {
  const { accessToken = '', appSecret = '' } = secrets;
  const url = new URL(`${settings.graphUrl.replace(/\/$/, '')}/${settings.version}/${call.path}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  if (appSecret !== '')
    url.searchParams.set('appsecret_proof', createHmac('sha256', appSecret).update(accessToken).digest('hex'));
  return send(fetch, {
    url,
    method: call.method,
    headers: { authorization: `Bearer ${accessToken}` },
    body: call.body,
    timeoutMs: call.timeoutMs,
    secrets: [accessToken, appSecret],
  });
}
