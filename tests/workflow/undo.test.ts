import type { TypedUser } from 'payload';
import { expect, it } from 'vitest';
import { getEdition, type StoredEdition } from '../../src/db/editions.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import type { DecisionName } from '../../src/workflow/decisions.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { undoDecision, undoTrash } from '../../src/workflow/undo.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

let clock = Date.parse('2026-12-01T00:00:00Z');
const tick = (ms = 10_000): Date => {
  clock += ms;
  return new Date(clock);
};

const guideOf = async (key: string) => String((await createGuide({ payload, office, key })).id);
const submit = (documentId: string) =>
  submitDocument({
    ...{ payload, user: office.editor, type: 'guide', documentId, now: tick() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
const decide = (decision: DecisionName, { sha256 }: StoredEdition, user: TypedUser = office.approver) =>
  decideEdition({ decision, payload, user, sha256, now: tick(), reason: 'Còn thiếu một bước.' });
const undo = ({ sha256 }: StoredEdition, user: TypedUser = office.approver, now = tick()) =>
  undoDecision({ payload, user, sha256, now });
const stateOf = async (id: string) => (await payload.findByID({ collection: 'guides', id, depth: 0 })).workflowState;
const late = { code: 'workflow.undo-late' };

it('what was sent back waits again for whoever sent it back, and the trail keeps both', async () => {
  const id = await guideOf('tra-nham');
  const edition = await submit(id);
  await decide('reject', edition);
  expect(await undo(edition)).toMatchObject({ state: 'submitted', note: null });
  const { trail } = await getEdition(payload, edition.sha256);
  expect(trail.map(({ act, byId }) => [act, byId])).toEqual([
    ['submitted', String(office.editor.id)],
    ['rejected', String(office.approver.id)],
    ['undone', String(office.approver.id)],
  ]);
  expect(await stateOf(id)).toBe('submitted');
  await decide('approve', edition);
  expect(await stateOf(id)).toBe('approved');
});

it('what was recalled waits again, and says so where the document was edited meanwhile', async () => {
  const id = await guideOf('rut-nham');
  const edition = await submit(id);
  await decide('recall', edition, office.editor);
  expect(await stateOf(id)).toBe('draft');
  await payload.update({ collection: 'guides', id, data: { title: 'Sửa' }, overrideAccess: false, user: office.editor });
  await undo(edition, office.editor);
  expect(await stateOf(id)).toBe('submitted-edited');
});

it('of many that press at once it happens once', async () => {
  const edition = await submit(await guideOf('bam-nhieu-lan'));
  await decide('recall', edition, office.editor);
  const answers = await Promise.allSettled(Array.from({ length: 4 }, () => undo(edition, office.editor)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await getEdition(payload, edition.sha256)).trail.filter(({ act }) => act === 'undone')).toHaveLength(1);
});

it('nobody takes back what another has decided, not even whoever may decide', async () => {
  const edition = await submit(await guideOf('cua-nguoi-khac'));
  await decide('recall', edition, office.editor);
  await expect(undo(edition, office.secondEditor)).rejects.toMatchObject(late);
  await expect(undo(edition, office.foreignApprover)).rejects.toMatchObject({ code: 'workflow.forbidden' });
  expect((await getEdition(payload, edition.sha256)).state).toBe('recalled');
});

it('nothing is taken back after five minutes, after a new submission, nor an approval', async () => {
  const old = await submit(await guideOf('qua-lau'));
  await decide('reject', old);
  await expect(undo(old, office.approver, tick(5 * 60_000))).rejects.toMatchObject(late);

  const id = await guideOf('gui-lai');
  const first = await submit(id);
  await decide('reject', first);
  await payload.update({ collection: 'guides', id, data: { title: 'Đã sửa' }, overrideAccess: false, user: office.editor });
  const second = await submit(id);
  await expect(undo(first)).rejects.toMatchObject(late);
  expect((await getEdition(payload, second.sha256)).state).toBe('submitted');
  await decide('approve', second);
  await expect(undo(first)).rejects.toMatchObject(late);
  await expect(undo(second)).rejects.toMatchObject(late);
});

/** Administrators alone may. */
const trash = (id: string) => {
  const asAdmin = { overrideAccess: false, user: office.admin } as const;
  return payload.update({ collection: 'guides', id, data: { deletedAt: new Date().toISOString() }, ...asAdmin });
};
const undoTrashOf = (documentId: string, user: TypedUser = office.admin, now = new Date()) =>
  undoTrash({ payload, user, type: 'guide', documentId, now });

it('what was put in the trash comes back as it was, with its state', async () => {
  const id = await guideOf('vao-thung-rac');
  const edition = await submit(id);
  await decide('reject', edition);
  await trash(id);
  await undoTrashOf(id);
  const back = await payload.findByID({ collection: 'guides', id, depth: 0 });
  expect(back).toMatchObject({ title: 'Cài đặt VNeID', workflowState: 'rejected', changedBy: office.admin.id });
  expect(back.deletedAt ?? null).toBeNull();
});

it('nothing comes out of the trash that another put there, that is not there, or that lies there for long', async () => {
  const id = await guideOf('cua-nguoi-khac-bo');
  await expect(undoTrashOf(id)).rejects.toMatchObject(late);
  await trash(id);
  await expect(undoTrashOf(id, office.editor)).rejects.toMatchObject(late);
  await expect(undoTrashOf(id, office.foreignApprover)).rejects.toMatchObject({ code: 'document.unknown' });
  await expect(undoTrashOf(id, office.admin, new Date(Date.now() + 5 * 60_000))).rejects.toMatchObject(late);
  await undoTrashOf(id);
  await expect(undoTrashOf(id)).rejects.toMatchObject(late);
});
