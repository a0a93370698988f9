import { expect, it } from 'vitest';
import { joinedSections } from '../../src/content-types/writing/joined-sections.ts';
import type { ArticleContent } from '../../src/domain/content.ts';
import { draftContent } from '../../src/workflow/freeze/draft-content.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { cell, head, heading, lexical, paragraph, table, text } from '../setup/lexical.ts';
import { office, payload } from '../setup/with-office.ts';

it('freezes an article with its sections, without a trace of what nobody filled in', async () => {
  const row = await payload.create({
    collection: 'articles',
    data: {
      key: 'ngay-hoi-so',
      title: 'Ngày hội số',
      summary: 'Bà con được cài VNeID tại chỗ.',
      issuerUnit: office.unitId('92-btgdv'),
      sections: [{ text: 'Mở đầu.' }, { heading: 'Ai cũng học được', text: 'Lời văn.' }],
    },
    overrideAccess: false,
    user: office.editor,
  });
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('articles', [String(row.id)]);
  expect(await contentOf({ type: 'article', raw: raw ?? {}, lookup })).toMatchObject({
    type: 'article',
    id: 'ngay-hoi-so',
    campaignId: null,
    themeIds: [],
    byline: '',
    sections: [{ text: { vi: 'Mở đầu.' } }, { heading: { vi: 'Ai cũng học được' }, text: { vi: 'Lời văn.' } }],
  });
});

const data = (key: string) => ({ key, title: 'Ngày hội số', summary: '', issuerUnit: office.unitId('92-btgdv') });
const asEditor = () => ({ overrideAccess: false as const, user: office.editor });

async function frozen(id: string | number): Promise<ArticleContent> {
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('articles', [String(id)]);
  return (await contentOf({ type: 'article', raw: raw ?? {}, lookup })) as ArticleContent;
}

it('freezes a written text as it was written, the same words beside it without structure', async () => {
  const body = lexical(paragraph('Mở ', text('đầu', 1), '.'), heading('h2', 'Ai cũng học được'), paragraph('Lời văn.  '));
  const { id } = await payload.create({ collection: 'articles', data: { ...data('viet-tay'), body }, ...asEditor() });
  const content = await frozen(id);
  expect(content.sections).toEqual([
    { text: { vi: 'Mở đầu.' } },
    { heading: { vi: 'Ai cũng học được' }, text: { vi: 'Lời văn.' } },
  ]);
  expect(content.body?.vi?.[0]).toEqual({
    kind: 'paragraph',
    runs: [{ text: 'Mở ' }, { text: 'đầu', bold: true }, { text: '.' }],
  });
  // A form in one language, as it is typed, beside what is stored in the others.
  await payload.update({ collection: 'articles', id, locale: 'en', data: { body: lexical(paragraph('Opening.')) } as never });
  const values = { body: lexical(paragraph('Viết lại.')) };
  const form = { type: 'article', id: String(id), locale: 'vi', values } as const;
  const { content: typed } = await draftContent({ payload, user: office.editor, form });
  expect((typed as ArticleContent).sections).toEqual([{ text: { vi: 'Viết lại.', en: 'Opening.' } }]);
});

it('freezes plain words as it did before there was an editor: the same content, the same hash', async () => {
  const sections = [{ text: 'Mở đầu.\nDòng hai.' }, { heading: 'Ai cũng học được', text: 'Lời văn.' }];
  const old = await payload.create({ collection: 'articles', data: { ...data('nhu-cu'), sections }, ...asEditor() });
  const before = await frozen(old.id);
  const paragraphs = [paragraph('Mở đầu.'), paragraph('Dòng hai.'), heading('h2', 'Ai cũng học được'), paragraph('Lời văn.')];
  const written = { sections: [], body: lexical(...paragraphs) };
  await payload.update({ collection: 'articles', id: old.id, data: written, ...asEditor() });
  expect(await frozen(old.id)).toEqual(before);
});

it('refuses at its field what cannot be read', async () => {
  const create = (more: object) => payload.create({ collection: 'articles', data: { ...data('thieu'), ...more }, ...asEditor() });
  // "Hướng dẫn" in VNI.
  const old = lexical(paragraph('HÖÔÙNG DAÃN CAØI ÑAËT ÑÒNH DANH ÑIEÄN TÖÛ'));
  await expect(create({ body: old })).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } });
  const tooLong = lexical(paragraph('dài '.repeat(6_000)));
  await expect(create({ body: tooLong })).rejects.toMatchObject({ data: { errors: [{ path: 'body' }] } });
  const wide = lexical(
    table(
      'Lịch',
      Array.from({ length: 13 }, (_, at) => cell(`Cột ${at}`)),
    ),
  );
  const message = expect.stringContaining('Bảng “Lịch” có 1 hàng, 13 cột; một bảng nhận nhiều nhất 100 hàng, 12 cột.');
  await expect(create({ body: wide })).rejects.toMatchObject({ data: { errors: [{ path: 'body', message }] } });
  const wrongLink = lexical(paragraph('a'), { ...paragraph('b'), type: 'no-such-node' });
  await expect(create({ body: wrongLink })).resolves.toMatchObject({ key: 'thieu' });
});

it('freezes a table with its name and its heads', async () => {
  const body = lexical(table('Lịch học', [head('Buổi'), head('Nơi')], [cell('Sáng'), cell('Nhà văn hóa')]));
  const { id } = await payload.create({ collection: 'articles', data: { ...data('co-bang'), body }, ...asEditor() });
  const content = await frozen(id);
  expect(content.sections).toEqual([{ text: { vi: 'Lịch học\nBuổi | Nơi\nSáng | Nhà văn hóa' } }]);
  expect(content.body?.vi).toMatchObject([{ kind: 'table', caption: 'Lịch học' }]);
});

it('turns an article of before into a written text in all languages: the same words, the same order, nothing lost', async () => {
  const sections = [
    { text: 'Mở đầu.\nDòng hai.' },
    { heading: 'Ai cũng học được', text: 'Lời văn.' },
    { heading: 'Ở đâu?', text: 'Nhà văn hóa.' },
  ];
  const { id } = await payload.create({ collection: 'articles', data: { ...data('bai-cu'), sections }, ...asEditor() });
  const stored = await payload.findByID({ collection: 'articles', id, depth: 0 });
  const inEnglish = [
    { text: 'Opening.' },
    { heading: 'Everyone can learn', text: 'Words.' },
    { heading: 'Where?', text: 'The hall.' },
  ];
  const translated = stored.sections?.map((row, at) => ({ id: row.id, ...inEnglish[at] }));
  await payload.update({ collection: 'articles', id, locale: 'en', data: { sections: translated } as never, ...asEditor() });
  const before = await frozen(id);
  const body = joinedSections(sections.map(({ heading = '', text: words }) => ({ heading, text: words })));
  // Taken back in the form: the rows are there again, and the text is not kept beside them.
  await payload.update({ collection: 'articles', id, data: { body } as never, ...asEditor() });
  expect((await payload.findByID({ collection: 'articles', id, depth: 0 })).body ?? null).toBeNull();
  // As the form sends it: the rows are gone, the text is in the language of the form.
  const change = { body, sections: [] } as never;
  await payload.update({ collection: 'articles', id, data: change, ...asEditor() });
  expect(await frozen(id)).toEqual(before);
  const now = await payload.findByID({ collection: 'articles', id, depth: 0, locale: 'all' });
  expect(now.sections ?? []).toEqual([]);
  // What is written by now is not overwritten by a later save.
  await payload.update({
    collection: 'articles',
    id,
    locale: 'en',
    data: { body: lexical(paragraph('New.')) } as never,
    ...asEditor(),
  });
  await payload.update({ collection: 'articles', id, data: { title: 'Sửa tên' }, ...asEditor() });
  expect((await frozen(id)).sections[0]?.text).toEqual({ vi: 'Mở đầu.\nDòng hai.', en: 'New.' });
});
