import { BlockList, isIP } from 'node:net';

/** IANA special-purpose registries, multicast, and 168.63.129.16, where Azure's machines find their metadata. */
const specialIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/**
 * Only 2000::/3 is public at all, which leaves out loopback, mapped IPv4, NAT64, local and multicast addresses; of it, these
 * are not.
 */
const publicIpv6 = ['2000::/3'];
const specialIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const refused = blockList([...specialIpv4, ...specialIpv6]);
const allowedIpv6 = blockList(publicIpv6);

/** Whether the whole internet means the same machine by this address. What is no IP address is not public. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused.check(address, 'ipv4');
  return version === 6 && allowedIpv6.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}

function blockList(ranges: string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits] = range.split('/');
    list.addSubnet(network, Number(bits), isIP(network) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
