import { en } from '@payloadcms/translations/languages/en';
import { vi } from '@payloadcms/translations/languages/vi';
import { expect, it } from 'vitest';
import { studioTranslations } from '../../../collections/fields/studio-translations.ts';

type Words = { [key: string]: string | Words };

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  );

const english = new Map(flat(en.translations as unknown as Words));
const payloads = new Map(flat(vi.translations as unknown as Words));
const ours = new Map(flat(studioTranslations.vi as unknown as Words));
const shown = new Map([...payloads, ...ours]);

/** Words that stand in Payload's Vietnamese as they are in English. Names of things between braces are not shown. */
const foreign =
  /\b(fields?|blocks?|files?|collections?|unspecific|unknown|failed|successfully|upload|rows?|tokens?|key|input|dashboard|error)\b/i;

it('says everything of Payload in Vietnamese', () => {
  for (const [key, text] of shown) {
    expect(text.replace(/\{\{.*?\}\}|<.*?>/g, ''), key).not.toMatch(foreign);
    if (!/^general\.(email|emailAddress)$/.test(key)) expect(text, key).not.toBe(english.get(key));
  }
  expect([...english.keys()].filter((key) => !shown.has(key))).toEqual([]);
});

it('translates what Payload has, with the names that its sentences need', () => {
  const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}|<(\d)>/g)].map(([mark]) => mark).sort();
  for (const [key, text] of ours) {
    expect(payloads.has(key), key).toBe(true);
    // A sentence may leave a name out, never ask for one that it does not get.
    expect(placeholders(payloads.get(key)), key).toEqual(expect.arrayContaining(placeholders(text)));
  }
});
