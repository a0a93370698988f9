import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { AppError } from '../../domain/errors.ts';

/** Gives the source of a request: an IPv4 address, or the /64 network of an IPv6 one, which is what one household has. */
export type AddressReader = (request: IncomingMessage) => string;

/**
 * `trusted`: addresses and networks ("10.0.0.0/8") of our own proxies. Their `X-Forwarded-For` is read from the right, past
 * further proxies of ours, up to the first other address; entries left of it may be invented. Without trusted proxies the
 * header is ignored.
 *
 * Throws `settings.trusted-proxies` for an entry that is no address.
 */
export function readAddresses(trusted: readonly string[]): AddressReader {
  const isOurs = ownProxies(trusted);
  return ({ socket, headers }) => {
    let address = plainAddress(socket.remoteAddress ?? '');
    if (trusted.length === 0 || !isOurs(address)) return networkOf(address);
    const hops = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
    for (const hop of hops.reverse()) {
      const next = plainAddress(addressOfHop(hop));
      if (isIP(next) === 0) break;
      address = next;
      if (!isOurs(address)) break;
    }
    return networkOf(address);
  };
}

/** Whether an address is of our own proxies. Throws `settings.trusted-proxies`. */
export function ownProxies(trusted: readonly string[]): (address: string) => boolean {
  const proxies = new BlockList();
  for (const entry of trusted) addTo(proxies, entry);
  return (address) => {
    const family = isIP(address);
    return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}

/** Proxies write an address with a port, in brackets and in quotes: `"[2001:db8::1]:443"`, `192.0.2.1:5000`. */
function addressOfHop(hop: string): string {
  const bare = hop.trim().replace(/^"(.*)"$/, '$1');
  const [, bracketed] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(bare) ?? [];
  return bracketed ?? bare.replace(/^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/, '$1');
}

function addTo(proxies: BlockList, entry: string): void {
  const [address = '', length] = entry.split('/');
  const family = isIP(address);
  const bits = length === undefined ? null : Number(length);
  if (family === 0 || (bits !== null && !(Number.isInteger(bits) && bits >= 0 && bits <= (family === 6 ? 128 : 32)))) {
    throw new AppError('settings.trusted-proxies', { params: { entry } });
  }
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (bits === null) proxies.addAddress(address, type);
  else proxies.addSubnet(address, bits, type);
}

/** "::ffff:192.0.2.1" is how a socket of both families names an IPv4 address. */
export function plainAddress(address: string): string {
  return address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
}

const groupsOfNetwork = 4;

function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? 0 : tail.split(':').length;
  const zeros = tail === undefined ? 0 : 8 - groups.length - behind;
  const all = [...groups, ...Array(Math.max(0, zeros)).fill('0'), ...(tail ? tail.split(':') : [])];
  return `${all
    .slice(0, groupsOfNetwork)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
