const timeoutMs = 10_000;
/** Topics in one message: hubs refuse long forms. */
const maxTopics = 100;

type News = {
  hubUrl: string;
  siteUrl: string;
  /** Paths of feeds with new bytes. */
  paths: string[];
  fetch?: typeof globalThis.fetch;
};

/**
 * Tells the WebSub hub which feeds have changed; it fetches them and passes them on. Throws when the hub does not take the
 * message:
 * subscribers then find the change at their next look, so nobody retries.
 */
export async function notifyHub({ hubUrl, siteUrl, paths, fetch = globalThis.fetch }: News): Promise<void> {
  for (let start = 0; start < paths.length; start += maxTopics) {
    const body = new URLSearchParams({ 'hub.mode': 'publish' });
    for (const path of paths.slice(start, start + maxTopics)) body.append('hub.url', siteUrl + path);
    const { status, ok } = await fetch(hubUrl, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
    if (!ok) throw new Error(`Expected the WebSub hub to answer 2xx, got ${status}`);
  }
}
