import { beforeAll, expect, it } from 'vitest';
import portal from '../../../src/channels/portal.ts';
import { ensureChannel } from '../../../src/db/channels/channel-list.ts';
import { payloadDeliveries } from '../../../src/db/deliveries/deliveries.ts';
import { insertEdition, moveEdition } from '../../../src/db/editions.ts';
import type { Content } from '../../../src/domain/content.ts';
import { createVideoCache } from '../../../src/media/video/video-cache.ts';
import { createPublisher, type Publisher } from '../../../src/publish/publisher/publisher.ts';
import { portalKey } from '../../../src/server/prepare.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { hashOf } from '../../../src/workflow/freeze/canonical.ts';
import { patience } from '../../setup/patience.ts';
import { guide as guideOfBefore } from '../../setup/publish-fixture.ts';
import { folder, office, payload } from '../../setup/with-office.ts';

// Its second reference leads to a script, which is a fault of its own.
const guide = { ...guideOfBefore, references: guideOfBefore.references.slice(0, 1) };
const now = new Date('2026-11-29T08:00:00.000Z');
let publisher: Publisher;

beforeAll(async () => {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
  publisher = createPublisher({
    payload,
    store: await openFolderStore({ folder: `${folder}/store` }),
    freezeFile: async () => {},
    render: () => Promise.reject(new Error('nothing here has a picture')),
    videoCache: createVideoCache({ folder: `${folder}/films` }),
    settings: { siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder },
    now: () => now,
  });
}, patience(180_000));

/** An edition that was approved before submissions built pages, on its way to the portal. */
async function send(content: Content): Promise<string> {
  const sha256 = hashOf(content);
  const person = { submittedBy: 'An', submittedById: String(office.editor.id), authorId: null, submittedAt: now.toISOString() };
  const edition = await insertEdition(payload, {
    sha256,
    content,
    documentId: content.id,
    issuerPath: 'vn/',
    ...person,
    trail: [],
  });
  await moveEdition({ payload, edition, from: ['submitted'], data: { state: 'approved', approvedAt: now.toISOString() } });
  const at = now.toISOString();
  const planned = {
    editionSha256: sha256,
    artworkKey: null,
    channelId: portalKey,
    scheduleId: 'lich',
    dueAt: at,
    occurrenceAt: at,
  };
  const deliveries = payloadDeliveries(payload);
  await deliveries.insertMissing([{ ...planned, effectKey: content.id }], now);
  const [delivery] = (await deliveries.list({})).filter(({ effectKey }) => effectKey === content.id);
  await deliveries.move({ id: delivery?.id ?? '', from: ['planned'], patch: { state: 'committing' }, now });
  return content.id;
}

it('refuses a delivery at once whose edition cannot be built, naming the part, and keeps the cause', async () => {
  const deliveryKey = await send({ ...guide, id: 'hong', minutes: 'lâu' } as unknown as Content);
  const context = { publish: publisher.publish, findPublished: publisher.findPublished, now: () => now };
  const outcome = await portal.commit(context as never, { content: { deliveryKey }, checkpoint: {} } as never);
  expect(outcome).toMatchObject({ kind: 'rejected', error: { code: 'publish.page-fails', remedy: 'fix-content' } });
  const { error } = outcome as { error: Error & { forPeople: string } };
  expect(error.forPeople).toContain('Trang chưa dựng được: Số phút cần. ');
  expect(error.cause).toBeInstanceOf(Error);
});
