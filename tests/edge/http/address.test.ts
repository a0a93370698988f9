import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { readAddresses } from '../../../src/edge/http/address.ts';

const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as IncomingMessage;

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('takes %s for %s', (remote, expected) => {
  expect(readAddresses([])(from(remote))).toBe(expected);
});

it('believes no header when nobody is trusted, and none from a stranger', () => {
  expect(readAddresses([])(from('192.0.2.7', '198.51.100.1'))).toBe('192.0.2.7');
  expect(readAddresses(['10.0.0.0/8'])(from('192.0.2.7', '198.51.100.1'))).toBe('192.0.2.7');
});

it.each([
  ['198.51.100.1', '198.51.100.1'],
  ['203.0.113.99, 198.51.100.1', '198.51.100.1'],
  ['203.0.113.99, 198.51.100.1, 10.2.3.4', '198.51.100.1'],
  ['10.9.9.9, 10.2.3.4', '10.9.9.9'],
  ['198.51.100.1:5000', '198.51.100.1'],
  ['"198.51.100.1:5000"', '198.51.100.1'],
  ['[2001:db8:1:2:3::1]', '2001:db8:1:2::/64'],
  ['"[2001:db8:1:2:3::1]:443"', '2001:db8:1:2::/64'],
  ['[::ffff:198.51.100.1]:80', '198.51.100.1'],
  ['not an address', '10.0.0.1'],
  ['198.51.100.1, not an address', '10.0.0.1'],
  ['2001:db8:1:2:3::1', '2001:db8:1:2::/64'],
])('reads "%s" behind our own proxy as %s: what a client wrote itself counts for nothing', (forwarded, expected) => {
  expect(readAddresses(['10.0.0.0/8', '2001:db8:ffff::1'])(from('10.0.0.1', forwarded))).toBe(expected);
});

it.each(['10.0.0.0/33', 'proxy.example.vn', '10.0.0.0/x', '10.0.0/8'])('refuses to trust %s', (entry) => {
  expect(() => readAddresses([entry])).toThrow(
    expect.objectContaining({ code: 'settings.trusted-proxies', remedy: 'fix-setup', params: { entry } }),
  );
});
