import { hkdfSync } from 'node:crypto';
import { developmentSecretsKey } from './development-keys.ts';

const keyBytes = 32;

/** Keys as the environment holds them: base64, separated by commas, the newest first. `null` where one is not 32 bytes. */
export function givenKeys(text = ''): Buffer[] | null {
  const keys = split(text).map((part) => Buffer.from(part, 'base64'));
  return keys.every(({ length }) => length === keyBytes) ? keys : null;
}

/**
 * Keys for one purpose, derived from those of `PANO_SECRETS_KEY` in their order (HKDF-SHA-256): rotating that one by putting
 * a new key before the old rotates these with it.
 */
export function derivedKeys(purpose: string, secretsKey = developmentSecretsKey): Buffer[] {
  return split(secretsKey).map((text) => {
    return Buffer.from(hkdfSync('sha256', Buffer.from(text, 'base64'), '', purpose, keyBytes));
  });
}

function split(text: string): string[] {
  return text.split(',').flatMap((part) => part.trim() || []);
}
