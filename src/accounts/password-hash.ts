import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';

const onThread = promisify(pbkdf2);
/** Node has four threads for hashing and for files: guessing must not keep all of them. */
const limit = pLimit(2);
const derive = (...input: Parameters<typeof onThread>): Promise<Buffer> => limit(() => onThread(...input));

/** As Payload 3.90 stores it (`auth/strategies/local`): PBKDF2 with SHA-256; before it, hashes had no name in front. */
const current = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 } as const;
const former = { prefix: '', iterations: 25_000, bytes: 512 } as const;

/** What the database keeps of a password. */
export type StoredPassword = { hash: string; salt: string };

/** Composed letters, so that a password typed on another keyboard is the same one. Blanks stay as they are. */
export const passwordForm = (typed: string): string => typed.normalize('NFC');

export async function hashPassword(typed: string): Promise<StoredPassword> {
  const salt = randomBytes(32).toString('hex');
  const bytes = await derive(passwordForm(typed), salt, current.iterations, current.bytes, 'sha256');
  return { hash: current.prefix + bytes.toString('hex'), salt };
}

/** What an unknown account is compared with. No password has this hash. */
const nobodys: StoredPassword = { hash: current.prefix + '00'.repeat(current.bytes), salt: '00'.repeat(32) };

/**
 * Whether this is the password. `null` = there is no such account: it takes the same time and is never right.
 *
 * A password that was stored as a keyboard sent it, before all were composed, is right too.
 */
export async function isPassword(typed: string, stored: { hash?: string | null; salt?: string | null } | null): Promise<boolean> {
  const { hash, salt } = stored?.hash && stored.salt ? { hash: stored.hash, salt: stored.salt } : nobodys;
  const { prefix, iterations, bytes } = hash.startsWith(current.prefix) ? current : former;
  const wanted = Buffer.from(hash.slice(prefix.length), 'hex');
  let isRight = false;
  for (const form of new Set([passwordForm(typed), typed, typed.normalize('NFD')])) {
    const given = await derive(form, salt, iterations, bytes, 'sha256');
    isRight ||= given.length === wanted.length && timingSafeEqual(given, wanted);
  }
  return isRight;
}
