import { describe, expect, it } from 'vitest';
import { getEdition } from '../../src/db/editions.ts';
import { mostMarkLetters, mostMarks } from '../../src/domain/returns.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { hashOf } from '../../src/workflow/freeze/canonical.ts';
import { markableFields } from '../../src/workflow/markable-fields.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { tickMark } from '../../src/workflow/tick-mark.ts';
import { undoDecision } from '../../src/workflow/undo.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { publishDocument } from '../setup/publish-document.ts';
import { office, payload } from '../setup/with-office.ts';

const now = new Date('2026-12-01T03:00:00Z');
const spot = { x: 0.25, y: 0.5 };
const onPage = { on: 'page', width: 'phone', near: 'Mở kho ứng dụng', spot };
const mark = (place: object, words = 'Chữ này phải to hơn.') => ({ words, place });

const submit = (type: 'guide' | 'campaign', id: unknown, at = now) =>
  submitDocument({
    ...{ payload, user: office.editor, type, documentId: String(id), now: at },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
const sendBack = (sha256: string, marks: unknown, { reason = '', at = now } = {}) =>
  decideEdition({ payload, user: office.approver, decision: 'reject', sha256, now: at, reason, marks });

async function waitingCampaign(key: string) {
  const guide = await createGuide({ payload, office, key: `${key}-hd` });
  const poster = {
    ...{ key: 'ap-phich', design: 'poster-headline', formats: ['poster-a3'], headline: 'Học mỗi ngày' },
    ...{ action: 'Quét mã', guide: guide.id },
  };
  const campaign = await createCampaign({ payload, office, data: { key, title: 'Chiến dịch', artworks: [poster] } });
  return submit('campaign', campaign.id);
}
const onPiece = { on: 'piece', piece: 'ap-phich', format: 'poster-a3', side: 1, unit: '', spot };

describe('sent back with marks', () => {
  it('keeps them beside the content, whose hash stays, and says so in the trail', async () => {
    const waiting = await waitingCampaign('co-cho-ghi');
    const marks = [
      mark({ ...onPiece, spot: { x: 0.123456, y: 0.5, width: 0.25, height: 0.125 } }, '  Tên xã bị che.  '),
      mark({ ...onPiece, unit: '31' }),
      mark(onPage),
      mark({ on: 'field', path: 'title' }),
    ];
    const back = await sendBack(waiting.sha256, marks, { reason: 'Sửa theo các chỗ ghi nhé.' });
    expect(back).toMatchObject({ state: 'rejected', note: 'Sửa theo các chỗ ghi nhé.', content: waiting.content });
    expect(hashOf(back.content)).toBe(waiting.sha256);
    expect(back.trail.at(-1)).toMatchObject({ act: 'rejected', note: 'Trả lại với 4 chỗ ghi. Sửa theo các chỗ ghi nhé.' });
    const { returns } = await getEdition(payload, waiting.sha256);
    expect(returns).toMatchObject([{ at: now.toISOString(), by: 'approver', byId: String(office.approver.id) }]);
    expect(returns[0]?.marks).toMatchObject([
      { number: 1, words: 'Tên xã bị che.', name: null, place: { spot: { x: 0.1235, y: 0.5, width: 0.25 } }, fixed: null },
      { number: 2, name: { vi: 'Thành phố Hải Phòng' } },
      { number: 3, name: null, place: onPage },
      { number: 4, name: { vi: 'Tiêu đề', en: 'Title' }, place: { on: 'field', path: 'title' } },
    ]);
  });

  it('needs no other reason; without marks it needs one as before, and leaves nothing behind', async () => {
    const guide = await createGuide({ payload, office, key: 'khong-ly-do' });
    const { sha256 } = await submit('guide', guide.id);
    await expect(sendBack(sha256, [])).rejects.toMatchObject({ code: 'workflow.reason' });
    await expect(sendBack(sha256, undefined)).rejects.toMatchObject({ code: 'workflow.reason' });
    expect(await sendBack(sha256, [mark(onPage)])).toMatchObject({ note: 'Trả lại với 1 chỗ ghi.' });
    await submit('guide', guide.id);
    const plain = await sendBack(sha256, undefined, { reason: 'Thiếu bước cuối cùng.' });
    expect(plain.trail.at(-1)?.note).toBe('Thiếu bước cuối cùng.');
    expect(plain.returns).toHaveLength(1);
  });

  it('goes back to its field by the id of its row', async () => {
    const guide = await createGuide({ payload, office, key: 'theo-dong' });
    const edition = await submit('guide', guide.id);
    const fields = await markableFields({ payload, user: office.approver, edition });
    const row = String(guide.steps?.[0]?.id);
    expect(fields).toContainEqual({ path: `steps.${row}.body`, name: { vi: 'Bước 1 › Cách làm', en: 'Step 1 › How' } });
    const names = fields.map(({ path }) => path);
    for (const own of ['workflowState', 'issuerPath', 'searchText', 'updatedAt', 'id']) expect(names).not.toContain(own);
    const { returns } = await sendBack(edition.sha256, [mark({ on: 'field', path: `steps.${row}.body` })]);
    expect(returns[0]?.marks[0]?.place).toEqual({ on: 'field', path: `steps.${row}.body` });
    await payload.delete({ collection: 'guides', id: guide.id });
    expect(await markableFields({ payload, user: office.approver, edition })).toEqual([]);
  });
});

describe('what is wrong with a mark is said by its number, and nothing is done', () => {
  it.each([
    ['no list', {}, 'request.invalid'],
    ['no mark', [null], 'request.invalid'],
    ['no words', [mark(onPage), mark(onPage, ' \n ')], 'workflow.mark-words'],
    ['too many words', [mark(onPage, 'a'.repeat(mostMarkLetters + 1))], 'workflow.mark-long'],
    ['too many marks', Array.from({ length: mostMarks + 1 }, () => mark(onPage)), 'workflow.too-many-marks'],
    ['no place', [mark({})], 'workflow.mark-place'],
    ['a place beside the picture', [mark({ ...onPiece, spot: { x: 1.2, y: 0 } })], 'workflow.mark-place'],
    ['a rectangle over its edge', [mark({ ...onPiece, spot: { x: 0.9, y: 0, width: 0.5, height: 0.1 } })], 'workflow.mark-place'],
    ['another piece', [mark({ ...onPiece, piece: 'khac' })], 'workflow.mark-place'],
    ['another size', [mark({ ...onPiece, format: 'leaflet-a5' })], 'workflow.mark-place'],
    ['a side that there is not', [mark({ ...onPiece, side: 2 })], 'workflow.mark-place'],
    ['a commune that there is not', [mark({ ...onPiece, unit: '99999' })], 'workflow.mark-place'],
    ['a field that there is not', [mark({ on: 'field', path: 'khac' })], 'workflow.mark-place'],
    ['a field of the system', [mark({ on: 'field', path: 'workflowState' })], 'workflow.mark-place'],
  ])('%s', async (name, marks, code) => {
    const { sha256 } = await waitingCampaign(`hong-${hashOf(name).slice(0, 8)}`);
    await expect(sendBack(sha256, marks, { reason: 'Một lý do đủ dài.' })).rejects.toMatchObject({ code });
    const { state, returns, trail } = await getEdition(payload, sha256);
    expect({ state, returns, acts: trail.map(({ act }) => act) }).toEqual({
      state: 'submitted',
      returns: [],
      acts: ['submitted'],
    });
  });

  it('nobody else than an approver of the place sends back with marks, and nobody twice', async () => {
    const { sha256 } = await waitingCampaign('quyen-ghi');
    for (const user of [office.editor, office.admin, office.foreignApprover, office.officer]) {
      const attempt = decideEdition({ payload, user, decision: 'reject', sha256, now, marks: [mark(onPage)] });
      await expect(attempt).rejects.toMatchObject({ code: 'workflow.forbidden' });
    }
    const both = await Promise.allSettled([sendBack(sha256, [mark(onPage)]), sendBack(sha256, [mark(onPage)])]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await getEdition(payload, sha256)).returns).toHaveLength(1);
  });

  it('undone, its marks go with it, those of earlier returns stay', async () => {
    const { sha256, documentId } = await waitingCampaign('tra-nham-kem-ghi');
    await sendBack(sha256, [mark(onPage, 'Lần đầu.')]);
    await submit('campaign', documentId, new Date('2026-12-01T03:30:00Z'));
    await sendBack(sha256, [mark(onPage, 'Nhầm.')], { at: new Date('2026-12-01T04:00:00Z') });
    const undone = { payload, user: office.approver, sha256, now: new Date('2026-12-01T04:00:20Z') };
    expect(await undoDecision(undone)).toMatchObject({ state: 'submitted' });
    const { returns } = await getEdition(payload, sha256);
    expect(returns.map(({ marks }) => marks.map(({ words }) => words))).toEqual([['Lần đầu.']]);
  });

  it('an approval takes no marks', async () => {
    const { sha256 } = await waitingCampaign('duyet-kem-ghi');
    const approved = { payload, user: office.approver, decision: 'approve', sha256, now, marks: [mark(onPage)] } as const;
    expect((await decideEdition(approved)).returns).toEqual([]);
  });
});

describe('ticked as mended', () => {
  const at = now.toISOString();
  const tick = (sha256: string, number: number, { user = office.editor, isFixed = true, of = at } = {}) =>
    tickMark({ payload, user, sha256, at: of, number, isFixed, now: new Date('2026-12-01T04:00:00Z') });

  it('by two editors at once, both kept, and taken back', async () => {
    const { sha256 } = await waitingCampaign('sua-xong');
    await sendBack(
      sha256,
      [1, 2, 3].map(() => mark(onPage)),
    );
    await Promise.all([tick(sha256, 1), tick(sha256, 2, { user: office.secondEditor }), tick(sha256, 3)]);
    await tick(sha256, 3, { isFixed: false });
    const { returns, state } = await getEdition(payload, sha256);
    expect(returns[0]?.marks.map(({ fixed }) => fixed?.by)).toEqual(['editor', 'second-editor', undefined]);
    expect(state).toBe('rejected');
  });

  it('not by those who do not write, and not what is not there', async () => {
    const { sha256 } = await waitingCampaign('khong-duoc-sua');
    await sendBack(sha256, [mark(onPage)]);
    for (const user of [office.approver, office.officer, { ...office.editor, unitPath: 'vn/31/' }])
      await expect(tick(sha256, 1, { user })).rejects.toMatchObject({ code: 'workflow.forbidden' });
    await expect(tick(sha256, 2)).rejects.toMatchObject({ code: 'workflow.mark-gone' });
    await expect(tick(sha256, 1, { of: '2026-11-30T00:00:00.000Z' })).rejects.toMatchObject({ code: 'workflow.mark-gone' });
    expect((await getEdition(payload, sha256)).returns[0]?.marks[0]?.fixed).toBeNull();
  });
});

it('stays inside the office when the edition is public', async () => {
  const guide = await createGuide({ payload, office, key: 'ghi-roi-cong-khai' });
  const { sha256 } = await submit('guide', guide.id);
  await sendBack(sha256, [mark(onPage, 'Đồng chí Ba chép sai.')]);
  await publishDocument({ payload, type: 'guide', id: String(guide.id), editor: office.editor, approver: office.approver });
  const read = async (user: typeof office.editor) => {
    const where = { sha256: { equals: sha256 } };
    const { docs } = await payload.find({ collection: 'editions', where, overrideAccess: false, user, depth: 0 });
    return docs[0];
  };
  expect(JSON.stringify(await read(office.editor))).toContain('Đồng chí Ba');
  const foreign = await read(office.foreignApprover);
  expect(foreign?.sha256).toBe(sha256);
  expect(JSON.stringify(foreign)).not.toContain('Đồng chí Ba');
});
