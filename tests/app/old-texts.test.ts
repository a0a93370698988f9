import { expect, it } from 'vitest';
import { oldTextsOf } from '../../src/app/studio/content/old-texts.ts';
import { encodeOld } from '../../src/text/encodings/old-encodings.ts';
import { lexical, list, note, paragraph, text } from '../setup/lexical.ts';

const sentence = 'Mọi người cùng học tiếng Việt';

it('finds the fields of a form that are in an old encoding, with the same text in Unicode', () => {
  const fields = {
    title: { value: encodeOld(sentence, 'TCVN3') },
    summary: { value: sentence },
    'sections.0.text': { value: encodeOld(sentence, 'VNI') },
    'sections.1.text': { value: encodeOld(sentence, 'VIQR') },
    newSecret: { value: encodeOld(sentence, 'VNI') },
    minutes: { value: 30 },
    empty: {},
  };
  const found = [
    { path: 'title', encoding: 'TCVN3', value: sentence },
    { path: 'sections.0.text', encoding: 'VNI', value: sentence },
    { path: 'sections.1.text', encoding: 'VIQR', value: sentence },
  ];
  expect(oldTextsOf(fields)).toEqual(found);
  expect(oldTextsOf(fields)).toEqual(found);
  expect(oldTextsOf(Object.fromEntries(found.map(({ path, value }) => [path, { value }])))).toEqual([]);
});

it('finds them in an editor as well, and gives the whole of it back with nothing else changed', () => {
  const body = (words: string) => lexical(paragraph('Bà con ', text(words, 1)), list('bullet', [words]), note(words));
  const fields = { 'steps.0.body': { value: body(encodeOld(sentence, 'VNI')) }, body: { value: body(sentence) } };
  expect(oldTextsOf(fields)).toEqual([{ path: 'steps.0.body', encoding: 'VNI', value: body(sentence) }]);
});
