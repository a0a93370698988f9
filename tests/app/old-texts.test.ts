import { expect, it } from 'vitest';
import { oldTextsOf } from '../../src/app/studio/content/old-texts.ts';
import { encodeOld } from '../../src/text/encodings/old-encodings.ts';

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
    { path: 'title', encoding: 'TCVN3', converted: sentence },
    { path: 'sections.0.text', encoding: 'VNI', converted: sentence },
    { path: 'sections.1.text', encoding: 'VIQR', converted: sentence },
  ];
  expect(oldTextsOf(fields)).toEqual(found);
  expect(oldTextsOf(fields)).toEqual(found);
  expect(oldTextsOf(Object.fromEntries(found.map(({ path, converted }) => [path, { value: converted }])))).toEqual([]);
});
