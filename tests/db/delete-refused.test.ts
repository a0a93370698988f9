import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { markPublicEditions } from '../../src/db/public-editions.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { lexical, paragraph, upload, video } from '../setup/lexical.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const asAdmin = () => ({ overrideAccess: false, user: office.admin }) as const;
const trash = (collection: 'guides' | 'campaigns', id: string | number) =>
  payload.update({ collection, id, data: { deletedAt: new Date().toISOString() } as never, ...asAdmin() });
const remove = (collection: 'guides' | 'campaigns', id: string | number) => payload.delete({ collection, id, ...asAdmin() });

async function publicGuide(key: string) {
  const guide = await createGuide({ payload, office, key });
  const now = new Date('2026-11-21T03:00:00Z');
  const checks = { checkArtworks: async () => [], freezeFile: async () => {} };
  const { sha256 } = await submitDocument({
    payload,
    user: office.editor,
    type: 'guide',
    documentId: String(guide.id),
    now,
    ...checks,
  });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });
  await markPublicEditions(payload, new Set([sha256]));
  return { guide, sha256 };
}

describe('deleting is refused by name', () => {
  it('for what is public, into the trash and for good', async () => {
    const { guide } = await publicGuide('dang-cong-khai');
    const refusal = expect.stringMatching(/Không xóa được vì đang dùng: đang công khai trên cổng \(ấn bản số \d+\)/);
    await expect(trash('guides', guide.id)).rejects.toMatchObject({ message: refusal });
    await expect(remove('guides', guide.id)).rejects.toMatchObject({ message: refusal });
    expect(await payload.findByID({ collection: 'guides', id: guide.id, depth: 0 })).toMatchObject({ key: 'dang-cong-khai' });
  });

  it('for what another document names, also in a bulk deletion', async () => {
    const guide = await createGuide({ payload, office, key: 'co-nguoi-dung' });
    const free = await createGuide({ payload, office, key: 'khong-ai-dung' });
    const campaign = await createCampaign({ payload, office, data: { key: 'dung-huong-dan', guides: [String(guide.id)] } });
    const where = { id: { in: [guide.id, free.id] } };
    const { docs, errors } = await payload.delete({ collection: 'guides', where, ...asAdmin() });
    expect(docs.map(({ key }) => key)).toEqual(['khong-ai-dung']);
    expect(errors).toMatchObject([{ message: expect.stringContaining('chiến dịch “Bình dân học vụ số”') }]);
    await trash('campaigns', campaign.id);
    await trash('guides', guide.id);
    const { totalDocs } = await payload.count({ collection: 'guides', where: { key: { equals: 'co-nguoi-dung' } } });
    expect(totalDocs).toBe(0);
  });
});

it('a picture between the words of an article is used, in whatever language, until it is taken out', async () => {
  const picture = async () => {
    const data = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#b71c1c' } })
      .png()
      .toBuffer();
    const file = { data, name: 'lop-hoc.png', mimetype: 'image/png', size: data.length };
    const media = { collection: 'media', data: { alt: 'Lớp học' }, file, ...asAdmin() } as const;
    return String((await payload.create(media)).id);
  };
  const [own, translated] = [await picture(), await picture()];
  const common = { key: 'co-anh', title: 'Có ảnh', summary: '', issuerUnit: office.unitId('92-btgdv') };
  // Deleted long ago: known to no database.
  const body = lexical(paragraph('Lời văn.'), upload(own), upload('0123456789abcdef01234567'));
  const { id } = await payload.create({ collection: 'articles', data: { ...common, body }, ...asAdmin() });
  const change = (locale: 'vi' | 'en', data: object) =>
    payload.update({ collection: 'articles', id, locale, data: data as never, ...asAdmin() });
  await change('en', { body: lexical(paragraph('Words.'), upload(translated)) });
  await change('vi', { title: 'Có ảnh, sửa' });
  const deleteFile = (file: string) => payload.delete({ collection: 'media', id: file, ...asAdmin() });
  for (const file of [own, translated])
    await expect(deleteFile(file)).rejects.toMatchObject({ message: expect.stringContaining('tin bài “Có ảnh, sửa”') });
  await change('vi', { body: lexical(paragraph('Lời văn.')) });
  await deleteFile(own);
  await expect(deleteFile(translated)).rejects.toMatchObject({ message: expect.stringContaining('tin bài') });
  await change('en', { body: lexical(paragraph('Words.')) });
  await deleteFile(translated);
});

it('a unit that issues, has units below it or people in it is not deleted; one that nothing names is', async () => {
  const { guide } = await publicGuide('cua-don-vi');
  const { issuerUnit } = await payload.findByID({ collection: 'guides', id: guide.id, depth: 0 });
  const removeUnit = (id: unknown) => payload.delete({ collection: 'units', id: String(id), ...asAdmin() });
  await expect(removeUnit(issuerUnit)).rejects.toMatchObject({
    message: expect.stringMatching(/đang dùng: \d+ ấn bản do đơn vị này ban hành/),
  });
  const { docs } = await payload.find({
    collection: 'units',
    where: { code: { equals: office.editor.unitPath?.split('/').at(-2) } },
  });
  await expect(removeUnit(docs[0]?.id)).rejects.toMatchObject({
    message: expect.stringMatching(/đơn vị trực thuộc; người dùng “/),
  });
  const data = {
    code: 'khong-ai-dung',
    name: 'X',
    label: 'X',
    level: 'office',
    type: 'Cơ quan',
    path: 'vn/khong-ai-dung/',
  } as const;
  const free = await payload.create({ collection: 'units', data: { ...data, validFrom: '2025-07-01' } as never });
  await removeUnit(free.id);
  expect((await payload.find({ collection: 'units', where: { code: { equals: 'khong-ai-dung' } } })).docs).toEqual([]);
});

it('the trash gives back what lies in it, and only administrators put something in', async () => {
  const guide = await createGuide({ payload, office, key: 'vao-thung-rac' });
  const byEditor = { overrideAccess: false, user: office.editor } as const;
  const data = { deletedAt: new Date().toISOString() } as never;
  await expect(payload.update({ collection: 'guides', id: guide.id, data, ...byEditor })).rejects.toThrow();
  await trash('guides', guide.id);
  await expect(payload.findByID({ collection: 'guides', id: guide.id })).rejects.toThrow();
  await payload.update({ collection: 'guides', id: guide.id, data: { deletedAt: null } as never, trash: true, ...asAdmin() });
  expect(await payload.findByID({ collection: 'guides', id: guide.id, depth: 0 })).toMatchObject({ key: 'vao-thung-rac' });
});

it('a video between the words of an article is used as well, in whatever language, until it is taken out', async () => {
  const common = { summary: '', issuerUnit: office.unitId('92-btgdv') };
  const film = async (key: string) => {
    const data = { key, title: `Phim ${key}`, durationSeconds: 30, transcript: 'Lời đọc.', ...common };
    return String((await payload.create({ collection: 'videos', data, ...asAdmin() })).id);
  };
  const [own, translated] = [await film('tieng-viet'), await film('tieng-anh')];
  const body = lexical(paragraph('Lời văn.'), video(own));
  const data = { key: 'co-phim', title: 'Có phim', body, ...common };
  const { id } = await payload.create({ collection: 'articles', data, ...asAdmin() });
  const change = (locale: 'vi' | 'en', changed: object) =>
    payload.update({ collection: 'articles', id, locale, data: changed as never, ...asAdmin() });
  await change('en', { body: lexical(paragraph('Words.'), video(translated)) });
  const deleteFilm = (one: string) => payload.delete({ collection: 'videos', id: one, ...asAdmin() });
  for (const one of [own, translated])
    await expect(deleteFilm(one)).rejects.toMatchObject({ message: expect.stringContaining('tin bài “Có phim”') });
  await change('vi', { body: lexical(paragraph('Lời văn.')) });
  await deleteFilm(own);
  await expect(deleteFilm(translated)).rejects.toMatchObject({ message: expect.stringContaining('tin bài') });
  await change('en', { body: lexical(paragraph('Words.')) });
  await deleteFilm(translated);
  const unknown = { body: lexical(paragraph('Lời văn.'), video('0123456789abcdef01234567')) };
  await expect(change('vi', unknown)).rejects.toMatchObject({ data: { errors: [{ label: expect.stringContaining('Video') }] } });
});
