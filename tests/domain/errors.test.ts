import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ErrorText } from '../../src/domain/errors/error-text.ts';
import { AppError, errorTable } from '../../src/domain/errors.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'src/domain/errors');
const entries: [string, ErrorText][] = Object.entries(errorTable);
const codes = entries.map(([code]) => code);
const prefixOf = (code: string) => code.slice(0, code.indexOf('.'));

/** The codes of each file, by the file's name without `.ts`. */
async function codesByFile(): Promise<Map<string, string[]>> {
  const names = (await readdir(folder)).map((file) => file.replace(/\.ts$/, '')).filter((name) => name !== 'error-text');
  const found = names.map(async (name) => {
    const module: Record<string, object> = await import(join(folder, `${name}.ts`));
    return [name, Object.values(module).flatMap(Object.keys)] as const;
  });
  return new Map(await Promise.all(found));
}

it('has one file for each prefix, and each file holds only its own', async () => {
  const files = await codesByFile();
  expect([...files.keys()].sort()).toEqual([...new Set(codes.map(prefixOf))].sort());
  for (const [name, own] of files) expect(own.map(prefixOf)).toEqual(own.map(() => name));
  expect([...files.values()].flat().sort()).toEqual(codes.sort());
});

/** What only one of the two says. Logs get the technical name, people what helps them to act. */
const oneSided: Record<string, { vi?: string[]; en?: string[] }> = {
  'channel.settings-invalid': { en: ['kind', 'path', 'reason'] },
  'channel.text-too-long': { vi: ['over'] },
  'channel.text-too-heavy': { vi: ['over'] },
  'channel.title-too-long': { vi: ['over'] },
  'channel.link-missing': { en: ['link'] },
  'channel.cannot-remove': { en: ['kind'] },
  'content.words-unreadable': { en: ['parameter'] },
  'delivery.unexpected': { en: ['reason'] },
  'delivery.gone': { en: ['id'] },
  'media.changed': { en: ['sha256'] },
  'media.cmyk': { en: ['colours'] },
  'publish.not-approved': { vi: ['title'] },
  'render.floor-hit': { vi: ['length'] },
  'render.photo-low-resolution': { vi: ['needed'] },
  'schedule.bad-date': { en: ['field'] },
  'secrets.key-invalid': { en: ['got'] },
  'settings.port-busy': { vi: ['command', 'other'] },
  'store.lease-busy': { en: ['name', 'seconds'] },
};

it('names the same placeholders in Vietnamese and English, but for those that are listed', () => {
  const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => String(name));
  const only = (text: string, other: string) => {
    return [...new Set(namesIn(text))].filter((name) => !namesIn(other).includes(name)).sort();
  };
  const found = entries.flatMap(([code, { vi, en }]) => {
    const onlyVi = only(vi, en);
    const onlyEn = only(en, vi);
    if (onlyVi.length + onlyEn.length === 0) return [];
    return [[code, { ...(onlyVi.length > 0 ? { vi: onlyVi } : {}), ...(onlyEn.length > 0 ? { en: onlyEn } : {}) }]];
  });
  expect(Object.fromEntries(found)).toEqual(oneSided);
});

it('has no code that nothing uses', async () => {
  const rooms = ['src', 'collections', 'scripts'];
  const files = (await Promise.all(rooms.map((room) => readdir(join(root, room), { recursive: true })))).flatMap((names, at) =>
    names.map((name) => join(root, String(rooms[at]), name)),
  );
  const sources = files.filter((path) => /\.tsx?$/.test(path) && !path.startsWith(folder));
  const used = new Set<string>();
  for (const path of sources) {
    for (const [, code] of (await readFile(path, 'utf8')).matchAll(/'([a-z]+\.[a-z0-9-]+)'/g)) used.add(String(code));
  }
  expect(codes.filter((code) => !used.has(code))).toEqual([]);
});

it('speaks to the reader in either language, and to the log in English', () => {
  const error = new AppError('unit.phone', { params: { phone: '12' } });
  expect(error.sentence('vi')).toBe(error.forPeople);
  expect(error.sentence('vi')).toContain('“12” không phải số điện thoại gọi được.');
  expect(error.sentence('en')).toBe('Expected a phone number of 3 to 12 digits, got "12".');
  expect(error.message).toBe(`unit.phone: ${error.sentence('en')}`);
});

it('fills a word that depends on the reader in both languages', () => {
  const reason = { vi: 'câu phụ đề trống', en: 'the caption is empty' };
  const error = new AppError('video.captions-broken', { params: { line: 3, reason } });
  expect(error.sentence('vi')).toContain(reason.vi);
  expect(error.sentence('en')).toContain(reason.en);
  expect(error.message).toContain(reason.en);
  expect(error.words).toEqual({ vi: error.forPeople, en: error.sentence('en') });
});
