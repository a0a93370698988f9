import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ImportMode, importSchedules } from '../../src/planning/import-schedules.ts';
import { readDrafts } from '../../src/planning/schedule-drafts.ts';
import { csvOf, tableOf, xlsxOf } from '../../src/planning/sheet/write-table.ts';
import { office, payload } from '../setup/with-office.ts';

beforeAll(async () => {
  for (const key of ['portal', 'led']) await payload.create({ collection: 'channels', data: { name: key, key, kind: 'portal' } });
  await newEdition(1, 'approved');
  await newEdition(2, 'submitted');
  await newEdition(3, 'approved');
});
beforeEach(async () => {
  await payload.delete({ collection: 'schedules', where: {} });
});

/** Each of its own document, unless told. */
async function newEdition(
  number: number,
  state: 'approved' | 'submitted' | 'superseded',
  { documentId = `d${number}`, approvedAt = '2026-11-20T00:00:00.000Z' as string | null } = {},
): Promise<void> {
  const by = {
    issuerPath: 'vn/92/',
    documentId,
    ...(state === 'submitted' ? {} : { approvedAt }),
    submittedBy: 'An',
    submittedById: 'u',
    submittedAt: new Date().toISOString(),
  };
  const what = { title: `Ấn bản ${number}`, contentType: 'campaign', contentId: 'c', content: {}, version: 1 } as const;
  await payload.create({ collection: 'editions', data: { ...by, ...what, sha256: String(number).repeat(64), state, number } });
}

const year = new Date().getUTCFullYear() + 1;
const headings = 'Tên lịch;Ấn bản;Chủ đề;Kênh;Ngày đầu;Giờ;Lặp lại;Đến hết ngày;Trừ các ngày;Đang chạy';
const good = [
  `A;1, 3;;portal, led;05/12/${year};07:00;hằng tuần;20/12/${year};12/12/${year};có`,
  `B;3;;led;06/12/${year};19:30;;;;`,
];
const wrong = [
  `C;9;;portal;05/12/${year};07:00;;;;`,
  `D;2;;portal;05/12/${year};07:00;;;;`,
  `E;;khong-co;portal;05/12/${year};07:00;;;;`,
  `F;1;;zalo, facebook;05/12/${year};07:00;;;;`,
  `G;3;;led;06/12/${year};19:30;;;;`,
  `H;9;;zalo;05/12/${year};25:00;hằng ngày;;;`,
];

const importText = (lines: string[], mode: ImportMode, bytes: Uint8Array = Buffer.from([headings, ...lines].join('\n'))) =>
  importSchedules({ payload, file: { name: 'lich.csv', bytes }, mode, now: new Date(), user: office.editor });
const titles = async () => (await readDrafts({ payload, user: null })).map(({ title }) => title);

it('writes nothing in a dry run, and says what it would', async () => {
  expect(await importText(good, 'check')).toEqual({ rows: 2, toWrite: 2, there: 0, written: 0, problems: [] });
  expect(await titles()).toEqual([]);
});

it('names unknown and unapproved things and repeated rows, and writes nothing at all while one row is wrong', async () => {
  const { written, problems } = await importText([...good, ...wrong], 'all');
  expect(problems.map(({ row, column, error }) => [row, column, error.code])).toEqual([
    [4, 'Ấn bản', 'sheet.unknown-name'],
    [5, 'Ấn bản', 'workflow.not-approved'],
    [6, 'Chủ đề', 'sheet.unknown-name'],
    [7, 'Kênh', 'sheet.unknown-name'],
    [7, 'Kênh', 'sheet.unknown-name'],
    [8, null, 'sheet.repeated-row'],
    [9, 'Giờ', 'sheet.bad-cell'],
    [9, 'Đến hết ngày', 'schedule.no-end'],
    [9, 'Kênh', 'sheet.unknown-name'],
    [9, 'Ấn bản', 'sheet.unknown-name'],
  ]);
  expect(problems[3]?.error.forPeople).toBe('Không có kênh “zalo”. Hiện có: led, portal. Hãy chép đúng tên.');
  expect(problems[5]?.error.forPeople).toContain('dòng 3');
  expect(written).toBe(0);
  expect(await titles()).toEqual([]);
});

it('writes the good rows alone when asked to, but none under a heading that it does not know', async () => {
  expect(await importText([...good, ...wrong], 'good')).toMatchObject({ written: 2 });
  expect(await titles()).toEqual(['A', 'B']);
  await payload.delete({ collection: 'schedules', where: {} });
  const unknown = Buffer.from([`${headings};Ghi chú`, ...good].join('\n'));
  expect(await importText([], 'good', unknown)).toMatchObject({ written: 0, problems: [{ column: 'Ghi chú' }] });
  expect(await titles()).toEqual([]);
});

it('makes schedules that the worker plans, with rights and a summary as if typed', async () => {
  await importText(good, 'all');
  const { docs } = await payload.find({ collection: 'schedules', sort: 'title', depth: 0 });
  expect(docs[0]).toMatchObject({
    summary: expect.stringMatching(
      `^07:00 ngày 05/12/${year}, sau đó .* hằng tuần đến hết 20/12/${year}, trừ ngày 12/12/${year}$`,
    ),
    timeZone: 'Asia/Ho_Chi_Minh',
    isActive: true,
  });
  expect(docs[0]?.editions).toHaveLength(2);
  const file = { name: 'lich.csv', bytes: Buffer.from([headings, `Z;1;;led;07/12/${year};07:00;;;;`].join('\n')) };
  const officer = { ...office.officer, unitPath: 'vn/92/' };
  await expect(importSchedules({ payload, file, mode: 'all', now: new Date(), user: officer })).rejects.toThrow();
  expect(await titles()).toEqual(['A', 'B']);
});

it('changes nothing when an export is imported again, and restores it in an empty place', async () => {
  await importText(good, 'all');
  const drafts = await readDrafts({ payload, user: null });
  const table = tableOf(drafts);
  for (const bytes of [csvOf(table), await xlsxOf(table)]) {
    expect(await importText([], 'all', bytes)).toEqual({ rows: 2, toWrite: 0, there: 2, written: 0, problems: [] });
    await payload.delete({ collection: 'schedules', where: {} });
    expect(await importText([], 'all', bytes)).toMatchObject({ written: 2, problems: [] });
    expect(await readDrafts({ payload, user: null })).toEqual(drafts);
  }
});

describe('which edition a row posts', () => {
  const which = 'Tên lịch;Ấn bản;Đăng bản nào;Kênh;Ngày đầu;Giờ';
  const row = (edition: string, choice: string) => `L;${edition};${choice};led;07/12/${year};07:00`;
  const importRows = (lines: string[], mode: ImportMode = 'all') =>
    importText([], mode, Buffer.from([which, ...lines].join('\n')));
  const choices = async () => {
    const { docs } = await payload.find({ collection: 'schedules', sort: 'createdAt', depth: 1 });
    return docs.map(({ whichEdition, editions }) => [whichEdition, editions?.map((one) => (one as { number: number }).number)]);
  };
  beforeAll(async () => {
    await newEdition(11, 'superseded', { documentId: 'noi-tiep' });
    await newEdition(12, 'approved', { documentId: 'noi-tiep', approvedAt: '2026-11-21T00:00:00.000Z' });
    await newEdition(13, 'superseded', { documentId: 'noi-tiep', approvedAt: null });
  });

  it.each([
    ['', ['newest', [12]]],
    ['luôn bản mới nhất', ['newest', [12]]],
    ['Always the newest', ['newest', [12]]],
    ['cố định', ['fixed', [11]]],
    ['Cố định số 11', ['fixed', [11]]],
    ['co dinh an ban so 11', ['fixed', [11]]],
    ['fixed', ['fixed', [11]]],
  ])('is read from “%s”, of the number 11 whose document has 12', async (choice, stored) => {
    expect(await importRows([row('11', choice)])).toMatchObject({ written: 1, problems: [] });
    expect(await choices()).toEqual([stored]);
  });

  it.each(['cố định số 12', 'cố định số 11, 12', 'bản cũ', 'cố định 11 12 x'])(
    'is refused by its cell where it says %s',
    async (choice) => {
      const { written, problems } = await importRows([row('11', choice)]);
      expect(written).toBe(0);
      expect(problems).toMatchObject([{ row: 2, column: 'Đăng bản nào', error: { code: 'sheet.bad-cell' } }]);
    },
  );

  it('is never a submission that nobody approved', async () => {
    expect((await importRows([row('13', 'cố định')])).problems).toMatchObject([{ error: { code: 'workflow.not-approved' } }]);
    expect((await importRows([row('13', '')])).problems).toEqual([]);
  });

  it('comes back from an export as it was: fixed, following, and fixed because it is from before the choice', async () => {
    await importRows([row('11', 'cố định'), row('3', '')]);
    await importRows([`Cũ;1;cố định;led;08/12/${year};07:00`]);
    const { docs } = await payload.find({ collection: 'schedules', where: { title: { equals: 'Cũ' } } });
    await payload.db.updateOne({ collection: 'schedules', id: docs[0]?.id ?? '', data: { whichEdition: null } });
    const table = tableOf(await readDrafts({ payload, user: null }));
    expect(table.map((cells) => cells[2])).toEqual(['Đăng bản nào', 'cố định số 11', 'luôn bản mới nhất', 'cố định số 1']);
    for (const bytes of [csvOf(table), await xlsxOf(table)]) {
      expect(await importText([], 'all', bytes)).toMatchObject({ there: 3, written: 0, problems: [] });
      await payload.delete({ collection: 'schedules', where: {} });
      expect(await importText([], 'all', bytes)).toMatchObject({ written: 3, problems: [] });
      expect(await choices()).toEqual([
        ['fixed', [11]],
        ['newest', [3]],
        ['fixed', [1]],
      ]);
    }
  });

  it('of an export from before an approval makes no second schedule, and two numbers of one document are one row', async () => {
    await importRows([row('12', '')]);
    expect(await importRows([row('11', '')])).toMatchObject({ there: 1, written: 0, problems: [] });
    const twice = await importRows([row('11', ''), row('12', '')], 'check');
    expect(twice.problems).toMatchObject([{ row: 3, error: { code: 'sheet.repeated-row' } }]);
  });
});

it('takes away what it made when a later row fails in the database', async () => {
  const { create } = payload;
  let calls = 0;
  payload.create = (async (args: Parameters<typeof create>[0]) => {
    if (++calls === 2) throw new Error('database is locked');
    return create.call(payload, args);
  }) as typeof create;
  await expect(importText(good, 'all')).rejects.toThrow('database is locked');
  payload.create = create;
  expect(await titles()).toEqual([]);
});
