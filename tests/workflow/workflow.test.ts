import { describe, expect, it } from 'vitest';
import { findEditions, getEdition } from '../../src/db/editions.ts';
import { assertApproved } from '../../src/domain/edition.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { CheckArtworks } from '../../src/workflow/checks/assert-submittable.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { canonicalJson, hashOf } from '../../src/workflow/freeze/canonical.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const now = new Date('2026-11-21T03:00:00Z');
const checkArtworks: CheckArtworks = async () => [];
const freezeFile = async () => {};

const submit = (documentId: string, user = office.editor) =>
  submitDocument({ payload, user, type: 'guide', documentId, now, checkArtworks, freezeFile });
const reload = (id: string) => payload.findByID({ collection: 'guides', id, depth: 0 });

it('spells JSON one way only', () => {
  expect(canonicalJson({ b: 1, a: [{ d: undefined, c: 'đ' }, undefined] })).toBe('{"a":[{"c":"đ"},null],"b":1}');
  expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
});

describe('from draft to edition', () => {
  it('freezes what was submitted, named by its hash, and a later edit does not reach it', async () => {
    const guide = await createGuide({ payload, office, key: 'dong-bang' });
    const edition = await submit(String(guide.id));
    expect(edition).toMatchObject({ state: 'submitted', version: 1, submittedBy: 'editor', submittedAt: now.toISOString() });
    expect(edition.sha256).toBe(hashOf(edition.content));
    expect(edition.content).toMatchObject({ type: 'guide', id: 'dong-bang', issuer: { unitCode: '92-btgdv' } });

    const rights = { overrideAccess: false, user: office.editor } as const;
    await payload.update({ collection: 'guides', id: guide.id, data: { title: 'Bị đổi sau khi gửi' }, ...rights });
    const approved = await decideEdition({ decision: 'approve', payload, user: office.approver, sha256: edition.sha256, now });
    expect(approved.content.title.vi).toBe('Cài đặt VNeID');
    expect(assertApproved(approved)).toBe(approved);
  });

  it('gives the same edition when the same words are submitted twice', async () => {
    const guide = await createGuide({ payload, office, key: 'hai-lan' });
    const first = await submit(String(guide.id));
    expect((await submit(String(guide.id))).number).toBe(first.number);
    await decideEdition({ decision: 'approve', payload, user: office.approver, sha256: first.sha256, now });
    await expect(submit(String(guide.id))).rejects.toMatchObject({ code: 'workflow.unchanged' });
  });

  it('numbers editions without gaps or doubles when many are submitted at once', async () => {
    const guides = [];
    for (let index = 0; index < 6; index++) guides.push(await createGuide({ payload, office, key: `cung-luc-${index}` }));
    await Promise.all(guides.map((guide) => submit(String(guide.id))));
    const numbers = (await findEditions(payload, {})).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('keeps text in NFC however it was typed', async () => {
    const guide = await createGuide({ payload, office, key: 'nfd', title: 'Chuyển đổi số'.normalize('NFD') });
    expect((await submit(String(guide.id))).content.title.vi).toBe('Chuyển đổi số'.normalize('NFC'));
  });

  it('stores nothing when an artwork cannot be drawn, and says why', async () => {
    const guide = await createGuide({ payload, office, key: 'khong-ve-duoc' });
    const findings: CheckArtworks = async () => [
      {
        artworkKey: 'ap-phich',
        findings: [{ severity: 'fatal', code: 'render.headline-too-long', params: {} }],
        sentences: [{ vi: 'Tiêu đề quá dài.', en: 'Too long a headline.' }],
      },
    ];
    const attempt = submitDocument({
      payload,
      user: office.editor,
      type: 'guide',
      documentId: String(guide.id),
      now,
      checkArtworks: findings,
      freezeFile,
    });
    await expect(attempt).rejects.toMatchObject({
      code: 'workflow.findings',
      forPeople: expect.stringContaining('Tiêu đề quá dài'),
    });
    expect(await findEditions(payload, { contentId: { equals: 'khong-ve-duoc' } })).toEqual([]);
    expect((await reload(String(guide.id))).workflowState).toBe('draft');
  });
});

describe('who decides', () => {
  it.each([
    ['the one who submitted', 'editor', 'workflow.forbidden'],
    ['an approver of another province', 'foreignApprover', 'workflow.forbidden'],
    ['an administrator', 'admin', 'workflow.forbidden'],
    ['a commune officer', 'officer', 'workflow.forbidden'],
  ] as const)('refuses the yes of %s', async (_, who, code) => {
    const guide = await createGuide({ payload, office, key: `quyen-${who}`.toLowerCase() });
    const { sha256 } = await submit(String(guide.id));
    await expect(decideEdition({ decision: 'approve', payload, user: office[who], sha256, now })).rejects.toMatchObject({ code });
    expect((await getEdition(payload, sha256)).state).toBe('submitted');
  });

  it('never lets someone approve their own work, whatever role they get later', async () => {
    const guide = await createGuide({ payload, office, key: 'tu-duyet' });
    const { sha256 } = await submit(String(guide.id), office.secondEditor);
    for (const author of [office.editor, office.secondEditor]) {
      const promoted = { ...author, role: 'approver' as const };
      await expect(decideEdition({ decision: 'approve', payload, user: promoted, sha256, now })).rejects.toMatchObject({
        code: 'workflow.own-work',
      });
    }
  });

  it('lets only one of two approvers decide', async () => {
    const guide = await createGuide({ payload, office, key: 'hai-nguoi-duyet' });
    const { sha256 } = await submit(String(guide.id));
    const reason = 'Thiếu bước cuối cùng.';
    const results = await Promise.allSettled([
      decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now }),
      decideEdition({ decision: 'reject', payload, user: office.approver, sha256, now, reason }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [failed] = results.filter((result) => result.status === 'rejected');
    expect(failed?.reason).toBeInstanceOf(AppError);
    expect(failed?.reason.code).toBe('workflow.state');
  });

  it('asks for a reason to reject or withdraw, and keeps it in the trail', async () => {
    const guide = await createGuide({ payload, office, key: 'ly-do' });
    const { sha256 } = await submit(String(guide.id));
    await expect(
      decideEdition({ decision: 'reject', payload, user: office.approver, sha256, now, reason: 'sai' }),
    ).rejects.toMatchObject({
      code: 'workflow.reason',
    });
    const rejected = await decideEdition({
      decision: 'reject',
      payload,
      user: office.approver,
      sha256,
      now,
      reason: 'Bước 1 thiếu hình minh họa.',
    });
    expect(rejected.trail.map(({ act, by, note }) => [act, by, note])).toEqual([
      ['submitted', 'editor', ''],
      ['rejected', 'approver', 'Bước 1 thiếu hình minh họa.'],
    ]);
    expect(() => assertApproved(rejected)).toThrow('workflow.not-approved');
    expect((await submit(String(guide.id))).state).toBe('submitted');
  });

  it('takes back an approved edition', async () => {
    const guide = await createGuide({ payload, office, key: 'thu-hoi' });
    const { sha256 } = await submit(String(guide.id));
    await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });
    const withdrawn = await decideEdition({
      decision: 'withdraw',
      payload,
      user: office.approver,
      sha256,
      now,
      reason: 'Đồng chí Ba chép sai địa chỉ.',
      publicNote: 'Địa chỉ trang web đã thay đổi.',
    });
    expect(withdrawn).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Địa chỉ trang web đã thay đổi.',
      withdrawnAt: now.toISOString(),
    });
    expect((await reload(String(guide.id))).workflowState).toBe('withdrawn');
  });
});

it('goes on with a trail that was stored before lines had ids and empty notes', async () => {
  const guide = await createGuide({ payload, office, key: 'nhat-ky-cu' });
  const { id, sha256 } = await submit(String(guide.id));
  const trail = [{ at: '2026-01-01T00:00:00.000Z', by: 'Lan', act: 'submitted' }];
  await payload.db.updateOne({ collection: 'editions', id, data: { trail } });
  const approved = await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });
  expect(approved.trail).toEqual([
    { ...trail[0], byId: null, note: '' },
    { at: now.toISOString(), by: 'approver', byId: String(office.approver.id), act: 'approved', note: '' },
  ]);
});

it('refuses a document that the account may not see, and an unknown edition', async () => {
  const guide = await createGuide({ payload, office, key: 'nguoi-la' });
  const outsider = { ...office.editor, unitPath: 'vn/31/' };
  await expect(submit(String(guide.id), outsider)).rejects.toMatchObject({ code: 'document.unknown' });
  await expect(getEdition(payload, 'ff'.repeat(32))).rejects.toMatchObject({ code: 'edition.unknown' });
});

it('nobody writes editions or workflow fields through the API', async () => {
  const guide = await createGuide({ payload, office, key: 'cua-sau' });
  const edition = await submit(String(guide.id));
  const rights = { overrideAccess: false, user: office.admin } as const;
  await expect(
    payload.update({ collection: 'editions', id: edition.id, data: { state: 'approved' }, ...rights }),
  ).rejects.toThrow();
  await payload.update({ collection: 'guides', id: guide.id, data: { workflowState: 'approved' }, ...rights });
  expect((await reload(String(guide.id))).workflowState).not.toBe('approved');
});
