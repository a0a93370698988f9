import { createHmac, timingSafeEqual } from 'node:crypto';
import { codeLetters, toBase32 } from '../domain/code.ts';
import type { CodeKey, CodeKeys } from './code-keys.ts';

/** Domain separation: what is sealed for one purpose is worth nothing for another. */
type Sealed = { purpose: string; text: string };

/** The first 30 bits of HMAC-SHA-256 in six letters: what only the issuer can write. */
export function sealOf({ purpose, text, key }: Sealed & { key: CodeKey }): string {
  const digest = createHmac('sha256', key.bytes).update(`${purpose}\0`).update(text).digest();
  return toBase32(digest.readUInt32BE(0) >>> 2, codeLetters.seal);
}

/** Whether one of the keys made the seal. Expects six letters. */
export function isSealed({ purpose, text, seal, keys }: Sealed & { seal: string; keys: CodeKeys }): boolean {
  return keys.some((key) => timingSafeEqual(Buffer.from(sealOf({ purpose, text, key })), Buffer.from(seal)));
}
