import { rm } from 'node:fs/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureChannel } from '../../src/db/channels/channel-list.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { getEdition, type StoredEdition } from '../../src/db/editions.ts';
import { createVideoCache } from '../../src/media/video/video-cache.ts';
import { createPublisher, type Publisher } from '../../src/publish/publisher/publisher.ts';
import type { Render } from '../../src/render/rendition-cache.ts';
import { portalKey } from '../../src/server/prepare.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { sha256Of } from '../../src/store/sha256.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createCampaign, createGuide } from '../setup/office.ts';
import { patience } from '../setup/patience.ts';
import { folder, office, payload } from '../setup/with-office.ts';

const now = () => new Date();
let folderStore: BlobStore;
/** What the publisher writes to; a test may break it. */
let store: BlobStore;
let render: Render;
let publisher: Publisher;
let isMade = false;

/** A picture of a few bytes in the place of a drawing. */
const drawn: Render = async (request) => {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const mimeType = request.output === 'png' ? 'image/png' : request.output === 'jpeg' ? 'image/jpeg' : 'image/webp';
  return { bytes, sha256: sha256Of(bytes), mimeType, widthPx: 1, heightPx: 1, findings: [] } as never;
};

beforeAll(async () => {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
}, patience(180_000));

beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  if (!isMade) {
    isMade = true;
    folderStore = await openFolderStore({ folder: `${folder}/store` });
  }
  store = folderStore;
  render = drawn;
  publisher = open();
});
afterEach(() => vi.restoreAllMocks());

function open(): Publisher {
  return createPublisher({
    payload,
    store: new Proxy({} as BlobStore, { get: (_, name) => store[name as keyof BlobStore] }),
    freezeFile: async () => {},
    render: (request) => render(request),
    videoCache: createVideoCache({ folder: `${folder}/films` }),
    settings: { siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder },
    now,
  });
}

let count = 0;
async function approved(type: 'guide' | 'campaign', data: object = {}): Promise<StoredEdition> {
  const key = `tai-lieu-${++count}`;
  const row =
    type === 'guide'
      ? await createGuide({ payload, office, key, title: `Tài liệu ${count}` })
      : await createCampaign({ payload, office, data: { key, title: `Chiến dịch ${count}`, ...data } });
  const submit = { payload, user: office.editor, type, documentId: String(row.id), now: now() };
  const { sha256 } = await submitDocument({ ...submit, checkArtworks: async () => [], freezeFile: async () => {} });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now: now() });
  const at = now().toISOString();
  const planned = { editionSha256: sha256, artworkKey: null, channelId: portalKey, scheduleId: 'lich' };
  await payloadDeliveries(payload).insertMissing([{ ...planned, dueAt: at, occurrenceAt: at, effectKey: sha256 }], now());
  const [delivery] = await payloadDeliveries(payload).list({ editionSha256: sha256 });
  await payload.update({ collection: 'deliveries', id: delivery?.id ?? '', data: { state: 'published' } });
  return getEdition(payload, sha256);
}

async function withdraw(edition: StoredEdition): Promise<StoredEdition> {
  const reason = 'Số liệu chưa chính xác';
  return decideEdition({ decision: 'withdraw', payload, user: office.approver, sha256: edition.sha256, now: now(), reason });
}

async function statusOf({ content }: StoredEdition): Promise<number | undefined> {
  const pointer = await folderStore.readPointer();
  const manifest = await readManifest({ store: folderStore, sha256: pointer?.manifest ?? '' });
  const base = content.type === 'guide' ? '/huong-dan' : '/chien-dich';
  return manifest.find(`${base}/${content.id}`)?.status;
}

/** Spoils the frozen words in the database, as an older version of the software may have left them. */
async function spoil({ id, content }: StoredEdition): Promise<void> {
  await payload.update({
    collection: 'editions',
    id,
    data: { content: { ...content, reviewedAt: '25/11/2026', steps: null } as never },
  });
}

describe('a withdrawal reaches the public', () => {
  const artworks = [
    { key: 'ap-phich', design: 'poster-headline', formats: ['poster-a3'], headline: 'Mỗi công dân', action: 'Quét mã' },
  ];

  it('when another document is broken', async () => {
    const [good, bad] = [await approved('guide'), await approved('guide')];
    await publisher.publishNow();
    await spoil(bad);
    await withdraw(good);
    const { number } = await publisher.takeBack(good);
    expect(await statusOf(good)).toBe(410);
    expect(await statusOf(bad)).toBe(200);
    expect((await folderStore.readPointer())?.number).toBe(number);
  });

  it('when no picture can be drawn, and what is public keeps its pictures', async () => {
    const guide = await approved('guide');
    const campaign = await approved('campaign', { artworks: artworks.map((each) => ({ ...each, guide: guide.documentId })) });
    await publisher.publishNow();
    render = () => Promise.reject(new Error('render.crashed'));
    publisher = open();
    await rm(`${folder}/renditions`, { recursive: true, force: true });
    await withdraw(guide);
    await publisher.takeBack(guide);
    expect(await statusOf(guide)).toBe(410);
    expect(await statusOf(campaign)).toBe(200);
  });

  it('when a publication hangs, which then does not bring it back', async () => {
    const [guide, other] = [await approved('guide'), await approved('guide')];
    await publisher.publishNow();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const put = folderStore.put;
    let waits = 0;
    store = {
      ...folderStore,
      put: async (bytes) => {
        if (Buffer.from(bytes).toString('utf8').includes(other.content.title.vi) && waits++ === 0) await gate;
        return put(bytes);
      },
    };
    const late = await approved('guide');
    const hanging = publisher.publishNow();
    await vi.waitFor(() => expect(waits).toBeGreaterThan(0), { timeout: patience(20_000) });
    store = folderStore;
    await withdraw(guide);
    await publisher.takeBack(guide);
    expect(await statusOf(guide)).toBe(410);
    expect(await statusOf(late)).toBeUndefined();
    release();
    await hanging;
    expect(await statusOf(guide)).toBe(410);
    expect(await statusOf(late)).toBe(200);
  });

  it('when the store takes no page that names another', async () => {
    const [guide, other] = [await approved('guide'), await approved('guide')];
    await publisher.publishNow();
    await approved('guide');
    store = {
      ...folderStore,
      put: (bytes) =>
        /^<!doctype html/i.test(Buffer.from(bytes).toString('utf8')) && Buffer.from(bytes).includes(other.content.title.vi)
          ? Promise.reject(new Error('ENOSPC: no space left on device'))
          : folderStore.put(bytes),
    };
    await withdraw(guide);
    await publisher.takeBack(guide);
    expect(await statusOf(guide)).toBe(410);
    expect(await statusOf(other)).toBe(200);
  });

  it('when its own words are spoilt', async () => {
    const guide = await approved('guide');
    await publisher.publishNow();
    await spoil(guide);
    await withdraw(guide);
    await publisher.takeBack(guide);
    expect(await statusOf(guide)).toBe(410);
  });
});

describe('a withdrawal that cannot reach the public', () => {
  it('says that it is still public, goes on trying, and then is gone', async () => {
    const guide = await approved('guide');
    await publisher.publishNow();
    store = { ...folderStore, put: () => Promise.reject(new Error('ENOSPC: no space left on device')) };
    await withdraw(guide);
    const refused = publisher.takeBack(guide);
    await expect(refused).rejects.toMatchObject({ code: 'publish.still-public' });
    await refused.catch((error: { forPeople: string }) => expect(error.forPeople).toContain('VẪN CÒN'));
    expect(await statusOf(guide)).toBe(200);
    expect((await publisher.trouble()).failure?.cause).toContain('ENOSPC');
    store = folderStore;
    await vi.waitFor(async () => expect(await statusOf(guide)).toBe(410), { timeout: patience(30_000), interval: 200 });
    // The publication that made it so ends a moment later.
    await vi.waitFor(async () => expect((await publisher.trouble()).failure).toBeNull(), { timeout: patience(10_000) });
  });
});

it('a database that has lost everything does not empty the public site', async () => {
  const guide = await approved('guide');
  await publisher.publishNow();
  vi.spyOn(payload, 'find').mockResolvedValue({ docs: [] } as never);
  vi.spyOn(payload, 'count').mockResolvedValue({ totalDocs: 0 });
  await expect(publisher.publishNow()).rejects.toMatchObject({ code: 'publish.database-empty' });
  vi.restoreAllMocks();
  expect(await statusOf(guide)).toBe(200);
});
