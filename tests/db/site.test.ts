import { beforeAll, expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import type { StoredEdition } from '../../src/db/editions.ts';
import { nextDueAt, readSite } from '../../src/db/read-site.ts';
import { unitReader } from '../../src/db/units.ts';
import { planAtOnce } from '../../src/delivery/plan/at-once.ts';
import { ensurePortal, portalKey } from '../../src/server/prepare.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { restoreEdition } from '../../src/workflow/withdrawal.ts';
import { createGuide } from '../setup/office.ts';
import { patience } from '../setup/patience.ts';
import { office, payload } from '../setup/with-office.ts';

let clock = Date.parse('2026-11-21T00:00:00Z');

beforeAll(async () => {
  await ensurePortal(payload);
  readUnits = unitReader(payload);
}, patience(180_000));

/** A minute later each time: nothing happens at the same moment. */
function tick(): Date {
  clock += 60_000;
  return new Date(clock);
}

async function approved(documentId: string): Promise<StoredEdition> {
  const submit = { payload, user: office.editor, type: 'guide', documentId, now: tick() } as const;
  const edition = await submitDocument({ ...submit, checkArtworks: async () => [], freezeFile: async () => {} });
  return decideEdition({ decision: 'approve', payload, user: office.approver, sha256: edition.sha256, now: tick() });
}

/** As the worker leaves it behind. */
async function publish({ sha256 }: StoredEdition, isAgain = false): Promise<number> {
  const deliveries = payloadDeliveries(payload);
  const planned = await planAtOnce({
    deliveries,
    wanted: [{ editionSha256: sha256, channelId: portalKey }],
    now: tick(),
    isAgain,
  });
  for (const { id } of await deliveries.list({ editionSha256: sha256, states: ['planned'] })) {
    await deliveries.move({ id, from: ['planned'], patch: { state: 'published' }, now: tick() });
  }
  return planned;
}

/** One for the file, as in the worker. */
let readUnits: ReturnType<typeof unitReader>;
const site = () => readSite({ payload, readUnits, siteUrl: 'https://x.vn', publisher: 'X', now: tick() });
const statesOf = async (key: string) =>
  (await site()).editions.filter(({ content }) => content.id === key).map(({ version, state }) => [version, state]);
const retitle = (id: string | number, title: string) =>
  payload.update({ collection: 'guides', id, data: { title }, overrideAccess: false, user: office.editor });

it('shows what was delivered and nothing else: approving alone publishes nothing', async () => {
  const guide = await createGuide({ payload, office, key: 'chi-duyet' });
  const edition = await approved(String(guide.id));
  expect(await statesOf('chi-duyet')).toEqual([]);
  expect(await publish(edition)).toBe(1);
  expect(await statesOf('chi-duyet')).toEqual([[1, 'approved']]);
  expect(await publish(edition)).toBe(0);
  expect((await site()).portal).toHaveLength(1);
  const { totalDocs } = await payload.count({ collection: 'units' });
  expect((await site()).units).toHaveLength(totalDocs);
});

it('supersedes an edition only when its successor is published, and can bring the earlier wording back', async () => {
  const guide = await createGuide({ payload, office, key: 'tro-lai' });
  const first = await approved(String(guide.id));
  await publish(first);
  await retitle(guide.id, 'Bản thứ hai');
  const second = await approved(String(guide.id));
  expect(await statesOf('tro-lai')).toEqual([[1, 'approved']]);
  await publish(second);
  expect(await statesOf('tro-lai')).toEqual([
    [1, 'superseded'],
    [2, 'approved'],
  ]);
  // Delivering the older one again, as a schedule that is fixed to it does, changes nothing.
  expect(await publish(first, true)).toBe(1);
  expect(await statesOf('tro-lai')).toEqual([
    [1, 'superseded'],
    [2, 'approved'],
  ]);
  await restoreEdition({ payload, user: office.approver, sha256: first.sha256, now: tick(), confirmed: first.number });
  expect(await statesOf('tro-lai')).toEqual([
    [1, 'approved'],
    [2, 'superseded'],
  ]);
});

it('keeps a withdrawn document known, so that its page can say so, and takes it out of the feed', async () => {
  const guide = await createGuide({ payload, office, key: 'rut-lai' });
  const edition = await approved(String(guide.id));
  await publish(edition);
  const before = (await site()).portal.length;
  await decideEdition({
    decision: 'withdraw',
    payload,
    user: office.approver,
    sha256: edition.sha256,
    now: tick(),
    reason: 'Có số điện thoại sai.',
  });
  expect(await statesOf('rut-lai')).toEqual([[1, 'withdrawn']]);
  expect((await site()).portal.length).toBe(before - 1);
});

it('names the next planned change of the public side, and none that is over or taken back', async () => {
  expect((await site()).nextDueAt).toBeNull();
  const guide = await createGuide({ payload, office, key: 'len-lich' });
  const { sha256 } = await approved(String(guide.id));
  const deliveries = payloadDeliveries(payload);
  const effect = { editionSha256: sha256, artworkKey: null, scheduleId: 'lich' };
  const plan = (dueAt: string, channelId: string) =>
    deliveries.insertMissing([{ ...effect, channelId, dueAt, occurrenceAt: dueAt, effectKey: `${channelId} ${dueAt}` }], tick());
  await plan('2026-12-01T01:00:00.000Z', portalKey);
  await plan('2026-12-02T01:00:00.000Z', portalKey);
  await plan('2026-11-30T01:00:00.000Z', 'trang-facebook');
  expect((await site()).nextDueAt).toBe('2026-12-01T01:00:00.000Z');
  for (const { id, dueAt } of await deliveries.list({ editionSha256: sha256 })) {
    if (dueAt.startsWith('2026-12-01'))
      await deliveries.move({ id, from: ['planned'], patch: { state: 'cancelled' }, now: tick() });
  }
  expect((await site()).nextDueAt).toBe('2026-12-02T01:00:00.000Z');
  expect(await nextDueAt({ payload, now: new Date('2026-12-02T01:00:00.000Z') })).toBeNull();
});

it('carries no name of a person who worked on it further than the workflow needs', async () => {
  const text = JSON.stringify((await site()).editions);
  for (const inside of ['trail', 'submittedById', 'authorId', 'issuerPath']) expect(text).not.toContain(inside);
});
