import { outboundNetwork } from '../../net/guard.ts';
import { guardedFetch } from '../../net/guarded-fetch.ts';
import { type OutboundRule, readOrigin, webPorts } from '../../net/outbound-rule.ts';

const timeoutMs = 10_000;
/** Topics in one message: hubs refuse long forms. */
const maxTopics = 100;
const hubRule: OutboundRule = { kind: 'hub', hosts: null, ports: webPorts };

type News = {
  /** From the environment, which names its origin thereby: it may be in the own network. */
  hubUrl: string;
  siteUrl: string;
  /** Paths of feeds with new bytes. */
  paths: string[];
};

/**
 * Tells the WebSub hub which feeds have changed; it fetches them and passes them on. No redirect is followed. Throws when the hub
 * does not take the message: subscribers then find the change at their next look, so nobody retries.
 */
export async function notifyHub({ hubUrl, siteUrl, paths }: News): Promise<void> {
  const named = readOrigin(new URL('/', hubUrl).href);
  const fetch = guardedFetch({ network: outboundNetwork(named === null ? [] : [named]), rule: hubRule });
  for (let start = 0; start < paths.length; start += maxTopics) {
    const body = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const path of paths.slice(start, start + maxTopics)) body.append('hub.url', siteUrl + path);
    const { status, ok } = await fetch(hubUrl, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
    if (!ok) throw new Error(`Expected the WebSub hub to answer 2xx, got ${status}`);
  }
}
