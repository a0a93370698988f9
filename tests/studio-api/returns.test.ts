import { expect, it } from 'vitest';
import type { StoredEdition } from '../../src/db/editions.ts';
import { decisionRoutes } from '../../src/studio-api/decisions.ts';
import { returnRoutes, type ShownField, type ShownReturn } from '../../src/studio-api/returns.ts';
import { standingRoutes } from '../../src/studio-api/standing.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const ports = { payload, now: () => new Date() };
const routes = [...returnRoutes, ...decisionRoutes, ...standingRoutes];

async function call(pattern: string, request: object): Promise<Record<string, unknown>> {
  const route = routes.find((row) => row.pattern === `editions/:sha256/${pattern}`);
  const answer = await route?.handler({ ...ports, payload } as never, { language: 'vi', body: {}, ...request } as never);
  if (answer === undefined || !('json' in answer)) throw new Error('Expected JSON.');
  return answer.json;
}

const submit = (id: unknown): Promise<StoredEdition> =>
  submitDocument({
    ...{ payload, user: office.editor, type: 'leaflet', documentId: String(id), now: new Date() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });

async function returnedTo(user: object, sha256: string, language = 'vi'): Promise<ShownReturn | null> {
  return (await call('returned', { user, language, params: { sha256 } })).returned as ShownReturn | null;
}

it('an approver marks, an editor sees and ticks, the approver sees it beside the next edition', async () => {
  const guide = await createGuide({ payload, office, key: 'huong-dan-ghi' });
  const campaign = await createCampaign({ payload, office });
  const artwork = {
    ...{ key: 'to-roi', design: 'leaflet-a5', formats: ['leaflet-a5'], headline: 'Ba không để an toàn' },
    ...{ action: 'Quét mã', guide: guide.id },
  };
  const data = { key: 'to-roi-ghi', title: 'Tờ rơi', issuerUnit: office.unitId('92-btgdv'), campaign: campaign.id, artwork };
  const leaflet = await payload.create({
    collection: 'leaflets',
    data: data as never,
    overrideAccess: false,
    user: office.editor,
  });
  const first = await submit(leaflet.id);
  const params = { sha256: first.sha256 };
  expect(await returnedTo(office.approver, first.sha256)).toBeNull();

  const fields = (await call('fields', { user: office.approver, params })).fields as ShownField[];
  expect(fields).toContainEqual({ path: 'artwork.back.headline', name: 'Ấn phẩm › Mặt sau (tờ rơi) › Tiêu đề' });
  const spot = { x: 0.2, y: 0.3 };
  const marks = [
    { words: 'Dòng này sát mép.', place: { on: 'piece', piece: 'to-roi', format: 'leaflet-a5', side: 2, unit: '31', spot } },
    { words: 'Sai tên.', place: { on: 'page', width: 'desk', near: 'Ba không', spot } },
    { words: 'Thiếu chữ.', place: { on: 'field', path: 'artwork.back.headline' } },
  ];
  const answer = await call('reject', { user: office.approver, params, body: { reason: '', marks } });
  expect(answer).toMatchObject({ state: 'rejected', message: 'Đã trả lại cho người biên tập với 3 chỗ ghi.' });

  // The marks are listed; their number is not said once more as a reason.
  expect((await call('standing', { user: office.editor, params })).said).toEqual([]);

  const seen = await returnedTo(office.secondEditor, first.sha256);
  expect(seen).toMatchObject({ sha256: first.sha256, number: first.number, isOwn: true, by: 'approver' });
  expect(seen?.marks.map(({ label }) => label)).toEqual([
    'Ba không để an toàn · Tờ rơi A5 hai mặt (148 × 210 mm) · Mặt 2 · đứng tên Thành phố Hải Phòng',
    'Trang trên cổng (máy tính), chỗ “Ba không”',
    'Ấn phẩm › Mặt sau (tờ rơi) › Tiêu đề',
  ]);
  expect((await returnedTo(office.editor, first.sha256, 'en'))?.marks[1]?.label).toBe(
    'Page on the portal (desktop), at “Ba không”',
  );
  await expect(returnedTo(office.foreignApprover, first.sha256)).rejects.toMatchObject({ code: 'edition.unknown' });

  const body = { at: seen?.at, isFixed: true };
  const ticked = await call('marks/:number/tick', { user: office.editor, params: { ...params, number: '1' }, body });
  expect(ticked).toMatchObject({ message: 'Đã đánh dấu sửa xong chỗ ghi số 1.', marks: [{ fixed: { by: 'editor' } }, {}, {}] });

  const changed = { artwork: { ...artwork, headline: 'Ba không để thật an toàn' } } as never;
  await payload.update({ collection: 'leaflets', id: leaflet.id, data: changed, overrideAccess: false, user: office.editor });
  const second = await submit(leaflet.id);
  const again = await returnedTo(office.approver, second.sha256);
  expect(again).toMatchObject({ sha256: first.sha256, number: first.number, isOwn: false });
  expect(again?.marks.map(({ fixed }) => fixed?.by ?? null)).toEqual(['editor', null, null]);

  const { sha256 } = second;
  await decideEdition({ payload, user: office.approver, decision: 'approve', sha256, now: new Date() });
  expect(await returnedTo(office.editor, sha256)).toBeNull();
});
