import { expect, it } from 'vitest';
import { readRich } from '../../src/content-types/freeze/rich-text.ts';
import { joinedByLocale } from '../../src/content-types/writing/joined-sections.ts';
import { plainSections } from '../../src/domain/rich-text.ts';

const rows = [
  { id: '1', text: { vi: 'Mở đầu.\n\nDòng hai.', en: 'Opening.' } },
  { id: '2', heading: { vi: 'Mang gì?', en: 'What to bring?' }, text: { vi: 'Điện thoại.\r\nCăn cước.', en: 'Phone.' } },
  { id: '3', heading: { vi: 'Ở đâu?' }, text: { vi: 'Nhà văn hóa.' } },
];

it('joins the sections in each language without losing a word or their order', () => {
  const body = joinedByLocale({ sections: rows }, 'sections');
  expect(Object.keys(body)).toEqual(['vi', 'en']);
  const { vi = [], en = [] } = readRich({ body }, 'body');
  expect(plainSections(vi)).toEqual([
    { heading: '', text: 'Mở đầu.\nDòng hai.' },
    { heading: 'Mang gì?', text: 'Điện thoại.\nCăn cước.' },
    { heading: 'Ở đâu?', text: 'Nhà văn hóa.' },
  ]);
  // Where a language lacks a section its readers get the Vietnamese, as before.
  expect(plainSections(en)).toEqual([
    { heading: '', text: 'Opening.' },
    { heading: 'What to bring?', text: 'Phone.' },
    { heading: 'Ở đâu?', text: 'Nhà văn hóa.' },
  ]);
});

it('makes nothing of nothing', () => {
  expect(joinedByLocale({ sections: [] }, 'sections')).toEqual({});
  expect(joinedByLocale({}, 'sections')).toEqual({});
  expect(joinedByLocale({ sections: [{ text: { vi: ' ' } }] }, 'sections')).toEqual({});
});
