import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

/**
 * Loaded into a real Pano before everything else (`NODE_OPTIONS=--import`): the name of a test's portal resolves to a public
 * address, and what is sent to that address arrives at the test on this machine. Nothing of Pano is changed: the guard, TLS with
 * its check of the certificate, and the signature are what they are in production.
 */
const host = 'cong.example.vn';
/** Public by every registry; no packet ever leaves for it. */
const address = '1.1.1.1';
const port = Number(process.env.PANO_TEST_PORTAL_PORT);

const { lookup } = dns;
dns.lookup = async (name, options) => (name === host ? [{ address, family: 4 }] : lookup(name, options));
syncBuiltinESMExports();

const { connect } = Socket.prototype;
Socket.prototype.connect = function connectToTest(...given) {
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  if (first?.host === host || first?.host === address) Object.assign(first, { host: '127.0.0.1', port });
  return connect.apply(this, given);
};
