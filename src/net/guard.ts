import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AppError } from '../domain/errors.ts';
import { isPublicAddress } from './addresses.ts';
import type { Connect, ResolvedTarget } from './connect.ts';

/** What the network is to an address that somebody typed; tests bring a resolver and count the requests. */
export type GuardedNetwork = Connect & {
  /** All addresses of a name, asked once a hop: the connection goes to what was checked. */
  resolve: (host: string) => Promise<string[]>;
  /** Origins like "http://127.0.0.1:4000" that are called as they are: for tests on this machine only. */
  testOrigins: readonly string[];
};

/** The internet: no address of this machine or its network, not even for tests. */
export const publicNetwork: GuardedNetwork = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  testOrigins: [],
};

/**
 * Finds the machine behind an address that somebody typed: https, no credentials, public addresses only.
 *
 * The caller must connect to the `address` of the answer, so that a name that changes its answer in between gains nothing.
 * Throws `webhook.url-invalid`, `webhook.address-refused` and `webhook.unreachable`.
 */
export async function resolveTarget({
  network,
  url,
  signal,
}: {
  network: GuardedNetwork;
  url: string;
  signal: AbortSignal;
}): Promise<ResolvedTarget> {
  const target = parseOutboundUrl(url, network.testOrigins);
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (network.testOrigins.includes(target.origin)) return { url: target, address: host };
  const addresses = isIP(host) ? [host] : await resolveInTime({ network, host, signal });
  const wrong = addresses.find((address) => !isPublicAddress(address));
  if (wrong !== undefined) throw new AppError('webhook.address-refused', { params: { host, address: wrong } });
  const [address] = addresses;
  if (address === undefined) throw new AppError('webhook.unreachable', { params: { host } });
  return { url: target, address };
}

/** Throws `webhook.url-invalid`. */
export function parseOutboundUrl(text: string, testOrigins: readonly string[] = []): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isAllowed = url !== null && (url.protocol === 'https:' || testOrigins.includes(url.origin));
  if (!isAllowed || url.username !== '' || url.password !== '')
    throw new AppError('webhook.url-invalid', { params: { url: text } });
  return url;
}

async function resolveInTime({ network, host, signal }: { network: GuardedNetwork; host: string; signal: AbortSignal }) {
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
  return Promise.race([network.resolve(host), ended]).catch((cause: unknown) => {
    throw new AppError('webhook.unreachable', { cause, params: { host } });
  });
}
