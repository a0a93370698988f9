import { AppError } from '../domain/errors.ts';
import { type GuardedNetwork, resolveTarget } from '../net/guard.ts';
import { requestPinned } from '../net/pinned.ts';

type Post = { network: GuardedNetwork; url: string; headers: Record<string, string>; body: string; timeoutMs?: number };

const maxRedirects = 3;
const defaultTimeoutMs = 10_000;
/** 303 asks for a GET, which would carry no message. */
const redirects = [301, 302, 307, 308];

/**
 * POSTs to an address that somebody typed, and gives the status of the answer; its body is dropped. Every hop is checked again.
 *
 * Throws `webhook.url-invalid`, `webhook.address-refused`, `webhook.redirects` and `webhook.unreachable`.
 */
export async function postGuarded({ network, url, headers, body, timeoutMs = defaultTimeoutMs }: Post): Promise<number> {
  const signal = AbortSignal.timeout(timeoutMs);
  let target = url;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const resolved = await resolveTarget({ network, url: target, signal });
    const answer = await requestPinned({ connect: network, target: resolved, method: 'POST', headers, body, signal }).catch(
      (cause: unknown) => {
        throw new AppError('webhook.unreachable', { cause, params: { host: resolved.url.host } });
      },
    );
    const { location } = answer.headers;
    if (!redirects.includes(answer.status) || location === undefined) return answer.status;
    target = URL.canParse(location, target) ? new URL(location, target).href : location;
  }
  throw new AppError('webhook.redirects', { params: { host: new URL(url).host, limit: maxRedirects } });
}
