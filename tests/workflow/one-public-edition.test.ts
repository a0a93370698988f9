import { describe, expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { getEdition, moveEdition, type StoredEdition } from '../../src/db/editions.ts';
import { editionsOfDocument, markPublicEditions, publicEditionOf } from '../../src/db/public-editions.ts';
import { readSite } from '../../src/db/read-site.ts';
import { planAtOnce } from '../../src/delivery/plan/at-once.ts';
import { ensurePortal, portalKey } from '../../src/server/prepare.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { differencesBetween } from '../../src/workflow/differences.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { restoreEdition } from '../../src/workflow/withdrawal.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

let clock = Date.parse('2026-11-21T00:00:00Z');
function tick(): Date {
  clock += 60_000;
  return new Date(clock);
}

const submit = (documentId: string) =>
  submitDocument({
    ...{ payload, user: office.editor, type: 'guide', documentId, now: tick() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
const decide = (decision: 'approve' | 'reject' | 'recall', { sha256 }: StoredEdition, more: { confirmed?: number } = {}) => {
  const user = decision === 'recall' ? office.editor : office.approver;
  return decideEdition({ decision, payload, user, sha256, now: tick(), reason: 'Còn thiếu một bước.', ...more });
};
const retitle = (id: string, title: string) =>
  payload.update({ collection: 'guides', id, data: { title }, overrideAccess: false, user: office.editor });

/** Submits the words of each title, one after the other. */
async function submitted(key: string, titles: string[]): Promise<{ id: string; editions: StoredEdition[] }> {
  const guide = await createGuide({ payload, office, key });
  const id = String(guide.id);
  const editions = [];
  for (const title of titles) {
    await retitle(id, title);
    editions.push(await submit(id));
  }
  return { id, editions };
}

const siblings = (documentId: string) => editionsOfDocument({ payload, type: 'guide', documentId });
const statesOf = async (id: string) => (await siblings(id)).map(({ state }) => state);
const titleInPublic = async (id: string) => (await publicEditionOf(payload, await siblings(id)))?.content.title.vi ?? null;

/** As the worker leaves it behind. */
async function publish({ sha256 }: StoredEdition): Promise<void> {
  await ensurePortal(payload);
  const deliveries = payloadDeliveries(payload);
  const wanted = [{ editionSha256: sha256, channelId: portalKey }];
  await planAtOnce({ deliveries, wanted, now: tick(), isAgain: true });
  for (const { id } of await deliveries.list({ editionSha256: sha256, states: ['planned'] })) {
    await deliveries.move({ id, from: ['planned'], patch: { state: 'published' }, now: tick() });
  }
}

describe('a newer submission', () => {
  it('closes the one that still waits, and says which took its place', async () => {
    const { id, editions } = await submitted('hai-ban-cho', ['Bản 1', 'Bản 2', 'Bản 3']);
    expect(await statesOf(id)).toEqual(['superseded', 'superseded', 'submitted']);
    const [first, second, third] = await siblings(id);
    expect(first?.trail.at(-1)).toMatchObject({ by: 'editor', act: 'superseded', note: `Ấn bản số ${second?.number} thay thế.` });
    expect(second?.trail.at(-1)).toMatchObject({ note: `Ấn bản số ${third?.number} thay thế.` });
    await expect(decide('approve', editions[0] as StoredEdition)).rejects.toMatchObject({ code: 'workflow.state' });
  });

  it('of the same older words opens that edition again and closes the newer one', async () => {
    const { id } = await submitted('gui-lai-ban-cu', ['Bản 1', 'Bản 2']);
    await retitle(id, 'Bản 1');
    await submit(id);
    expect(await statesOf(id)).toEqual(['submitted', 'superseded']);
  });

  it('is recalled by its editors, and the same words may be submitted again', async () => {
    const { id, editions } = await submitted('rut-lai-ban-gui', ['Bản 1']);
    expect((await decide('recall', editions[0] as StoredEdition)).state).toBe('recalled');
    expect((await payload.findByID({ collection: 'guides', id, depth: 0 })).workflowState).toBe('draft');
    await expect(decide('approve', editions[0] as StoredEdition)).rejects.toMatchObject({ code: 'workflow.state' });
    expect((await submit(id)).state).toBe('submitted');
  });
});

describe('an approval', () => {
  it('leaves one edition approved; the public one stays public until its successor is', async () => {
    const { id, editions } = await submitted('ke-tiep', ['Bản 1']);
    const first = await decide('approve', editions[0] as StoredEdition);
    await publish(first);
    await retitle(id, 'Bản 2');
    const second = await decide('approve', await submit(id));
    expect(await statesOf(id)).toEqual(['superseded', 'approved']);
    expect(await titleInPublic(id)).toBe('Bản 1');
    await publish(second);
    expect(await titleInPublic(id)).toBe('Bản 2');
    // A plan that is fixed to the old one delivers it once more.
    await publish(first);
    expect(await titleInPublic(id)).toBe('Bản 2');
  });

  it('of older words needs their number, and then puts the newer ones behind', async () => {
    const { id, editions } = await submitted('ban-cu-hon', ['Bản 1']);
    const first = await decide('approve', editions[0] as StoredEdition);
    await retitle(id, 'Bản 2');
    const second = await decide('approve', await submit(id));
    await publish(second);
    await retitle(id, 'Bản 1');
    await submit(id);
    await expect(decide('approve', first)).rejects.toMatchObject({
      code: 'workflow.older-edition',
      forPeople: expect.stringMatching(new RegExp(`số ${first.number} .*cũ hơn ấn bản số ${second.number}`)),
    });
    await expect(decide('approve', first, { confirmed: second.number })).rejects.toMatchObject({
      code: 'workflow.older-edition',
    });
    expect(await statesOf(id)).toEqual(['submitted', 'approved']);
    await decide('approve', first, { confirmed: first.number });
    expect(await statesOf(id)).toEqual(['approved', 'superseded']);
  });

  it('of two at the same moment leaves one approved, whoever comes first', async () => {
    const { id, editions } = await submitted('cung-luc', ['Bản 1']);
    const [older] = editions;
    await retitle(id, 'Bản 2');
    const newer = await submit(id);
    // As a kill between the two writes of a submission leaves it: both wait.
    await moveEdition({ payload, edition: older as StoredEdition, from: ['superseded'], data: { state: 'submitted' } });
    const results = await Promise.allSettled([decide('approve', older as StoredEdition), decide('approve', newer)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await statesOf(id)).toEqual(['superseded', 'approved']);
  });

  it('and a new submission at the same moment end with one approved at most, and one waiting', async () => {
    const { id, editions } = await submitted('duyet-va-gui', ['Bản 1']);
    await retitle(id, 'Bản 2');
    const [approval] = await Promise.allSettled([decide('approve', editions[0] as StoredEdition), submit(id)]);
    expect(await statesOf(id)).toEqual([approval?.status === 'fulfilled' ? 'approved' : 'superseded', 'submitted']);
  });

  it('that was killed before it closed the older one is settled by the next, and counts at once', async () => {
    const { id, editions } = await submitted('bi-ngat', ['Bản 1']);
    const first = await decide('approve', editions[0] as StoredEdition);
    await publish(first);
    await retitle(id, 'Bản 2');
    const second = await submit(id);
    const cut = { state: 'approved', approvedBy: 'approver', approvedAt: tick().toISOString() } as const;
    await moveEdition({ payload, edition: second, from: ['submitted'], data: cut });
    await publish(second);
    expect(await titleInPublic(id)).toBe('Bản 2');
    await retitle(id, 'Bản 3');
    await decide('approve', await submit(id));
    expect(await statesOf(id)).toEqual(['superseded', 'superseded', 'approved']);
  });
});

describe('bringing an older edition back', () => {
  it('is for those who may withdraw, and needs its number', async () => {
    const { id, editions } = await submitted('dua-lai', ['Bản 1']);
    const first = await decide('approve', editions[0] as StoredEdition);
    await publish(first);
    await retitle(id, 'Bản 2');
    await publish(await decide('approve', await submit(id)));
    const restore = (user = office.approver, confirmed?: number) =>
      restoreEdition({ payload, user, sha256: first.sha256, now: tick(), confirmed });
    await expect(restore(office.editor, first.number)).rejects.toMatchObject({ code: 'workflow.forbidden' });
    await expect(restore()).rejects.toMatchObject({ code: 'workflow.older-edition' });
    await restore(office.approver, first.number);
    expect(await statesOf(id)).toEqual(['approved', 'superseded']);
    expect(await titleInPublic(id)).toBe('Bản 1');
    expect((await getEdition(payload, first.sha256)).trail.at(-1)).toMatchObject({ act: 'restored', by: 'approver' });
  });

  it('never brings back what was only a submission', async () => {
    const { id, editions } = await submitted('chua-tung-duyet', ['Bản 1', 'Bản 2']);
    await decide('approve', editions[1] as StoredEdition);
    const [first] = editions as [StoredEdition];
    await expect(
      restoreEdition({ payload, user: office.approver, sha256: first.sha256, now: tick(), confirmed: first.number }),
    ).rejects.toMatchObject({ code: 'workflow.no-predecessor' });
    expect(await statesOf(id)).toEqual(['superseded', 'approved']);
  });
});

it('keeps what is public while the same words wait for another approval, and shows it in lists by one mark', async () => {
  const { id, editions } = await submitted('van-cong-khai', ['Bản 1']);
  const first = await decide('approve', editions[0] as StoredEdition);
  await publish(first);
  await retitle(id, 'Bản 2');
  await decide('approve', await submit(id));
  await retitle(id, 'Bản 1');
  await submit(id);
  expect(await titleInPublic(id)).toBe('Bản 1');
  await markPublicEditions(payload, new Set([first.sha256]));
  const marked = await payload.find({ collection: 'editions', where: { isPublic: { equals: true } } });
  expect(marked.docs.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^Bản 1 · số \d+ · \d\d\/11\/2026 · đang công khai$/),
  ]);
  // Since when, as the portal says it: what was public before this was written gets it as well.
  const { docs } = await payload.find({ collection: 'deliveries', where: { editionSha256: { equals: first.sha256 } } });
  expect(docs).toHaveLength(1);
  const since = { publishedAt: docs[0]?.dueAt };
  expect(marked.docs).toMatchObject([since]);
  await payload.db.updateOne({
    collection: 'editions',
    where: { sha256: { equals: first.sha256 } },
    data: { publishedAt: null },
  });
  await markPublicEditions(payload, new Set([first.sha256]));
  expect(await getEdition(payload, first.sha256)).toMatchObject({ isPublic: true, ...since });
  await markPublicEditions(payload, new Set());
  expect(await getEdition(payload, first.sha256)).toMatchObject({ isPublic: false, ...since });
});

it('says where two editions differ, in words and without ids', async () => {
  const { editions } = await submitted('khac-nhau', ['Cài đặt VNeID', 'Cài đặt VNeID mức 2']);
  const [before, after] = editions.map(({ content }) => content);
  if (before === undefined || after === undefined) throw new Error('Expected two editions.');
  expect(differencesBetween(before, after)).toEqual([
    { field: { vi: 'Tiêu đề', en: 'Title' }, before: 'Cài đặt VNeID', after: 'Cài đặt VNeID mức 2' },
  ]);
});

it('withdraws to a predecessor or for good, and the note of the office goes nowhere', async () => {
  const { id, editions } = await submitted('thu-hoi-tro-ve', ['Bản 1']);
  const first = await decide('approve', editions[0] as StoredEdition);
  await publish(first);
  await retitle(id, 'Bản 2');
  const second = await decide('approve', await submit(id));
  await publish(second);
  const withdraw = (sha256: string, backTo?: number) =>
    decideEdition({
      ...{ decision: 'withdraw', payload, user: office.approver, sha256, now: tick(), backTo },
      ...{ reason: 'Đồng chí X chép sai học phí.', publicNote: 'Mức học phí trong bản này không đúng.' },
    });
  await expect(withdraw(second.sha256, 9_999)).rejects.toMatchObject({ code: 'workflow.no-predecessor' });
  const back = await withdraw(second.sha256, first.number);
  expect(back.restored?.number).toBe(first.number);
  expect(back.withdrawnReason).toBe('Mức học phí trong bản này không đúng.');
  expect(await titleInPublic(id)).toBe('Bản 1');
  await withdraw(first.sha256);
  expect(await statesOf(id)).toEqual(['withdrawn', 'withdrawn']);
  expect(await titleInPublic(id)).toBeNull();
  const site = await readSite({ payload, readUnits: async () => [], siteUrl: 'https://x.vn', publisher: 'X', now: tick() });
  expect(JSON.stringify(site)).toContain('Mức học phí trong bản này');
  expect(JSON.stringify(site)).not.toContain('chép sai');
});
