import { expect, it } from 'vitest';
import { asNew } from '../../../src/app/studio/together/as-new.ts';
import { type FieldShape, inOtherLanguage } from '../../../src/app/studio/together/other-languages.ts';
import { createCampaign, createGuide } from '../../setup/office.ts';
import { office, payload } from '../../setup/with-office.ts';

type Values = Record<string, unknown>;
type Slug = 'guides' | 'campaigns' | 'articles';

const rights = () => ({ overrideAccess: false, user: office.editor, depth: 0 }) as const;

/** As a page does it: the form is kept, the document goes, a new one is made of both. */
async function remade(collection: Slug, id: string, change: (form: Values) => Values): Promise<Values> {
  const at = { collection, id, ...rights() };
  const all = (await payload.findByID({ ...at, locale: 'all' })) as unknown as Values;
  const form = (await payload.findByID({ ...at, locale: 'vi', fallbackLocale: false })) as unknown as Values;
  const typed = change(structuredClone(form));
  await payload.delete({ collection, id });
  const data = asNew(typed) as never;
  const made = (await payload.create({ collection, data, locale: 'vi', ...rights() })) as unknown as Values;
  const fields = payload.collections[collection].config.fields as FieldShape[];
  const english = inOtherLanguage({ fields, locale: 'en', typed, all, made });
  const newId = String(made.id);
  if (english !== null) await payload.update({ collection, id: newId, data: english as never, locale: 'en', ...rights() });
  const stored = await payload.findByID({ collection, id: newId, locale: 'all', ...rights() });
  return stored as unknown as Values;
}

it('a new document made of a form has the words of the other language in their rows, wherever these have moved', async () => {
  const { id } = await createGuide({ payload, office, key: 'bi-xoa' });
  const step = (title: string) => ({ title, text: `${title}.` });
  const vi = { steps: [step('Một'), step('Hai'), step('Ba')], help: 'Gọi 1022' };
  const steps = (await payload.update({ collection: 'guides', id, data: vi, ...rights() })).steps ?? [];
  const translated = steps
    .slice(0, 2)
    .map((row, index) => ({ ...row, title: ['One', 'Two'][index] ?? '', text: '', warning: 'Mind' }));
  const en = { title: 'Install VNeID', steps: [...translated, steps[2]] };
  await payload.update({ collection: 'guides', id, data: en as never, locale: 'en', ...rights() });

  const made = await remade('guides', String(id), (form) => {
    const [first, second, third] = form.steps as Values[];
    return { ...form, title: 'Đang gõ', steps: [third, { ...step('Mới') }, second, first] };
  });
  expect(made.title).toEqual({ vi: 'Đang gõ', en: 'Install VNeID' });
  expect((made.help as Values).vi).toBe('Gọi 1022');
  expect((made.help as Values).en ?? null).toBeNull();
  const rows = made.steps as { title: Values; text: Values; warning?: Values }[];
  expect(rows.map(({ title }) => title.vi)).toEqual(['Ba', 'Mới', 'Hai', 'Một']);
  expect(rows.map(({ title }) => title.en ?? null)).toEqual(['Ba', null, 'Two', 'One']);
  expect(rows.map(({ warning }) => warning?.en ?? null)).toEqual([null, null, 'Mind', 'Mind']);
  expect(rows.map(({ text }) => text.vi)).toEqual(['Ba.', 'Mới.', 'Hai.', 'Một.']);
});

it('what all languages share in a row stays as it was typed, and groups keep their words', async () => {
  const piece = { headline: 'Học mỗi ngày', design: 'poster-headline', formats: ['poster-a3'], action: 'Quét mã' };
  const data = { key: 'chien-dich-bi-xoa', artworks: [piece], captions: { zalo: 'Lời Zalo' } };
  const { id } = await createCampaign({ payload, office, data: data as never });
  const { artworks = [] } = await payload.findByID({ collection: 'campaigns', id, ...rights() });
  const english = [{ ...artworks?.[0], headline: 'Learn every day' }];
  const en = { captions: { zalo: 'Words for Zalo' }, artworks: english } as never;
  await payload.update({ collection: 'campaigns', id, data: en, locale: 'en', ...rights() });
  const made = await remade('campaigns', String(id), (form) => form);
  expect(made).toMatchObject({
    captions: { zalo: { vi: 'Lời Zalo', en: 'Words for Zalo' } },
    artworks: [{ ...piece, headline: { vi: 'Học mỗi ngày', en: 'Learn every day' }, action: expect.anything() }],
  });
});

it('a text of an article comes back as it was, and nothing is added where the other language said nothing', async () => {
  const text = (words: string) => {
    const child = { type: 'text', version: 1, text: words, format: 0, mode: 'normal', style: '', detail: 0 };
    const shared = { version: 1, format: '', indent: 0, direction: 'ltr' };
    return { root: { type: 'root', ...shared, children: [{ type: 'paragraph', ...shared, children: [child] }] } };
  };
  const data = { title: 'Tin', issuerUnit: office.unitId('92-btgdv'), body: text('Tiếng Việt') } as never;
  const { id } = await payload.create({ collection: 'articles', data, ...rights() });
  await payload.update({ collection: 'articles', id, data: { body: text('English') } as never, locale: 'en', ...rights() });
  const made = await remade('articles', String(id), (form) => form);
  expect(JSON.stringify((made.body as Values).en)).toContain('"English"');
  expect(JSON.stringify((made.body as Values).vi)).toContain('"Tiếng Việt"');

  const alone = await createGuide({ payload, office, key: 'mot-tieng' });
  const all = (await payload.findByID({ collection: 'guides', id: alone.id, locale: 'all', ...rights() })) as unknown as Values;
  const fields = payload.collections.guides.config.fields as FieldShape[];
  const typed = alone as unknown as Values;
  expect(inOtherLanguage({ fields, locale: 'en', typed, all, made: typed })).toBeNull();
});
