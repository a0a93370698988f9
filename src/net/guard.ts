import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { AppError } from '../domain/errors.ts';
import { isPublicAddress } from './addresses.ts';
import type { Connect, ResolvedTarget } from './connect.ts';
import { bareHost, checkAddress, type IsNamed, namedIn, type OutboundRule } from './outbound-rule.ts';

/** What the network is to an address that somebody typed; tests bring a resolver and count the requests. */
export type GuardedNetwork = Connect & {
  /** All addresses of a name, asked once a hop: the connection goes to what was checked. */
  resolve: (host: string) => Promise<string[]>;
  /** What the environment names: it is called as it is, as simulators are, and gateways of the own network. */
  isNamed: IsNamed;
};

/** The internet, and what the environment names beside it. */
export function outboundNetwork(namedOrigins: readonly string[] = []): GuardedNetwork {
  return {
    resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
    isNamed: namedIn(namedOrigins),
  };
}

type Asked = { network: GuardedNetwork; url: string; rule: OutboundRule; signal: AbortSignal };

/**
 * Finds the machines behind an address: a host of the rule, encrypted, a port of the rule, public addresses only, all of them.
 *
 * The caller must connect to one of the `addresses` of the answer, so that a name that changes its answer in between gains
 * nothing. Throws `outbound.*`, and the resolver's own error where it has no answer.
 */
export async function resolveTarget({ network, url: text, rule, signal }: Asked): Promise<ResolvedTarget> {
  const { isNamed, resolve } = network;
  const url = checkAddress({ text, rule, isNamed });
  const host = bareHost(url);
  if (isIP(host) !== 0) return { url, addresses: [host] };
  const addresses = await inTime(resolve(host), signal);
  const [first] = addresses;
  if (first === undefined) throw Object.assign(new Error(`${host} has no address.`), { code: 'ENOTFOUND' });
  const wrong = isNamed(url, rule.kind) ? undefined : addresses.find((address) => !isPublicAddress(address));
  if (wrong !== undefined)
    throw new AppError('outbound.not-public', { cause: new Error(`${host} is ${wrong}.`), params: { host } });
  return { url, addresses };
}

const saveTimeoutMs = 3_000;

/**
 * The same judgement while a form is open. A name that nobody can resolve now may be right: it is asked again at each call. Names
 * of a platform are not resolved here: they are known.
 *
 * Throws `outbound.*`.
 */
export async function checkBeforeSaving(asked: Omit<Asked, 'signal'>): Promise<void> {
  const { network, url: text, rule } = asked;
  checkAddress({ text, rule, isNamed: network.isNamed });
  if (rule.hosts !== null) return;
  try {
    await resolveTarget({ ...asked, signal: AbortSignal.timeout(saveTimeoutMs) });
  } catch (error) {
    if (error instanceof AppError) throw error;
  }
}

async function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const late = Object.assign(new Error('The resolver gave no answer in time.'), { code: 'EAI_AGAIN' });
  const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(late), { once: true }));
  return Promise.race([work, ended]);
}
