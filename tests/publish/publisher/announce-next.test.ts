import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ensureChannel } from '../../../src/db/channels/channel-list.ts';
import { payloadDeliveries } from '../../../src/db/deliveries/deliveries.ts';
import { type DueNotice, internalPaths } from '../../../src/domain/generation.ts';
import { createVideoCache } from '../../../src/media/video/video-cache.ts';
import { announceRegularly, createPublisher, type Publisher } from '../../../src/publish/publisher/publisher.ts';
import { portalKey } from '../../../src/server/prepare.ts';
import type { BlobStore } from '../../../src/store/blob-store.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { readManifest } from '../../../src/store/manifest.ts';
import { decideEdition } from '../../../src/workflow/decide.ts';
import { submitDocument } from '../../../src/workflow/submit.ts';
import { createGuide } from '../../setup/office.ts';
import { patience } from '../../setup/patience.ts';
import { folder, office, payload } from '../../setup/with-office.ts';

const minuteMs = 60_000;
const dueAt = '2026-11-25T09:00:00.000Z';

let store: BlobStore;
let publisher: Publisher;
/** The clock of the studio: it stands until somebody moves it. */
let now = new Date(Date.parse(dueAt) - 120 * minuteMs);

beforeAll(async () => {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
  store = await openFolderStore({ folder: `${folder}/store` });
  const settings = { siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder };
  const draw = () => Promise.reject(new Error('nothing here has a picture'));
  publisher = createPublisher({
    payload,
    store,
    freezeFile: async () => {},
    render: draw,
    videoCache: createVideoCache({ folder: `${folder}/films` }),
    settings,
    now: () => now,
  });
  await publisher.publishNow();
}, patience(180_000));
beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

/** One round of the held timer, with everything that it sets going. */
async function nextRound(): Promise<void> {
  const rounds = vi.spyOn(publisher, 'announceNext');
  const announcing = announceRegularly(publisher);
  await vi.advanceTimersByTimeAsync(29_999);
  expect(rounds).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(rounds).toHaveBeenCalledTimes(1);
  await announcing.stop();
  await rounds.mock.results[0]?.value;
  rounds.mockRestore();
}

const generation = async () => {
  const pointer = await store.readPointer();
  const manifest = await readManifest({ store, sha256: pointer?.manifest ?? '' });
  const due = manifest.find(internalPaths.due);
  const notice = JSON.parse((await store.get(due?.bodies.identity.sha256 ?? '')).toString('utf8')) as DueNotice;
  return { number: pointer?.number, ...notice };
};

it('publishes nothing while nothing is planned', async () => {
  await nextRound();
  expect(await generation()).toEqual({ number: 1, nextDueAt: null });
});

it('leaves a plan that is hours away alone: no cache keeps a document for so long', async () => {
  const guide = await createGuide({ payload, office });
  const submit = { payload, user: office.editor, type: 'guide', documentId: String(guide.id), now } as const;
  const { sha256 } = await submitDocument({ ...submit, checkArtworks: async () => [], freezeFile: async () => {} });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now });
  const planned = { editionSha256: sha256, artworkKey: null, channelId: portalKey, scheduleId: 'lich' };
  await payloadDeliveries(payload).insertMissing([{ ...planned, dueAt, occurrenceAt: dueAt, effectKey: 'lich 9 giờ' }], now);
  await nextRound();
  expect((await generation()).number).toBe(1);
});

it('tells the caches of it twenty minutes before, once', async () => {
  now = new Date(Date.parse(dueAt) - 21 * minuteMs);
  await nextRound();
  expect((await generation()).number).toBe(1);
  now = new Date(Date.parse(dueAt) - 19 * minuteMs);
  await nextRound();
  expect(await generation()).toEqual({ number: 2, nextDueAt: dueAt });
  await nextRound();
  expect((await generation()).number).toBe(2);
});

it('takes the notice back when the plan is cancelled', async () => {
  const deliveries = payloadDeliveries(payload);
  for (const { id } of await deliveries.list({ states: ['planned'] })) {
    await deliveries.move({ id, from: ['planned'], patch: { state: 'cancelled' }, now });
  }
  await nextRound();
  expect(await generation()).toEqual({ number: 3, nextDueAt: null });
});
