import { expect, it } from 'vitest';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

/** What the form would show: the path of each refused field with its sentence. */
async function refusalOf(save: Promise<unknown>): Promise<Record<string, string>> {
  const error = await save.then(
    () => null,
    (thrown: { data?: { errors: { path: string; message: string }[] } }) => thrown,
  );
  return Object.fromEntries((error?.data?.errors ?? []).map(({ path, message }) => [path, message]));
}

const document = (date: string) => ({ type: 'Kế hoạch', date, system: 'dang' as const });
let keys = 0;
const campaign = (data: object) => createCampaign({ payload, office, data: { key: `kh-${++keys}`, ...data } });

it.each([
  ['30/01/2026', '2026-01-30'],
  ['25/11/2026', '2026-11-25'],
  ['1/8/2025', '2025-08-01'],
  ['tháng 2/2026', '2026-02'],
  ['quý I/2026', '2026-Q1'],
  ['2026', '2026'],
  ['không ghi', 'undated'],
])('takes “%s” for the date of a document and stores %s', async (typed, stored) => {
  expect((await campaign({ document: document(typed) })).document?.date).toBe(stored);
});

it.each([
  ['hôm qua', 'Không hiểu “hôm qua”'],
  ['31/02/2026', 'Không có ngày “31/02/2026”'],
  ['2026-13-45', 'Không có tháng 13'],
  ['sau 21/5/2025', '“sau 21/5/2025” không phải một ngày'],
])('refuses “%s” at its field', async (typed, sentence) => {
  const refusal = await refusalOf(campaign({ document: document(typed) }));
  expect(Object.keys(refusal)).toEqual(['document.date']);
  expect(refusal['document.date']).toContain(sentence);
});

it('refuses ends before their beginnings at the ends, of the period and of each phase', async () => {
  const phase = { key: 'a', kind: 'phase', title: 'A', start: '5/2026', end: 'tháng 4/2026' };
  const refusal = await refusalOf(campaign({ period: { start: '30/01/2026', end: '1/1/2020', label: '2026' }, phases: [phase] }));
  expect(Object.keys(refusal).toSorted()).toEqual(['period.end', 'phases.0.end']);
  expect(refusal['period.end']).toBe('Kết thúc (01/01/2020) trước khi bắt đầu (30/01/2026). Hãy sửa một trong hai.');
});

it('sees that a changed beginning leaves an unchanged end behind', async () => {
  const { id, period } = await campaign({});
  const data = { period: { ...period, start: '1/1/2027' } };
  const refusal = await refusalOf(payload.update({ collection: 'campaigns', id, data }));
  expect(refusal['period.end']).toContain('trước khi bắt đầu (01/01/2027)');
});

it('keeps rows of the legal basis with the same dates, and a note beside the date', async () => {
  const basis = {
    type: 'Nghị quyết',
    issuer: 'Bộ Chính trị',
    role: 'vien-dan' as const,
    number: '57-NQ/TW',
    title: 'Về đột phá',
  };
  const saved = await campaign({
    document: { ...document('không ghi'), dateNote: 'sau 21/5/2025' },
    legalBasis: [{ ...basis, date: '22/12/2024' }],
  });
  expect(saved.document).toMatchObject({ date: 'undated', dateNote: 'sau 21/5/2025' });
  expect(saved.legalBasis).toMatchObject([{ ...basis, date: '2024-12-22' }]);
  const refusal = await refusalOf(campaign({ legalBasis: [{ ...basis, date: 'hôm qua' }] }));
  expect(refusal['legalBasis.0.date']).toContain('“hôm qua”');
});

it('wants a date that the office itself sets', async () => {
  const guide = await createGuide({ payload, office });
  const save = (reviewedAt: string) => payload.update({ collection: 'guides', id: guide.id, data: { reviewedAt } });
  expect((await save('21/11/2026')).reviewedAt).toBe('2026-11-21');
  expect((await refusalOf(save('không ghi'))).reviewedAt).toContain('không để “không ghi” được');
});
