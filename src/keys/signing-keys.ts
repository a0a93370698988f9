import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { PublicSigningKey } from '../domain/generation.ts';
import { derivedKeys, givenKeys } from './key-text.ts';

type SigningKey = { privateKey: KeyObject; publicKey: PublicSigningKey };

/** The first key signs; the public halves of all of them are published, because packs are kept longer than a key is used. */
export type SigningKeys = readonly [SigningKey, ...SigningKey[]];

/**
 * `PANO_SIGNING_KEY`: seeds of Ed25519 keys, or seeds derived from `PANO_SECRETS_KEY`. Nothing has to be generated and kept,
 * and all edges over one store sign alike. Throws `settings.signing-key`.
 */
export function readSigningKeys(env: NodeJS.ProcessEnv): SigningKeys {
  const given = givenKeys(env.PANO_SIGNING_KEY);
  const seeds = given?.length === 0 ? derivedKeys('pano pack signatures', env.PANO_SECRETS_KEY) : given;
  const [first, ...rest] = seeds?.map(keyOf) ?? [];
  if (first === undefined) throw new AppError('settings.signing-key');
  return [first, ...rest];
}

let known: SigningKeys | null = null;

function processSigningKeys(): SigningKeys {
  known ??= readSigningKeys(process.env);
  return known;
}

/** Of this process's keys, the newest first. */
export function publicSigningKeys(keys: SigningKeys = processSigningKeys()): PublicSigningKey[] {
  return keys.map(({ publicKey }) => publicKey);
}

export type Signature = { algorithm: 'Ed25519'; keyId: string; value: string };

/** Ed25519 over the UTF-8 bytes of a text, in base64. The same text gives the same signature. */
export function signText(text: string, keys: SigningKeys = processSigningKeys()): Signature {
  const [{ privateKey, publicKey }] = keys;
  return { algorithm: 'Ed25519', keyId: publicKey.kid, value: sign(null, Buffer.from(text), privateKey).toString('base64') };
}

/** The bytes before the seed in PKCS #8 (RFC 8410, 10.3). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

function keyOf(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return { privateKey, publicKey: { kty: 'OKP', crv: 'Ed25519', x, kid: thumbprint(x), alg: 'EdDSA', use: 'sig' } };
}

/** The beginning of the key's thumbprint (RFC 7638): 96 bits tell any keys apart. */
function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url').slice(0, 16);
}
