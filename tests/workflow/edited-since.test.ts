import { describe, expect, it } from 'vitest';
import { getEdition, type StoredEdition } from '../../src/db/editions.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { comparedNow } from '../../src/workflow/document-now.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

let clock = Date.parse('2026-11-21T00:00:00Z');
function tick(): Date {
  clock += 60_000;
  return new Date(clock);
}

const submit = (documentId: string, type: 'guide' | 'campaign' = 'guide', during?: () => Promise<unknown>) =>
  submitDocument({
    ...{ payload, user: office.editor, type, documentId, now: tick() },
    checkArtworks: async () => {
      await during?.();
      return [];
    },
    freezeFile: async () => {},
  });
const decide = (decision: 'approve' | 'reject' | 'withdraw', { sha256 }: StoredEdition) =>
  decideEdition({ decision, payload, user: office.approver, sha256, now: tick(), reason: 'Còn thiếu một bước.' });
const retitle = (id: string, title: string) =>
  payload.update({ collection: 'guides', id, data: { title }, overrideAccess: false, user: office.editor });
const stateOf = async (id: string, collection: 'guides' | 'campaigns' = 'guides') =>
  (await payload.findByID({ collection, id, depth: 0 })).workflowState;
const guideOf = async (key: string) => String((await createGuide({ payload, office, key })).id);

describe('a document that is edited', () => {
  it('while its edition waits says so, and never shows as approved by the yes to the older words', async () => {
    const id = await guideOf('sua-khi-cho');
    const edition = await submit(id);
    expect(await stateOf(id)).toBe('submitted');
    await retitle(id, 'Lời chưa ai duyệt');
    expect(await stateOf(id)).toBe('submitted-edited');
    expect(await comparedNow({ payload, edition })).toMatchObject({ isEqual: false });
    await decide('approve', edition);
    expect(await stateOf(id)).toBe('approved-edited');
    expect((await getEdition(payload, edition.sha256)).content.title.vi).toBe('Cài đặt VNeID');
  });

  it('back to the very words that were approved is approved', async () => {
    const id = await guideOf('sua-roi-tra-lai');
    const edition = await submit(id);
    await retitle(id, 'Nháp');
    await retitle(id, 'Cài đặt VNeID');
    await decide('approve', edition);
    expect([await stateOf(id), (await comparedNow({ payload, edition }))?.isEqual]).toEqual(['approved', true]);
  });

  it('while its pieces are drawn for the submission is not shown as submitted', async () => {
    const id = await guideOf('sua-khi-ve');
    await submit(id, 'guide', () => retitle(id, 'Sửa khi đang vẽ'));
    expect(await stateOf(id)).toBe('submitted-edited');
    const second = await submit(id);
    expect([await stateOf(id), second.content.title.vi]).toEqual(['submitted', 'Sửa khi đang vẽ']);
  });

  it('after its approval is not shown as approved, until the new words are', async () => {
    const id = await guideOf('sua-sau-khi-duyet');
    await decide('approve', await submit(id));
    await retitle(id, 'Lời mới');
    expect(await stateOf(id)).toBe('approved-edited');
    await decide('approve', await submit(id));
    expect(await stateOf(id)).toBe('approved');
  });

  it('after a rejection or a withdrawal is a draft', async () => {
    const id = await guideOf('sua-sau-khi-tra');
    await decide('reject', await submit(id));
    expect(await stateOf(id)).toBe('rejected');
    await retitle(id, 'Đã sửa');
    expect(await stateOf(id)).toBe('draft');
    await decide('withdraw', (await decide('approve', await submit(id))) as StoredEdition);
    expect(await stateOf(id)).toBe('withdrawn');
    await retitle(id, 'Đã sửa nữa');
    expect(await stateOf(id)).toBe('draft');
  });

  it('by a theme or a slogan of it is a campaign that is edited', async () => {
    const id = String((await createCampaign({ payload, office })).id);
    const rights = { overrideAccess: false, user: office.editor } as const;
    const data = { key: 'khau-hieu', kind: 'khau-hieu' as const, text: 'Mỗi người dân là một công dân số', campaign: id };
    const slogan = await payload.create({ collection: 'slogans', data, ...rights });
    await decide('approve', await submit(id, 'campaign'));
    expect(await stateOf(id, 'campaigns')).toBe('approved');
    await payload.update({ collection: 'slogans', id: slogan.id, data: { text: 'Lời khác' }, ...rights });
    expect(await stateOf(id, 'campaigns')).toBe('approved-edited');
  });
});

describe('who approved', () => {
  it('is kept by id beside the name as of then, in the edition and in its trail', async () => {
    const id = await guideOf('ai-da-duyet');
    const approved = await decide('approve', await submit(id));
    const { id: approverId } = office.approver;
    const rename = (name: string) =>
      payload.update({ collection: 'users', id: approverId, data: { name }, ...{ overrideAccess: false, user: office.admin } });
    await rename('Tên khác');
    const edition = await getEdition(payload, approved.sha256);
    expect(edition).toMatchObject({ approvedBy: 'approver', approvedById: String(approverId) });
    expect(edition.trail.map(({ act, by, byId }) => [act, by, byId])).toEqual([
      ['submitted', 'editor', String(office.editor.id)],
      ['approved', 'approver', String(approverId)],
    ]);
    await rename('approver');
  });

  it('cannot be somebody whose account is off', async () => {
    const edition = await submit(await guideOf('nguoi-da-nghi'));
    const user = { ...office.approver, isOff: true };
    const attempt = decideEdition({ decision: 'approve', payload, user, sha256: edition.sha256, now: tick() });
    await expect(attempt).rejects.toMatchObject({ code: 'workflow.forbidden' });
  });
});
