import { describe, expect, it, vi } from 'vitest';
import { mongoMigrations } from '../../src/db/engine/mongo-migrations.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { payload } from '../setup/with-payload.ts';

type Row = Record<string, unknown>;
type Rows = {
  insertOne(row: Row): Promise<{ insertedId: unknown }>;
  find(filter: Row): { toArray(): Promise<Row[]> };
  findOne(filter: Row): Promise<Row | null>;
};

const rows = (slug: string): Rows => {
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: Rows }> };
  return collections[slug]?.collection as Rows;
};
const twice = async (ending: string) => {
  const [step, ...others] = mongoMigrations.filter(({ name }) => name.endsWith(ending));
  expect(others).toEqual([]);
  for (let run = 0; run < 2; run++) await step?.up({ payload });
};

// SQLite's twins are in `settled-editions.test.ts` and `plan-words.test.ts`. Each step runs twice, as after a kill.
describe.runIf(process.env.TEST_MONGODB_URL)('rows that MongoDB had before', () => {
  it('lose the locks of accounts', async () => {
    await rows('users').insertOne({
      email: 'binh@example.vn',
      name: 'Bình',
      role: 'approver',
      loginAttempts: 5,
      lockUntil: new Date(),
    });
    await twice('_accounts_without_locks');
    expect(await rows('users').findOne({ email: 'binh@example.vn' })).not.toHaveProperty('lockUntil');
  });

  it('come to one approved edition a document, and schedules of editions stay fixed to them', async () => {
    const hash = (digit: number) => String(digit).repeat(64);
    const edition = (number: number, state: string, documentId = 'd', more: Row = {}) => ({
      ...{ title: 'VNeID', number, version: number, state, contentType: 'campaign', contentId: documentId, documentId },
      ...{ sha256: hash(number), content: {}, trail: [], approvedAt: new Date(`2026-11-2${number}T03:00:00.000Z`), ...more },
    });
    const { insertedId } = await rows('editions').insertOne(edition(1, 'approved'));
    await rows('editions').insertOne(edition(2, 'approved'));
    await rows('editions').insertOne(edition(3, 'approved'));
    await rows('editions').insertOne(edition(4, 'withdrawn', 'other', { note: 'Số điện thoại đã đổi.' }));
    await rows('editions').insertOne(edition(5, 'submitted', 'other', { approvedAt: null }));
    await rows('channels').insertOne({ name: 'Cổng', kind: 'portal', key: 'portal' });
    for (const [number, day] of [
      [3, 24],
      [2, 25],
    ] as const) {
      const out = { editionSha256: hash(number), channelId: 'portal', state: 'published' };
      await rows('deliveries').insertOne({ effectKey: `k${number}`, ...out, dueAt: new Date(`2026-11-${day}T00:00:00.000Z`) });
    }
    const times = { startDate: '2027-12-01T12:00:00.000Z', time: '07:00', activeFrom: new Date() };
    await rows('schedules').insertOne({ title: 'Một lần', isActive: true, channels: [], editions: [insertedId], ...times });

    await twice('_settled_editions');
    const states = (await rows('editions').find({}).toArray()).map(({ number, state }) => [number, state]);
    expect(states).toEqual([
      [1, 'superseded'],
      [2, 'approved'],
      [3, 'superseded'],
      [4, 'withdrawn'],
      [5, 'submitted'],
    ]);
    expect(await rows('editions').findOne({ number: 1 })).toMatchObject({
      label: 'VNeID · số 1 · 21/11/2026',
      trail: [{ act: 'superseded' }],
    });
    expect(await rows('editions').findOne({ number: 5 })).toMatchObject({ label: 'VNeID · số 5' });
    expect(await rows('editions').findOne({ number: 4 })).toMatchObject({ publicNote: 'Số điện thoại đã đổi.' });
    const [schedule] = await payloadSchedules(payload).listUnexpanded(new Date('2030-01-01'));
    expect(schedule?.subject).toEqual({ kind: 'editions', sha256s: [hash(1)] });
  });

  it('have their words of plans read into the choices of today, and what cannot be read is kept and told', async () => {
    const said = vi.spyOn(payload.logger, 'error').mockImplementation(() => undefined);
    for (const [key, kind] of [
      ['k1', 'phương châm'],
      ['k2', 'tên phong trào thi đua'],
      ['k3', 'thông điệp'],
      ['k4', null],
    ]) {
      await rows('slogans').insertOne({ key, kind, text: { vi: 'Câu', tay: 'Câu (Tày)' } });
    }
    await rows('campaigns').insertOne({
      key: 'c-1',
      title: { vi: 'Chiến dịch', tay: 'Tày' },
      phases: [
        { key: 'p1', kind: 'deadline' },
        { key: 'p2', kind: 'Mốc thời gian' },
        { key: 'p3', kind: 'sơ kết' },
      ],
      targets: [
        { key: 't1', op: '≥', year: 2025, value: 80 },
        { key: 't2', op: 'ít nhất', year: null, value: 5 },
        { key: 't3', op: 'khoảng', year: 2026, value: 3 },
      ],
    });

    await twice('_plan_words_read');
    const slogans = await rows('slogans').find({}).toArray();
    expect(slogans.map(({ key, kind, kindInPlan }) => [key, kind, kindInPlan])).toEqual([
      ['k1', 'phuong-cham', 'phương châm'],
      ['k2', 'ten-goi', 'tên phong trào thi đua'],
      ['k3', null, 'thông điệp'],
      ['k4', null, null],
    ]);
    expect(slogans[0]).toMatchObject({ text: { vi: 'Câu', tyz: 'Câu (Tày)' } });
    const campaign = await rows('campaigns').findOne({ key: 'c-1' });
    expect(campaign).toMatchObject({
      title: { vi: 'Chiến dịch', tyz: 'Tày' },
      phases: [
        { kind: 'deadline', audience: 'internal' },
        { kind: 'key-date', audience: 'public' },
        { kind: 'sơ kết', audience: 'public' },
      ],
      targets: [
        { op: '>=', from: 2025, to: 2025, value: 80 },
        { op: '>=', from: null, to: null, value: 5 },
        { op: 'khoảng', from: 2026, to: 2026, value: 3 },
      ],
    });
    expect(JSON.stringify(campaign)).not.toMatch(/"year"|"tay"/);
    const [sentence] = said.mock.calls.flat();
    for (const word of ['“thông điệp”', '“sơ kết”', '“khoảng”']) expect(sentence).toContain(word);
    said.mockRestore();
  });
});
