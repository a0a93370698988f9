import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ownProxies, plainAddress } from './address.ts';

/** Addresses that a proxy of one's own has: this machine, and networks that are not on the internet. */
const inside = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  inside.addSubnet(network, bits, 'ipv6');

/** A proxy among several machines is told of once each, and no more than these. */
const mostTold = 8;

type Watch = { trusted: readonly string[]; report: (address: string) => void };

/**
 * Notices a proxy that hands readers on but is not named in `PANO_TRUSTED_PROXIES`: all its readers would count as one. Called
 * for a part of the requests alone, since a proxy sends its header with all of them.
 */
export function watchProxies({ trusted, report }: Watch): (request: IncomingMessage) => void {
  const isOurs = ownProxies(trusted);
  const told = new Set<string>();
  return ({ socket, headers }) => {
    if (headers['x-forwarded-for'] === undefined && headers.forwarded === undefined) return;
    const address = plainAddress(socket.remoteAddress ?? '');
    if (told.has(address) || told.size >= mostTold || isOurs(address) || !isInside(address)) return;
    told.add(address);
    report(address);
  };
}

function isInside(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && inside.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
