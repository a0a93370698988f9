import { generateKeyPairSync, sign } from 'node:crypto';

/** A fresh key and a certificate of its own for a host, so that a test can serve https and be believed by who is given `cert`. */
export function selfSigned({ host }: { host: string }): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = sequence(set(sequence(oid('550403'), utf8(host))));
  const validity = sequence(utcTime('250101000000Z'), utcTime('491231235959Z'));
  const hosts = octets(sequence(tagged(0x82, Buffer.from(host))));
  const version = tagged(0xa0, integer(2));
  const extensions = tagged(0xa3, sequence(sequence(oid('551d11'), hosts)));
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const body = sequence(version, integer(1), ecdsaWithSha256, name, validity, name, subjectKey, extensions);
  const signature = tagged(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const certificate = sequence(body, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}

/** X.690: tag, length, contents. */
function tagged(tag: number, ...contents: Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const long = length > 255 ? [0x82, length >> 8, length & 255] : [0x81, length];
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), content]);
}

const sequence = (...members: Buffer[]): Buffer => tagged(0x30, ...members);
const set = (...members: Buffer[]): Buffer => tagged(0x31, ...members);
const integer = (value: number): Buffer => tagged(0x02, Buffer.from([value]));
const octets = (content: Buffer): Buffer => tagged(0x04, content);
const oid = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string): Buffer => tagged(0x0c, Buffer.from(text));
const utcTime = (text: string): Buffer => tagged(0x17, Buffer.from(text));

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
