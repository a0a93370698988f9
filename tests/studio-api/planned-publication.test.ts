import { beforeAll, expect, it } from 'vitest';
import { publicationRoutes } from '../../src/studio-api/publications.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const now = new Date('2026-11-30T03:00:00Z');
let sha256 = '';

beforeAll(async () => {
  const portal = { key: 'cong', name: 'Cổng', kind: 'portal' as const, settings: {} };
  await payload.create({ collection: 'channels', data: portal });
  const guide = await createGuide({ payload, office, key: 'hen-gio' });
  const checks = { checkArtworks: async () => [], freezeFile: async () => {} };
  const document = { type: 'guide', documentId: String(guide.id) } as const;
  ({ sha256 } = await submitDocument({ payload, user: office.editor, ...document, now, ...checks }));
});

const plan = async (body: object, user: unknown = office.approver) => {
  const route = publicationRoutes.find(({ pattern }) => pattern.endsWith('/plan'));
  const ports = { payload, now: () => now, delivery: null as never };
  const answer = await route?.handler(ports, { user, params: { sha256 }, language: 'vi', body } as never);
  return (answer as { json: { message: string } }).json.message;
};
const day = { date: '2026-12-02', time: '7h' };

it('sets a time for an approved edition, as a schedule that people see and change', async () => {
  await expect(plan(day)).rejects.toMatchObject({ code: 'workflow.not-approved' });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });
  expect(await plan(day)).toContain('02/12/2026');
  const { docs } = await payload.find({ collection: 'schedules', depth: 1 });
  expect(docs).toMatchObject([
    { whichEdition: 'newest', isActive: true, time: '07:00', channels: [{ key: 'cong' }], editions: [{ sha256 }] },
  ]);
  expect(docs[0]?.startDate).toMatch(/^2026-12-02/);
});

it('says what is wrong with a time, and plans nothing', async () => {
  const before = (await payload.count({ collection: 'schedules' })).totalDocs;
  for (const [body, code] of [
    [{ ...day, date: '2026-11-29' }, 'schedule.in-past'],
    [{ ...day, date: '2027-02-30' }, 'schedule.bad-date'],
    [{ time: '07:00' }, 'schedule.no-date'],
    [{ ...day, time: '25:00' }, 'schedule.bad-time'],
    [{ date: day.date }, 'schedule.no-time'],
  ] as const)
    await expect(plan(body)).rejects.toMatchObject({ code });
  await expect(plan(day, office.foreignApprover)).rejects.toMatchObject({ code: 'edition.unknown' });
  expect((await payload.count({ collection: 'schedules' })).totalDocs).toBe(before);
});
