import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import { sha256Of } from '../store/sha256.ts';

type Key = { id: string; bytes: Buffer };

/** The first key seals; all of them open, so that a key can be changed without reconnecting every channel. */
export type Keyring = [Key, ...Key[]];

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Keys of 32 bytes in base64, separated by commas, the newest first. Throws `secrets.key-missing`, `secrets.key-invalid`. */
export function readKeyring(text: string | undefined): Keyring {
  const [first, ...rest] = (text ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [toKey(part.trim())]));
  if (first === undefined) throw new AppError('secrets.key-missing');
  return [first, ...rest];
}

/**
 * `1.<key id>.<nonce>.<ciphertext and tag>`, AES-256-GCM with a fresh random 96-bit nonce. Channel and field are bound in
 * as additional data: a sealed secret copied to another channel does not open.
 */
export function sealSecret({ keyring, owner, field, value }: SecretLocation & { value: string }): string {
  const [key] = keyring;
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key.bytes, nonce).setAAD(additionalData(owner, field));
  const sealed = Buffer.concat([sealing.update(value, 'utf8'), sealing.final(), sealing.getAuthTag()]);
  return ['1', key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Throws `secrets.unreadable` when the key is not on the ring, or anything was altered. */
export function openSecret({ keyring, owner, field, sealed }: SecretLocation & { sealed: string }): string {
  const [version, keyId, nonce = '', body = ''] = sealed.split('.');
  const key = keyring.find(({ id }) => id === keyId);
  const bytes = Buffer.from(body, 'base64url');
  if (version !== '1' || key === undefined || bytes.length < tagBytes) throw unreadable(owner, field);
  try {
    const opening = createDecipheriv(cipher, key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: tagBytes })
      .setAAD(additionalData(owner, field))
      .setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([opening.update(bytes.subarray(0, -tagBytes)), opening.final()]).toString('utf8');
  } catch (error) {
    throw unreadable(owner, field, error);
  }
}

/** Whether a secret is sealed with the newest key. */
export function isSealedWith([newest]: Keyring, sealed: string): boolean {
  return sealed.split('.')[1] === newest.id;
}

type SecretLocation = { keyring: Keyring; owner: string; field: string };

function toKey(text: string): Key {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) throw new AppError('secrets.key-invalid', { params: { got: bytes.length } });
  return { id: sha256Of(bytes).slice(0, 8), bytes };
}

function additionalData(owner: string, field: string): Buffer {
  return Buffer.from(`${owner}|${field}`, 'utf8');
}

function unreadable(owner: string, field: string, cause?: unknown): AppError {
  return new AppError('secrets.unreadable', { cause, params: { channelId: owner, field } });
}
