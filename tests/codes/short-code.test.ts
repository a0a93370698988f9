import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type CodeKeys, processCodeKeys, readCodeKeys } from '../../src/codes/code-keys.ts';
import { decodeShortCode, encodeShortCode } from '../../src/codes/short-code.ts';
import { checkLetter, packCode, type ShortCode } from '../../src/domain/code.ts';
import { AppError } from '../../src/domain/errors.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { renderVersion } from '../../src/render/render-version.ts';
import { renderRendition, renditionKey } from '../../src/render/rendition.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { posterRequest } from '../render/samples.ts';
import { siteState, temporaryFolder } from '../setup/publish-fixture.ts';

/** The key that this process seals with; set before anything asks for it. */
const secret = vi.hoisted(() => {
  process.env.PANO_CODES_KEY = 'SGFpIG3GsMahaSB0w6FtIGNo4buvIGPDoWkgY+G7p2E=';
  return process.env.PANO_CODES_KEY;
});
const code: ShortCode = { edition: 4711, artwork: 3, unitCode: '20791', medium: 'leaflet' };
const fresh = (): string => randomBytes(32).toString('base64');
const keysOf = (text: string): CodeKeys => readCodeKeys({ PANO_CODES_KEY: text } as unknown as NodeJS.ProcessEnv);
const refusal = (typed: string, keys?: CodeKeys): AppError => {
  try {
    decodeShortCode(typed, keys);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error(`Expected "${typed}" to be refused`);
};

describe('a sealed code', () => {
  it('is sixteen letters that say the same every time', () => {
    const text = encodeShortCode(code);
    expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(encodeShortCode(code)).toBe(text);
    expect(decodeShortCode(text)).toEqual(code);
  });

  it('is read however it was typed', () => {
    const text = encodeShortCode({ edition: 1, artwork: 1, unitCode: null, medium: 'poster' });
    const typed = ` ${text.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}-`;
    expect(decodeShortCode(typed)).toEqual(decodeShortCode(text));
  });

  it('cannot be moved to another edition, artwork, unit or medium, not even with a right check letter', () => {
    const seal = encodeShortCode(code).slice(9, 15);
    for (const change of [
      { edition: 4712 },
      { artwork: 2 },
      { unitCode: '20790' },
      { unitCode: null },
      { medium: 'poster' as const },
    ]) {
      const moved = packCode({ ...code, ...change }) + seal;
      expect(refusal(moved + checkLetter(moved)).code).toBe('code.forged');
    }
  });

  it('is refused with every other seal that was tried', () => {
    const body = packCode(code);
    const own = encodeShortCode(code);
    for (let round = 0; round < 20_000; round++) {
      const sealed =
        body +
        (round * 53_687)
          .toString(32)
          .toUpperCase()
          .replace(/[ILOU]/g, 'Z')
          .padStart(6, '0')
          .slice(-6);
      const tried = sealed + checkLetter(sealed);
      if (tried !== own) expect(refusal(tried).code).toBe('code.forged');
    }
  });
});

describe('a wrong code', () => {
  it.each([
    ['', 'code.incomplete'],
    ['0001', 'code.incomplete'],
    ['00000000000000000', 'code.incomplete'],
    ['0001000010!', 'code.invalid'],
    ['<script>alert(1)', 'code.invalid'],
  ])('%j is refused as %s, with a sentence that says what to do', (typed, expected) => {
    const error = refusal(typed);
    expect([error.code, error.remedy]).toEqual([expected, 'fix-content']);
    expect(error.forPeople).toMatch(/[Hh]ãy (gõ|so) lại .*quét lại mã QR/);
  });

  it('says how many letters came, and owns up that it cannot know which group is wrong', () => {
    expect(refusal(encodeShortCode(code).slice(0, 14)).forPeople).toContain('có 14 ký tự');
    const text = encodeShortCode(code);
    const typo = `${text.slice(0, 5)}${text[5] === '7' ? '8' : '7'}${text.slice(6)}`;
    expect(refusal(typo).forPeople).toContain('không biết được nhầm ở nhóm nào');
  });
});

describe('the keys', () => {
  it('let old paper be read after a new key was put before the old one, and seal with the new one', () => {
    const [before, after] = [fresh(), fresh()];
    const old = encodeShortCode(code, keysOf(before));
    const both = keysOf(`${after},${before}`);
    expect(decodeShortCode(old, both)).toEqual(code);
    expect(encodeShortCode(code, both)).toBe(encodeShortCode(code, keysOf(after)));
    expect(refusal(old, keysOf(after)).code).toBe('code.forged');
  });

  it('are derived from the secrets’ keys in their order, and are not those keys', () => {
    const [first, second] = [fresh(), fresh()];
    const read = (text: string) => readCodeKeys({ PANO_SECRETS_KEY: text } as unknown as NodeJS.ProcessEnv);
    const both = read(`${second},${first}`);
    expect(both.map(({ name }) => name)).toEqual([read(second)[0].name, read(first)[0].name]);
    expect(decodeShortCode(encodeShortCode(code, read(first)), both)).toEqual(code);
    expect(both[0].bytes.toString('base64')).not.toBe(second);
    expect(readCodeKeys({} as NodeJS.ProcessEnv)).toHaveLength(1);
  });

  it.each(['', 'short', `${fresh()},short`, randomBytes(31).toString('base64')])('refuse %j unless it is empty', (text) => {
    const read = () => keysOf(text);
    if (text === '') expect(read()).toHaveLength(1);
    else expect(read).toThrow(expect.objectContaining({ code: 'settings.codes-key', remedy: 'fix-setup' }));
  });

  it('stand in no error, no name, no key of a cache, no drawn piece and no generation', async () => {
    const piece = await renderRendition({ ...posterRequest(), output: 'svg' });
    expect(decodeShortCode(piece.code, keysOf(secret)).edition).toBe(12);
    const folder = await temporaryFolder();
    await publishGeneration({ store: await openFolderStore({ folder }), site: siteState() });
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const files = await Promise.all(names.map(({ parentPath, name }) => readFile(join(parentPath, name))));
    const words = [
      ...[processCodeKeys()[0].name, renderVersion(), renditionKey({ ...posterRequest(), output: 'png' })],
      ...['0001', '<script>', encodeShortCode(code, keysOf(fresh()))].map((typed) => {
        return JSON.stringify(refusal(typed)) + refusal(typed).stack + refusal(typed).forPeople;
      }),
    ];
    const shown = Buffer.concat([...files, piece.bytes, Buffer.from(words.join('\n'))]);
    expect(files.length).toBeGreaterThan(20);
    const key = Buffer.from(secret, 'base64');
    for (const form of [key, ...(['base64', 'base64url', 'hex'] as const).map((encoding) => key.toString(encoding))]) {
      expect(shown.includes(form)).toBe(false);
    }
  });
});
