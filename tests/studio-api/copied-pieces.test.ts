import { beforeAll, expect, it } from 'vitest';
import { type CopyTarget, copiedPieceRoutes } from '../../src/studio-api/copied-pieces.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { rest } from '../setup/rest.ts';
import { office, payload } from '../setup/with-office.ts';

type Asked = { user?: unknown; params?: Record<string, string>; query?: string; body?: object; language?: 'vi' | 'en' };

async function ask(method: 'GET' | 'POST', { user = office.editor, params = {}, query = '', body = {}, language = 'vi' }: Asked) {
  const route = copiedPieceRoutes.find((one) => one.method === method);
  const asked = { user, language, params, query: new URLSearchParams(query), body } as never;
  const answer = await route?.handler({ payload }, asked);
  if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
  return answer.json;
}

const writable = async (query: string, user?: unknown) =>
  (await ask('GET', { query, ...(user ? { user } : {}) })).campaigns as CopyTarget[];

let piece: Record<string, unknown>;
let photo = '';
let source: { id: string; artworks: Record<string, unknown>[] };

beforeAll(async () => {
  const guide = await createGuide({ payload, office, key: 'chep-sang' });
  const picture = { data: Buffer.from(onePixel, 'base64'), mimetype: 'image/png', name: 'anh.png', size: 70 };
  const data = { alt: 'Ảnh', issuerUnit: office.unitId('92-btgdv') } as never;
  photo = String((await payload.create({ collection: 'media', data, file: picture, user: office.editor })).id);
  piece = { design: 'poster-photo', formats: ['poster-a3'], action: 'Quét mã', guide: guide.id, photo };
  const artworks = [{ ...piece, headline: 'Học mỗi ngày', points: [{ text: 'Mở ứng dụng' }] }];
  const made = await createCampaign({ payload, office, data: { key: 'nguon', title: 'Nguồn', artworks } as never });
  const english = [{ ...made.artworks?.[0], headline: 'Learn every day' }];
  const stored = { collection: 'campaigns', id: made.id, depth: 0, overrideAccess: false, user: office.editor } as const;
  await payload.update({ ...stored, locale: 'en', data: { artworks: english } as never });
  const { artworks: rows } = await payload.findByID({ ...stored, locale: 'vi' });
  source = { id: String(made.id), artworks: rows as never };
});

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The source as its form has it now: the headline was changed and not saved. */
const form = (headline = 'Học mỗi tối') => {
  const values = { title: 'Nguồn', artworks: source.artworks.map((row) => ({ ...row, headline })) };
  return { collection: 'campaigns', id: source.id, locale: 'vi', values, piece: 0 };
};

const copyTo = (id: unknown, given: Asked = {}) => ask('POST', { params: { id: String(id) }, body: form(), ...given });

async function rowsOf(id: string | number) {
  const { artworks } = await payload.findByID({ collection: 'campaigns', id, depth: 0, locale: 'all' });
  return (artworks ?? []) as unknown as Record<string, unknown>[];
}

it('lists the campaigns that the account may change, by words of their names, without the one it comes from', async () => {
  await createCampaign({ payload, office, data: { key: 'tuan-le', title: 'Tuần lễ học số' } });
  const all = await writable(`except=${source.id}`);
  expect(all.map(({ title }) => title)).toEqual(['Tuần lễ học số']);
  expect(all[0]?.about).toMatch(/sửa ngày \d\d\/\d\d\/\d{4}$/);
  expect((await writable('name=tuan le')).map(({ title }) => title)).toEqual(['Tuần lễ học số']);
  expect(await writable('name=khong co')).toEqual([]);
  const outside = { ...office.editor, unitPath: 'vn/31/', unit: office.unitId('31') };
  expect(await writable('', outside)).toEqual([]);
  expect((await writable('', office.admin)).length).toBeGreaterThan(1);
});

it('adds the piece as it stands in the form: every language, its picture, a key of its own; the rest stays', async () => {
  const there = [{ ...piece, headline: 'Học mỗi tối', photo: null }];
  const { id } = await createCampaign({ payload, office, data: { key: 'dich', title: 'Đích', artworks: there } as never });
  const answer = await copyTo(id);
  expect(answer).toEqual({ message: 'Đã chép “Học mỗi tối” sang chiến dịch “Đích”.', campaign: String(id) });
  const [kept, copy] = await rowsOf(id);
  expect(kept).toMatchObject({ key: 'hoc-moi-toi', headline: { vi: 'Học mỗi tối' } });
  expect(copy).toMatchObject({
    ...{ key: 'hoc-moi-toi-2', headline: { vi: 'Học mỗi tối', en: 'Learn every day' }, photo, guide: piece.guide },
    points: [{ text: { vi: 'Mở ứng dụng' } }],
  });
  const [from] = await rowsOf(source.id);
  expect(from).toMatchObject({ headline: { vi: 'Học mỗi ngày' } });
  expect(copy?.id).not.toBe(from?.id);
  const { changedBy } = await payload.findByID({ collection: 'campaigns', id, depth: 0 });
  expect(String(changedBy)).toBe(String(office.editor.id));
});

it('takes its turn with the saves: a form that was open there is told, and loses nothing', async () => {
  const { id, updatedAt } = await createCampaign({ payload, office, data: { key: 'dang-mo', title: 'Đang mở' } });
  await Promise.all([copyTo(id), copyTo(id), copyTo(id)]);
  expect((await rowsOf(id)).map(({ key }) => key)).toEqual(['hoc-moi-toi', 'hoc-moi-toi-2', 'hoc-moi-toi-3']);
  const account = { email: 'second-editor@example.vn', password: 'mot-mat-khau-dai' };
  const { token } = await payload.login({ collection: 'users', data: account });
  const late = await rest(`campaigns/${id}`, {
    ...{ method: 'PATCH', body: { title: 'Đè lên', artworks: [] }, token: String(token) },
    headers: { 'x-pano-base': updatedAt },
  });
  expect([late.status, late.body.code]).toEqual([409, 'document.saved-since']);
  expect(await rowsOf(id)).toHaveLength(3);
});

it('is refused with a sentence where the campaign is gone, not the account’s, or cannot be saved', async () => {
  const { id } = await createCampaign({ payload, office, data: { key: 'bi-xoa', title: 'Bị xóa' } });
  const foreign = { ...office.editor, unitPath: 'vn/31/', unit: office.unitId('31') };
  await expect(copyTo(id, { user: foreign })).rejects.toMatchObject({ code: 'document.unknown' });
  const own = { collection: 'campaigns', id: null, locale: 'vi', piece: 0 };
  const values = { title: 'Của tôi', artworks: [{ ...piece, id: 'a', headline: 'Của tôi' }] };
  await expect(copyTo(id, { user: foreign, body: { ...own, values } })).rejects.toMatchObject({ code: 'document.copy-gone' });
  const above = { ...office.editor, unitPath: 'vn/92/92-btgdv/x/', unit: office.unitId('92') };
  await expect(copyTo(id, { user: above, body: { ...own, values } })).rejects.toMatchObject({ code: 'workflow.forbidden' });

  const trashed = { deletedAt: new Date().toISOString() } as never;
  await payload.update({ collection: 'campaigns', id, data: trashed });
  await expect(copyTo(id)).rejects.toMatchObject({ code: 'document.copy-gone' });
  await expect(copyTo('0123456789abcdef01234567')).rejects.toMatchObject({ code: 'document.copy-gone' });
  await expect(ask('POST', { params: { id: String(id) }, body: { ...form(), piece: 7 } })).rejects.toMatchObject({
    code: 'request.invalid',
  });

  const broken = await createCampaign({ payload, office, data: { key: 'hong', title: 'Hỏng' } });
  await payload.db.updateOne({ collection: 'campaigns', id: broken.id, data: { branding: { kit: 'khong-con' } } });
  await expect(copyTo(broken.id)).rejects.toMatchObject({ code: 'document.copy-refused' });
  expect(await rowsOf(broken.id)).toEqual([]);
});
