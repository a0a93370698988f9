import { beforeAll, describe, expect, it } from 'vitest';
import { draftContent } from '../../src/workflow/freeze/draft-content.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const as = () => ({ overrideAccess: false, user: office.editor, depth: 0 }) as const;

type Row = Record<string, unknown> & { id: string; key: string };
type Texts = Partial<Record<string, string>>;

/** Rows of a campaign with every language. */
async function rowsOf(id: string | number): Promise<Row[]> {
  const { artworks } = await payload.findByID({ collection: 'campaigns', id, depth: 0, locale: 'all' });
  return artworks as unknown as Row[];
}

let piece: Record<string, unknown>;
let first: { id: string; row: Row };

beforeAll(async () => {
  const guide = await createGuide({ payload, office, key: 'chep' });
  piece = { design: 'poster-steps', formats: ['poster-a3'], action: 'Quét mã', guide: guide.id };
  const points = [{ text: 'Mở ứng dụng' }, { text: 'Quét mã' }];
  const artworks = [{ ...piece, headline: 'Học mỗi ngày', points }];
  const campaign = await createCampaign({ payload, office, data: { key: 'nguon', artworks } as never });
  const english = (campaign.artworks ?? []).map((row) => ({
    ...row,
    headline: 'Learn every day',
    points: (row.points ?? []).map((point, at) => ({ ...point, text: ['Open the app', 'Scan the code'][at] })),
  }));
  const id = String(campaign.id);
  await payload.update({ collection: 'campaigns', id, locale: 'en', data: { artworks: english } as never, ...as() });
  first = { id, row: (await rowsOf(id))[0] as Row };
  expect(first.row).toMatchObject({ headline: { vi: 'Học mỗi ngày', en: 'Learn every day' } });
});

const newId = (() => {
  let made = 0;
  return () => (++made).toString(16).padStart(24, 'c');
})();

/** The first row as a form has it that was made from it. */
const like = (changes: object = {}) => {
  const points = [{ text: 'Mở ứng dụng' }, { text: 'Quét mã' }];
  return { ...piece, id: newId(), headline: 'Học mỗi ngày', points, copyOf: `${first.id}/${first.row.id}`, ...changes };
};

async function savedWith(row: object, data: object = {}) {
  const made = { key: `dich-${newId().slice(-4)}`, artworks: [row], ...data } as never;
  return (await rowsOf((await createCampaign({ payload, office, data: made })).id))[0] as Row;
}

describe('a row that was made from one of another campaign', () => {
  it('has its words in all languages once it is saved, and a key of its own headline', async () => {
    const saved = await savedWith(like({ headline: 'Học mỗi tối' }));
    expect(saved).toMatchObject({ key: 'hoc-moi-toi', headline: { vi: 'Học mỗi tối', en: 'Learn every day' } });
    const points = saved.points as { text: Texts }[];
    expect(points.map(({ text }) => text.en)).toEqual(['Open the app', 'Scan the code']);
    expect(saved.copyOf).toBeUndefined();
    expect(saved.guide).toBe(piece.guide);
  });

  it('takes no words for a point that was taken out: those that stayed keep theirs', async () => {
    const saved = await savedWith(like({ points: [{ text: 'Quét mã' }] }));
    expect(saved.points).toMatchObject([{ text: { vi: 'Quét mã', en: 'Scan the code' } }]);
    const other = await savedWith(like({ points: [{ text: 'Ý mới' }] }));
    expect((other.points as { text: Texts }[])[0]?.text).toEqual({ vi: 'Ý mới' });
  });

  it('keeps its Vietnamese words where the form was open in another language', async () => {
    const { id } = await createCampaign({ payload, office, data: { key: 'dang-anh' } });
    const english = like({ headline: 'Learn every evening', points: [{ text: 'Open the app' }, { text: 'Scan it' }] });
    await payload.update({ collection: 'campaigns', id, locale: 'en', data: { artworks: [english] } as never, ...as() });
    const [saved] = await rowsOf(id);
    expect(saved).toMatchObject({ headline: { vi: 'Học mỗi ngày', en: 'Learn every evening' } });
    expect(saved?.points).toMatchObject([{ text: { vi: 'Mở ứng dụng' } }, { text: { vi: 'Quét mã', en: 'Scan it' } }]);
  });

  it('shows them before it is saved', async () => {
    const values = { title: 'Đang viết', artworks: [like()] };
    const form = { type: 'campaign', id: null, locale: 'vi', values } as const;
    const { content } = await draftContent({ payload, user: office.editor, form });
    expect(content).toMatchObject({ artworks: [{ headline: { vi: 'Học mỗi ngày', en: 'Learn every day' } }] });
  });

  it('takes nothing of what the account may not see, nor of what is gone', async () => {
    const { id } = await createCampaign({
      payload,
      office,
      data: { key: 'nguon-kin', artworks: [{ ...piece, headline: 'Kín' }] } as never,
    });
    const [hidden] = await rowsOf(id);
    await payload.update({
      collection: 'campaigns',
      id,
      locale: 'en',
      data: { artworks: [{ ...piece, id: hidden?.id, headline: 'Hidden' }] } as never,
    });
    const row = { ...piece, id: newId(), headline: 'Lạ', copyOf: `${id}/${hidden?.id}` };
    const values = { title: 'X', artworks: [row] };
    const form = { type: 'campaign', id: null, locale: 'vi', values } as const;
    const foreign = { ...office.editor, unitPath: 'vn/31/', unit: office.unitId('31') };
    const { content } = await draftContent({ payload, user: foreign, form });
    expect(content).toMatchObject({ artworks: [{ headline: { vi: 'Lạ' } }] });
    expect(JSON.stringify(content)).not.toContain('Hidden');
    const lost = await savedWith(like({ copyOf: `${newId()}/khong-co` }));
    expect(lost.headline).toEqual({ vi: 'Học mỗi ngày' });
  });
});

it('gives a row that was duplicated in its form a key of its own, and the words of all languages', async () => {
  const row = { ...like(), key: 'hoc-moi-ngay', copyOf: undefined };
  const { artworks } = await payload.findByID({ collection: 'campaigns', id: first.id, locale: 'vi', ...as() });
  const data = { artworks: [...(artworks ?? []), row] } as never;
  await payload.update({ collection: 'campaigns', id: first.id, data, ...as() });
  const [kept, copy] = await rowsOf(first.id);
  expect([kept?.key, copy?.key]).toEqual(['hoc-moi-ngay', 'hoc-moi-ngay-2']);
  expect(copy).toMatchObject({ headline: { en: 'Learn every day' }, points: [{ text: { en: 'Open the app' } }, {}] });
  // And never again: what is written afterwards is its own.
  const now = await payload.findByID({ collection: 'campaigns', id: first.id, locale: 'vi', ...as() });
  const again = (now.artworks ?? []).map((one, at) => (at === 1 ? { ...one, headline: 'Khác' } : one));
  await payload.update({ collection: 'campaigns', id: first.id, data: { artworks: again } as never, ...as() });
  expect((await rowsOf(first.id))[1]).toMatchObject({ key: 'hoc-moi-ngay-2', headline: { vi: 'Khác', en: 'Learn every day' } });
});

it('leaves the rows of a campaign that is copied as a whole as they were, and those of a save that is restored', async () => {
  const before = await rowsOf(first.id);
  const whole = await payload.duplicate({ collection: 'campaigns', id: first.id, data: { key: 'ca-ban' }, ...as() });
  const told = (rows: Row[]) => rows.map(({ key, headline }) => ({ key, headline }));
  expect(told(await rowsOf(whole.id))).toEqual(told(before));
  const where = { parent: { equals: first.id } };
  const { docs } = await payload.findVersions({ collection: 'campaigns', where, sort: '-updatedAt', limit: 1 });
  await payload.update({ collection: 'campaigns', id: first.id, data: { artworks: [] }, ...as() });
  await payload.restoreVersion({ collection: 'campaigns', id: String(docs[0]?.id), ...as() });
  expect(told(await rowsOf(first.id))).toEqual(told(before));
});
