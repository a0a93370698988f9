import { expect, it } from 'vitest';
import type { GuideContent } from '../../src/domain/content.ts';
import { missingFields } from '../../src/workflow/checks/missing-fields.ts';
import { differencesBetween } from '../../src/workflow/differences.ts';
import { hashOf } from '../../src/workflow/freeze/canonical.ts';
import { draftContent } from '../../src/workflow/freeze/draft-content.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { lexical, link, list, note, paragraph, text } from '../setup/lexical.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const asEditor = () => ({ overrideAccess: false as const, user: office.editor });
type Row = { id?: string | null; title?: string | null; text?: string | null; body?: unknown };

const rawOf = async (id: string) => (await lookupAs({ payload, user: office.editor }).byIds('guides', [id]))[0] ?? {};

async function frozen(id: string): Promise<GuideContent> {
  const lookup = lookupAs({ payload, user: office.editor });
  return (await contentOf({ type: 'guide', raw: await rawOf(id), lookup })) as GuideContent;
}

/** As an old guide is stored: its words as lines alone, some of them with marks. */
async function oldGuide(key: string, lines = 'Mở kho ứng dụng:\n\n- CH Play\n- App Store'): Promise<string> {
  const { id, steps } = await createGuide({ payload, office, key });
  const [row] = steps ?? [];
  await payload.update({ collection: 'guides', id, data: { steps: [{ id: row?.id, title: 'Mở', text: lines }] }, ...asEditor() });
  return String(id);
}

/** The steps as Payload's form gets them in a language. */
async function openForm(id: string, locale: 'vi' | 'en' = 'vi'): Promise<Row[]> {
  const guide = await payload.findByID({ collection: 'guides', id, depth: 0, locale, fallbackLocale: false, ...asEditor() });
  return guide.steps as Row[];
}

const save = (id: string, steps: Row[], locale: 'vi' | 'en' = 'vi') =>
  payload.update({ collection: 'guides', id, locale, data: { steps } as never, ...asEditor() });

it('opens old lines in the editor, and a save that changes no word of them leaves the guide its hash', async () => {
  const id = await oldGuide('buoc-cu');
  const before = await frozen(id);
  expect(before.steps[0]).toEqual({ title: { vi: 'Mở' }, text: { vi: 'Mở kho ứng dụng:\n\n- CH Play\n- App Store' } });
  const [row] = await openForm(id);
  expect(row?.body).toMatchObject({ root: { children: [{ type: 'paragraph' }, { type: 'list', listType: 'bullet' }] } });
  expect((await rawOf(id)).steps).toMatchObject([{ text: { vi: before.steps[0]?.text.vi } }]);

  await save(id, await openForm(id));
  expect(hashOf(await frozen(id))).toBe(hashOf(before));
  // Others write a title and know nothing of steps.
  await payload.update({ collection: 'guides', id, data: { title: 'Tên mới' }, ...asEditor() });
  await payload.update({ collection: 'guides', id, data: { title: before.title.vi }, ...asEditor() });
  expect(hashOf(await frozen(id))).toBe(hashOf(before));
});

it('keeps what the editor says more, the lines beside it, and the other language as it is', async () => {
  const id = await oldGuide('buoc-moi');
  const [row] = await openForm(id);
  await save(id, [{ ...row, title: 'Open', text: 'Open the store.', body: undefined }], 'en');
  const body = lexical(paragraph('Mở ', text('CH Play', 1)), list('number', ['Gõ “VNeID”'], ['Chọn']), note('Xem đúng tên.'));
  await save(id, [{ ...row, body }]);
  const { steps } = await frozen(id);
  const words = { vi: 'Mở CH Play\n1) Gõ “VNeID”\n2) Chọn\nLưu ý: Xem đúng tên.', en: 'Open the store.' };
  expect(steps[0]).toMatchObject({ text: words, body: { vi: [{ kind: 'paragraph' }, { kind: 'list' }, { kind: 'note' }] } });
  expect(steps[0]?.body?.en).toBeUndefined();
  expect((await rawOf(id)).steps).toMatchObject([{ text: words }]);
  expect((await openForm(id, 'en'))[0]?.body).toMatchObject({ root: { children: [{ type: 'paragraph' }] } });

  // The form once more, as it was saved.
  const stored = hashOf(await frozen(id));
  await save(id, await openForm(id));
  expect(hashOf(await frozen(id))).toBe(stored);
  // What is typed and not saved is frozen as it will be.
  const values = { steps: [{ ...row, body: lexical(paragraph('Viết lại.')) }] };
  const form = { type: 'guide', id, locale: 'vi', values } as const;
  const { content: typed } = await draftContent({ payload, user: office.editor, form });
  expect((typed as GuideContent).steps[0]).toMatchObject({ text: { vi: 'Viết lại.', en: 'Open the store.' } });
  expect((typed as GuideContent).steps[0]).not.toHaveProperty('body');
});

it('takes plain lines from whoever knows of no editor', async () => {
  const id = await oldGuide('buoc-may');
  const [row] = await openForm(id);
  await save(id, [{ ...row, body: lexical(paragraph(text('Đậm', 1))) }]);
  expect((await frozen(id)).steps[0]).toMatchObject({ text: { vi: 'Đậm' }, body: {} });
  await save(id, [{ id: row?.id, title: 'Mở', text: 'Chỉ là lời.' }]);
  expect((await frozen(id)).steps[0]).toEqual({ title: { vi: 'Mở' }, text: { vi: 'Chỉ là lời.' } });
});

it('asks for the words of a step whose editor was emptied, at the editor', async () => {
  const id = await oldGuide('buoc-rong');
  const [row] = await openForm(id);
  const { flattenedFields: fields } = payload.collections.guides.config;
  const missingIn = async (steps: Row[] | null) => {
    const form = { type: 'guide', id, locale: 'vi', values: steps === null ? {} : { steps } } as const;
    const { content, raw } = await draftContent({ payload, user: office.editor, form });
    return missingFields({ content, raw, fields }).filter(({ path }) => path.startsWith('steps'));
  };
  // A translation is no Vietnamese text.
  const english = [{ ...row, title: 'Open', body: lexical(paragraph('Open the ', text('store', 1))) }];
  await save(id, english, 'en');
  const empty = [{ ...row, body: lexical(paragraph()) }];
  const missing = [{ path: 'steps.0.body', field: { vi: 'Bước 1 › Cách làm', en: 'Step 1 › How' } }];
  expect(await missingIn(null)).toEqual([]);
  expect(await missingIn(empty)).toEqual(missing);
  await save(id, empty);
  expect((await frozen(id)).steps[0]?.text).toEqual({ vi: '', en: 'Open the store' });
  expect(await missingIn(null)).toEqual(missing);
});

it('refuses at the editor what cannot be read, and links to nothing that a page may not', async () => {
  const id = await oldGuide('buoc-sai');
  const [row] = await openForm(id);
  const vni = lexical(paragraph('HÖÔÙNG DAÃN CAØI ÑAËT ÑÒNH DANH ÑIEÄN TÖÛ'));
  const refused = { data: { errors: [{ path: 'steps.0.body' }] } };
  await expect(save(id, [{ ...row, body: vni }])).rejects.toMatchObject(refused);
  await save(id, [{ ...row, body: lexical(paragraph('Bấm ', link('javascript:alert(1)', 'đây'))) }]);
  expect((await frozen(id)).steps[0]).toEqual({ title: { vi: 'Mở' }, text: { vi: 'Bấm đây' } });
});

it('tells a difference of a step once, with its looks', async () => {
  const id = await oldGuide('buoc-khac', 'Mở CH Play.');
  const before = await frozen(id);
  const [row] = await openForm(id);
  await save(id, [{ ...row, body: lexical(paragraph('Mở ', text('CH Play', 1), '.')) }]);
  expect(differencesBetween(before, await frozen(id))).toEqual([
    { field: { vi: 'Các bước', en: 'Steps' }, before: 'Mở CH Play.', after: 'Mở *CH Play*.' },
  ]);
});

it('brings an older save back whole', async () => {
  const id = await oldGuide('buoc-lui');
  const first = hashOf(await frozen(id));
  const { docs } = await payload.findVersions({ collection: 'guides', where: { parent: { equals: id } }, sort: '-createdAt' });
  const [row] = await openForm(id);
  await save(id, [{ ...row, body: lexical(paragraph(text('Đậm', 1))) }]);
  const second = hashOf(await frozen(id));
  const { docs: newer } = await payload.findVersions({ collection: 'guides', where: { parent: { equals: id } }, limit: 1 });
  await payload.restoreVersion({ collection: 'guides', id: String(docs[0]?.id), ...asEditor() });
  expect(hashOf(await frozen(id))).toBe(first);
  await payload.restoreVersion({ collection: 'guides', id: String(newer[0]?.id), ...asEditor() });
  expect(hashOf(await frozen(id))).toBe(second);
});
