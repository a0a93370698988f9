import { AppError } from '../domain/errors.ts';
import { type GuardedNetwork, resolveTarget } from '../net/guard.ts';
import { type OutboundRule, webPorts } from '../net/outbound-rule.ts';
import { requestPinned } from '../net/pinned.ts';

type Post = { network: GuardedNetwork; url: string; headers: Record<string, string>; body: string; timeoutMs?: number };

/** Portals are anybody's. */
export const webhookRule: OutboundRule = { kind: 'webhook', hosts: null, ports: webPorts };

const maxRedirects = 3;
const defaultTimeoutMs = 10_000;
const maxAnswerBytes = 64 * 1024;
/** 303 asks for a GET, which would carry no message. */
const redirects = [301, 302, 307, 308];

/**
 * POSTs to an address that somebody typed, and gives the status of the answer; its body is dropped. Every hop is checked again.
 *
 * Throws `outbound.*`, `webhook.redirects` and `webhook.not-taken`.
 */
export async function postGuarded({ network, url, headers, body, timeoutMs = defaultTimeoutMs }: Post): Promise<number> {
  const signal = AbortSignal.timeout(timeoutMs);
  let hop = url;
  for (let count = 0; count <= maxRedirects; count++) {
    const answer = await postOnce({ network, url: hop, headers, body, signal });
    const location = answer.headers.get('location');
    if (!redirects.includes(answer.status) || location === null) return answer.status;
    hop = URL.canParse(location, hop) ? new URL(location, hop).href : location;
  }
  throw new AppError('webhook.redirects', { params: { host: new URL(url).host, limit: maxRedirects } });
}

async function postOnce({ network, url, headers, body, signal }: Omit<Post, 'timeoutMs'> & { signal: AbortSignal }) {
  try {
    const target = await resolveTarget({ network, url, rule: webhookRule, signal });
    const call = { connect: network, target, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
    return await requestPinned({ ...call, signal, maxAnswerBytes });
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const host = URL.canParse(url) ? new URL(url).host : url;
    throw new AppError('webhook.not-taken', { cause, params: { host } });
  }
}
