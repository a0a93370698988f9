import { createHash } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import { derivedKeys, givenKeys } from '../keys/key-text.ts';

/** A key that seals short codes. `name` tells keys apart and gives nothing away: it may appear in cache names and logs. */
export type CodeKey = { name: string; bytes: Buffer };

/** The first key seals; all of them open, because paper hangs longer than a key is used. */
export type CodeKeys = readonly [CodeKey, ...CodeKey[]];

/**
 * `PANO_CODES_KEY`, or keys derived from `PANO_SECRETS_KEY`, so that putting a new key before the old one of either keeps
 * every printed code. Throws `settings.codes-key`.
 */
export function readCodeKeys(env: NodeJS.ProcessEnv): CodeKeys {
  const given = givenKeys(env.PANO_CODES_KEY);
  const keys = given?.length === 0 ? derivedKeys('pano short codes', env.PANO_SECRETS_KEY) : given;
  const [first, ...rest] = keys?.map(named) ?? [];
  if (first === undefined) throw new AppError('settings.codes-key');
  return [first, ...rest];
}

let known: CodeKeys | null = null;

/**
 * The keys of this process, read once from its environment, which worker threads inherit. They are no part of any request:
 * what is asked for gets hashed, cached and sent between threads, and a key must not be found in any of that.
 */
export function processCodeKeys(): CodeKeys {
  known ??= readCodeKeys(process.env);
  return known;
}

/** A hash under a prefix of its own: neither the key nor a seal can be worked out from it. */
function named(bytes: Buffer): CodeKey {
  const name = createHash('sha256').update('pano key name\0').update(bytes).digest('hex').slice(0, 8);
  return { name, bytes };
}
