import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words } from '../../src/edge/words.ts';
import { siteState } from '../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from './open-edge.ts';

let site: OpenEdge;
beforeAll(async () => {
  site = await openEdge({ site: siteState() });
});
afterAll(() => site.close());

const marked = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;
const problem = async (path: string, language?: string) => {
  const { text, headers } = await site.ask(path, language ? { headers: { 'accept-language': language } } : {});
  return { ...(JSON.parse(text) as { title: string; detail: string }), vary: headers.vary };
};

it.each([
  [undefined, 'Tham số không hợp lệ'],
  ['*', 'Tham số không hợp lệ'],
  ['fr-FR', 'Tham số không hợp lệ'],
  ['vi, en;q=0.5', 'Tham số không hợp lệ'],
  ['vi;q=0.5, en', 'A parameter is not valid'],
  ['en-GB,en;q=0.9', 'A parameter is not valid'],
])('answers programs with Accept-Language %j in the language of their reader', async (language, title) => {
  const { vary, ...said } = await problem('/content/v1/guides?limit=0', language);
  expect(said.title).toBe(title);
  expect(marked.test(said.detail)).toBe(title.startsWith('Tham'));
  expect(vary).toBe('Accept-Encoding, Accept-Language');
});

it('speaks on a page as the page around it does, whatever the browser prefers', async () => {
  const { text, headers } = await site.ask('/khong-co', { headers: { 'accept-language': 'en-US,en' } });
  expect(text).toContain('lang="vi"');
  expect(headers.vary).toBe('Accept-Encoding');
});

it('has each sentence in both languages', () => {
  const both = Object.values(words).map((sentence) =>
    typeof sentence === 'function' ? (sentence as (...values: number[]) => { vi: string; en: string })(31, 32) : sentence,
  );
  for (const { vi, en } of both) {
    expect(marked.test(vi), vi).toBe(true);
    expect(marked.test(en), en).toBe(false);
    expect(en.length).toBeGreaterThan(3);
  }
});

it('has no sentence anywhere else in the room', () => {
  const room = join(import.meta.dirname, '../../src/edge');
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && name !== 'words.ts',
  );
  const inline = files.flatMap((name) =>
    readFileSync(join(room, name), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && marked.test(line) && !line.includes('/[đĐ]/g'))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(inline).toEqual([]);
});
