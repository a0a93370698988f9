import { createHash, hkdfSync } from 'node:crypto';
import { developmentSecretsKey } from '../domain/development-keys.ts';
import { AppError } from '../domain/errors.ts';

/** A key that seals short codes. `name` tells keys apart and gives nothing away: it may stand in cache names and logs. */
export type CodeKey = { name: string; bytes: Buffer };

/** The first key seals; all of them open, because paper hangs longer than a key is used. */
export type CodeKeys = readonly [CodeKey, ...CodeKey[]];

const keyBytes = 32;

/**
 * `PANO_CODES_KEY`: keys of 32 bytes in base64, separated by commas, the newest first. Without it, they are derived (HKDF-SHA-256)
 * from those of `PANO_SECRETS_KEY` in their order, so that whoever rotates that one by putting a new key before the old keeps every
 * printed code. Throws `settings.codes-key`.
 */
export function readCodeKeys(env: NodeJS.ProcessEnv): CodeKeys {
  const given = split(env.PANO_CODES_KEY);
  const [first, ...rest] = given.length > 0 ? given.map(given32) : derivedKeys(env.PANO_SECRETS_KEY);
  if (first === undefined) throw new AppError('settings.codes-key');
  return [first, ...rest];
}

let known: CodeKeys | null = null;

/**
 * The keys of this process, read once from its environment, which worker threads inherit. They are no part of any request: what is
 * asked for gets hashed, cached and sent between threads, and a key must not be found in any of that.
 */
export function processCodeKeys(): CodeKeys {
  known ??= readCodeKeys(process.env);
  return known;
}

function split(text = ''): string[] {
  return text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
}

function given32(text: string): CodeKey {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== keyBytes) throw new AppError('settings.codes-key');
  return named(bytes);
}

function derivedKeys(secretsKey = developmentSecretsKey): CodeKey[] {
  return split(secretsKey).map((text) =>
    named(Buffer.from(hkdfSync('sha256', Buffer.from(text, 'base64'), '', 'pano short codes', keyBytes))),
  );
}

/** Two hashes away from the bytes, with a prefix of its own: no seal can be worked out from it. */
function named(bytes: Buffer): CodeKey {
  const name = createHash('sha256').update('pano key name\0').update(bytes).digest('hex').slice(0, 8);
  return { name, bytes };
}
