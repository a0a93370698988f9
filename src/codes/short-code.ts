import { checkLetter, codeLetters, packCode, type ShortCode, tidyCode, unpackCode } from '../domain/code.ts';
import { AppError } from '../domain/errors.ts';
import { type CodeKeys, processCodeKeys } from './code-keys.ts';
import { isSealed, sealOf } from './seal.ts';

const purpose = 'pano short code 1';

/**
 * Sixteen letters that only the issuer can write, and that need no row in any database.
 *
 * The seal is the first 30 bits of HMAC-SHA-256 over the nine letters of the body. An invented code has a right seal once in
 * 2³⁰ tries (2³⁰ ÷ n with n keys on the ring). The edge takes 30 wrong codes a minute from one address, so one address needs
 * 68 years for one code, and all it gains is a code that leads to our own guide. Copying a printed code is easier, and no
 * seal prevents it.
 *
 * Throws `code.unwritable` when a part is out of range.
 */
export function encodeShortCode(code: ShortCode, keys: CodeKeys = processCodeKeys()): string {
  const body = packCode(code);
  const sealed = body + sealOf({ purpose, text: body, key: keys[0] });
  return sealed + checkLetter(sealed);
}

/**
 * Reads a code as a person may have typed it. Throws `code.incomplete` for a wrong number of letters, `code.invalid` for a
 * mistyped one, and `code.forged` where everything is in order but the seal.
 */
export function decodeShortCode(typed: string, keys: CodeKeys = processCodeKeys()): ShortCode {
  const text = tidyCode(typed);
  const params = { code: typed.slice(0, 40) };
  if (/[^0-9A-HJKMNP-TV-Z]/.test(text)) throw new AppError('code.invalid', { params });
  if (text.length !== codeLetters.all) throw new AppError('code.incomplete', { params: { ...params, got: text.length } });
  const sealed = text.slice(0, -1);
  if (checkLetter(sealed) !== text.at(-1)) throw new AppError('code.invalid', { params });
  const body = sealed.slice(0, codeLetters.body);
  const code = isSealed({ purpose, text: body, seal: sealed.slice(codeLetters.body), keys }) ? unpackCode(body) : null;
  if (code === null) throw new AppError('code.forged', { params });
  return code;
}
