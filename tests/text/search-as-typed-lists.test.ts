import { handleEndpoints } from 'payload';
import { mergeListSearchAndWhere } from 'payload/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';
import { titles } from './typed.ts';

// The other collections of the studio, each by what its list shows.
beforeAll(async () => {
  for (const [key, title] of Object.entries(titles)) await createCampaign({ payload, office, data: { key, title } });
  const { docs } = await payload.find({ collection: 'campaigns', where: { key: { equals: 'hoaBinh' } } });
  const campaign = String(docs[0]?.id);
  await createGuide({ payload, office, title: 'Định danh điện tử' });
  const rows = payload.db as unknown as { create(args: object): Promise<unknown> };
  await payload.create({ collection: 'themes', data: { key: 't1', title: 'An toàn trên mạng', campaign } as never });
  await payload.create({ collection: 'slogans', data: { key: 's1', text: '“Đi từng ngõ, gõ từng nhà”', campaign } as never });
  for (const [key, name] of [
    ['facebook-hoa', 'Trang Facebook Hoà Bình'],
    ['cong', 'Cổng thông tin'],
  ]) {
    await rows.create({ collection: 'channels', data: { key, name, kind: 'portal', settings: {}, searchText: ` ${key} ` } });
    await payload.update({ collection: 'channels', where: { key: { equals: key } }, data: { name } });
  }
  for (const [at, title] of [titles.hoaBinh, titles.khoa].entries()) {
    const sha256 = String(at + 1).repeat(64);
    const data = { title, number: at + 41, version: 1, state: 'approved', contentType: 'campaign', contentId: `c${at}`, sha256 };
    const rest = {
      issuerPath: 'vn/',
      documentId: `d${at}`,
      submittedBy: 'An',
      submittedAt: '2026-11-21',
      submittedById: 'u',
      content: {},
    };
    await payload.create({ collection: 'editions', data: { ...data, ...rest } as never });
    for (const channelId of ['facebook-hoa', 'cong']) {
      const times = { dueAt: '2026-11-21T00:00:00.000Z', nextAt: '2026-11-21T00:00:00.000Z' };
      const row = {
        effectKey: `k-${at}-${channelId}`,
        state: 'planned',
        editionSha256: sha256,
        channelId,
        scheduleId: 's',
        ...times,
      };
      await payload.db.create({ collection: 'deliveries', data: { ...row, attempts: 0, fence: 0, checkpoint: {}, trail: [] } });
    }
  }
});

async function list(collection: string, typed: string): Promise<Record<string, unknown>[]> {
  const { config } = payload.collections[collection as 'campaigns'];
  const where = mergeListSearchAndWhere({ collectionConfig: config as never, search: typed, where: {} });
  const found = await payload.find({
    collection: collection as 'campaigns',
    where,
    limit: 20,
    depth: 0,
    locale: 'vi',
    overrideAccess: false,
    user: office.admin,
  });
  return found.docs as unknown as Record<string, unknown>[];
}

describe('the list of', () => {
  it.each([
    ['guides', 'Điện', 'title', ['Định danh điện tử']],
    ['guides', 'ĐIỆN TỬ', 'title', ['Định danh điện tử']],
    ['themes', 'an toan', 'title', ['An toàn trên mạng']],
    ['themes', 'oan', 'title', []],
    ['slogans', 'tung ngo', 'text', ['“Đi từng ngõ, gõ từng nhà”']],
    ['channels', 'hoa binh', 'name', ['Trang Facebook Hoà Bình']],
    ['channels', 'cong thong tin', 'name', ['Cổng thông tin']],
    ['users', 'approver', 'name', ['approver', 'foreign-approver']],
    ['users', 'FOREIGN', 'name', ['foreign-approver']],
    ['editions', 'Hoà', 'title', [titles.hoaBinh]],
    ['editions', '42', 'title', [titles.khoa]],
    ['editions', 'số 41', 'title', [titles.hoaBinh]],
    ['editions', 'an ban so 42', 'title', [titles.khoa]],
    ['deliveries', 'Hòa Bình học số', 'effectKey', ['k-0-cong', 'k-0-facebook-hoa']],
    ['deliveries', 'Khoa', 'effectKey', ['k-1-cong', 'k-1-facebook-hoa']],
    ['deliveries', 'khoa facebook', 'effectKey', ['k-1-facebook-hoa']],
    ['deliveries', 'cổng thông tin', 'effectKey', ['k-0-cong', 'k-1-cong']],
    ['deliveries', 'Hòa', 'effectKey', ['k-0-cong', 'k-0-facebook-hoa', 'k-1-facebook-hoa']],
    ['deliveries', '1'.repeat(64), 'effectKey', ['k-0-cong', 'k-0-facebook-hoa']],
    ['deliveries', 'k-0-facebook-hoa', 'effectKey', ['k-0-facebook-hoa']],
    ['deliveries', '%', 'effectKey', []],
    ['deliveries', 'zzqx', 'effectKey', []],
  ])('%s finds for %j the %s %j', async (collection, typed, field, expected) => {
    expect((await list(collection, typed)).map((row) => row[field]).sort()).toEqual([...expected].sort());
  });

  it('a document is found by its title in each language, and by a new title at once', async () => {
    const { docs } = await payload.find({ collection: 'campaigns', where: { key: { equals: 'lop' } } });
    const id = String(docs[0]?.id);
    await payload.update({ collection: 'campaigns', id, locale: 'en', data: { title: 'Hands-on lessons' } });
    expect((await list('campaigns', 'hands lessons')).map((row) => row.id)).toEqual([id]);
    expect((await list('campaigns', 'cam tay')).map((row) => row.id)).toEqual([id]);
    await payload.update({ collection: 'campaigns', id, locale: 'vi', data: { title: 'Bảo nhau học' } });
    expect(await list('campaigns', 'cam tay')).toEqual([]);
    expect((await list('campaigns', 'bao nhau')).map((row) => row.id)).toEqual([id]);
    expect((await list('campaigns', 'hands lessons')).map((row) => row.id)).toEqual([id]);
  });

  it('campaigns is in Vietnamese order, also when its title is pressed', async () => {
    const names = async (sort?: string) =>
      (await payload.find({ collection: 'campaigns', pagination: false, ...(sort ? { sort } : {}) })).docs.map(({ title }) =>
        String(title),
      );
    const sorted = (await names()).toSorted(new Intl.Collator('vi', { numeric: true, ignorePunctuation: true }).compare);
    expect(await names()).toEqual(sorted);
    expect(await names('title')).toEqual(sorted);
    expect(await names('-title')).toEqual(sorted.toReversed());
  });

  it('goes on to its next pages, each row once', async () => {
    const where = { label: { like: 'phòng' } };
    const pages = await Promise.all(
      [1, 2, 3].map((page) => payload.find({ collection: 'units', where, limit: 2, page, depth: 0, sort: 'sortKey' })),
    );
    const all = await payload.find({ collection: 'units', where, pagination: false, depth: 0 });
    expect(pages.flatMap(({ docs }) => docs.map(({ id }) => id))).toEqual(all.docs.slice(0, 6).map(({ id }) => id));
    expect(pages[0]).toMatchObject({ totalDocs: all.docs.length, page: 1, hasPrevPage: false, hasNextPage: true, nextPage: 2 });
    expect((await payload.count({ collection: 'units', where })).totalDocs).toBe(all.docs.length);
  });

  it('shows nobody what he may not read', async () => {
    const mine = await payload.find({
      collection: 'users',
      where: { name: { like: 'approver' } },
      overrideAccess: false,
      user: office.officer,
    });
    expect([mine.docs, mine.totalDocs]).toEqual([[], 0]);
  });

  it('counts through REST only what the person may read', async () => {
    const login = { email: 'officer@example.vn', password: 'mot-mat-khau-dai' };
    const { token } = await payload.login({ collection: 'users', data: login });
    const request = new Request('http://localhost:3000/api/users?where[name][like]=approver', {
      headers: { authorization: `JWT ${token}` },
    });
    const answer = (await (await handleEndpoints({ config: payload.config, request })).json()) as { totalDocs: number };
    expect(answer).toMatchObject({ docs: [], totalDocs: 0 });
  });

  it('takes no search text from a client', async () => {
    const { docs } = await payload.find({ collection: 'campaigns', where: { key: { equals: 'an' } } });
    const id = String(docs[0]?.id);
    await payload.update({
      collection: 'campaigns',
      id,
      data: { searchText: ' forged ', sortKey: '!' } as never,
      overrideAccess: false,
      user: office.editor,
    });
    expect(await payload.findByID({ collection: 'campaigns', id })).toMatchObject({
      searchText: expect.stringContaining(' an toan tren mang '),
    });
  });
});
