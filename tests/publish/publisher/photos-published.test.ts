import sharp from 'sharp';
import { beforeAll, expect, it, vi } from 'vitest';
import { ensureChannel } from '../../../src/db/channels/channel-list.ts';
import { payloadDeliveries } from '../../../src/db/deliveries/deliveries.ts';
import { insertEdition, moveEdition } from '../../../src/db/editions.ts';
import type { ArticleContent } from '../../../src/domain/content.ts';
import { createVideoCache } from '../../../src/media/video/video-cache.ts';
import { createPublisher, type Publisher } from '../../../src/publish/publisher/publisher.ts';
import { portalKey } from '../../../src/server/prepare.ts';
import type { BlobStore } from '../../../src/store/blob-store.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { readManifest } from '../../../src/store/manifest.ts';
import { hashOf } from '../../../src/workflow/freeze/canonical.ts';
import { patience } from '../../setup/patience.ts';
import { article, digest } from '../../setup/publish-fixture.ts';
import { folder, office, payload } from '../../setup/with-office.ts';

const now = new Date('2026-11-29T08:00:00.000Z');
let store: BlobStore;
let publisher: Publisher;

beforeAll(async () => {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
  store = await openFolderStore({ folder: `${folder}/store` });
  publisher = createPublisher({
    ...{ payload, store, freezeFile: async () => {} },
    render: () => Promise.reject(new Error('nothing here is drawn')),
    videoCache: createVideoCache({ folder: `${folder}/films` }),
    settings: { siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder },
    now: () => now,
  });
}, patience(180_000));

/** An approved article with one photo, whose bytes are frozen as they are. */
async function send(id: string, bytes: Buffer): Promise<void> {
  const sha256 = await store.put(bytes);
  const photo = { sha256, filename: `${id}.jpg`, mimeType: 'image/jpeg', bytes: bytes.length, widthPx: 1200, heightPx: 800 };
  const content: ArticleContent = {
    ...article,
    campaignId: null,
    themeIds: [],
    id,
    files: [{ ...photo, alt: { vi: 'Lớp học' } }],
  };
  const edition = await insertEdition(payload, {
    ...{ sha256: hashOf(content), content, documentId: id, issuerPath: 'vn/', authorId: null, trail: [] },
    ...{ submittedBy: 'An', submittedById: String(office.editor.id), submittedAt: now.toISOString() },
  });
  await moveEdition({ payload, edition, from: ['submitted'], data: { state: 'approved', approvedAt: now.toISOString() } });
  const at = now.toISOString();
  const planned = { editionSha256: edition.sha256, artworkKey: null, channelId: portalKey, scheduleId: 'lich' };
  const deliveries = payloadDeliveries(payload);
  await deliveries.insertMissing([{ ...planned, dueAt: at, occurrenceAt: at, effectKey: id }], now);
  const [delivery] = (await deliveries.list({})).filter(({ effectKey }) => effectKey === id);
  await deliveries.move({ id: delivery?.id ?? '', from: ['planned'], patch: { state: 'committing' }, now });
}

it('publishes a photo with its copies, and an article whose photo no program can read with the photo alone', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue();
  const whole = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#1b6b3a' } })
    .jpeg()
    .toBuffer();
  await send('lanh-lan', whole);
  await send('hong', Buffer.from('\xff\xd8\xff of a broken disk'));
  const { pointer, faults } = await publisher.publishNow();
  expect(faults).toBeUndefined();
  const manifest = await readManifest({ store, sha256: pointer.manifest });
  const text = async (path: string) => (await store.get(manifest.find(path)?.bodies.identity.sha256 ?? '')).toString('utf8');
  const page = await text('/tin/lanh-lan');
  const [, set = ''] = /srcset="([^"]+)"/.exec(page) ?? [];
  const copies = set.split(', ').map((each) => each.split(' '));
  expect(copies.map(([, width]) => width)).toEqual(['480w', '960w', '1200w']);
  for (const [path = ''] of copies) {
    const { sha256 = '' } = manifest.find(path)?.bodies.identity ?? {};
    expect((await sharp(await store.get(sha256)).metadata()).format).toBe('webp');
  }
  expect(page).toContain(`<img src="/m/sha256-${digest('sha256', whole)}.jpg" width="1200" height="800" alt="Lớp học"`);
  expect(await text('/tin/hong')).toContain('<figure><img src="/m/sha256-');
  expect(await text('/tin/hong')).not.toContain('srcset');
  told.mockRestore();
});
