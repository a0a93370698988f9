import { expect, it } from 'vitest';
import { languageOfReader } from '../../src/studio-api/reader.ts';
import { studioApiWords } from '../../src/studio-api/words.ts';
import { languageFaults } from '../setup/both-languages.ts';

const config = { cookiePrefix: 'payload', i18n: { supportedLanguages: { vi: {}, en: {} }, fallbackLanguage: 'vi' } } as never;
const languageOf = (headers: Record<string, string>) => languageOfReader({ config }, new Headers(headers));

it('has the same texts in both languages', () => {
  expect(languageFaults(studioApiWords)).toEqual([]);
});

it.each([
  [{}, 'vi'],
  [{ 'accept-language': '*' }, 'vi'],
  [{ 'accept-language': 'fr-FR' }, 'vi'],
  [{ 'accept-language': 'vi-VN,vi;q=0.9,en;q=0.8' }, 'vi'],
  [{ 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
  [{ 'accept-language': 'en', cookie: 'payload-lng=vi' }, 'vi'],
  [{ 'accept-language': 'vi', cookie: 'payload-lng=en' }, 'en'],
  [{ cookie: 'payload-lng=xx' }, 'vi'],
])('reads the language of a request: %o', (headers, expected) => {
  expect(languageOf(headers as Record<string, string>)).toBe(expected);
});
