import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureChannel } from '../../../src/db/channels/channel-list.ts';
import { getEdition } from '../../../src/db/editions.ts';
import { planAtOnce } from '../../../src/delivery/plan/at-once.ts';
import type { DeliveryContext } from '../../../src/delivery/ports/context.ts';
import { tick } from '../../../src/delivery/tick.ts';
import { createEdge, type Edge } from '../../../src/edge/create-edge.ts';
import { openScanLog, type ScanLog } from '../../../src/measure/scans.ts';
import { probeVideo } from '../../../src/media/video/probe.ts';
import { bytesSource } from '../../../src/media/video/source.ts';
import { createVideoCache, type VideoCache } from '../../../src/media/video/video-cache.ts';
import { deliveryVideo } from '../../../src/posts/post-video.ts';
import { createPublisher, type Publisher } from '../../../src/publish/publisher/publisher.ts';
import { makeVideosAhead } from '../../../src/publish/publisher/videos-ahead.ts';
import { portalKey } from '../../../src/server/prepare.ts';
import { deliveryContext } from '../../../src/server/worker.ts';
import { readSettings } from '../../../src/settings.ts';
import type { BlobStore } from '../../../src/store/blob-store.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { videoChecker } from '../../../src/workflow/checks/check-video.ts';
import { decideEdition } from '../../../src/workflow/decide.ts';
import { fileFreezer } from '../../../src/workflow/freeze/freeze-file.ts';
import { submitDocument } from '../../../src/workflow/submit.ts';
import { lexical, paragraph, video } from '../../setup/lexical.ts';
import { patience } from '../../setup/patience.ts';
import { sampleVideo } from '../../setup/sample-video.ts';
import { folder, office, payload } from '../../setup/with-office.ts';

const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.500\nMời bà con kích hoạt VNeID';
const now = () => new Date();
let store: BlobStore;
let videoCache: VideoCache;
let videoFolder: string;
let publisher: Publisher;
let ctx: DeliveryContext;
let edge: Edge;
let scans: ScanLog;
let origin: string;
let sha256: string;

async function submitted(campaign: string): Promise<string> {
  const data = Buffer.from(await sampleVideo({ seconds: 2, widthPx: 640, heightPx: 360 }));
  const file = { data, name: 'phim.mp4', mimetype: 'video/mp4', size: data.length };
  const { id: fileId } = await payload.create({
    collection: 'media',
    data: { alt: 'Phim', unit: office.unitId('92-btgdv') },
    file,
  });
  const { id } = await payload.create({
    collection: 'videos',
    data: {
      ...{ key: 'phim-vneid', title: 'Kích hoạt VNeID', summary: 'Hai phút là xong.', issuerUnit: office.unitId('92-btgdv') },
      ...{ durationSeconds: 2, transcript: 'Mời bà con kích hoạt VNeID.', captions: vtt, files: [fileId], campaign },
    },
    overrideAccess: false,
    user: office.editor,
  });
  const freezeFile = fileFreezer({ store, folder: readSettings().mediaFolder });
  const documents = { payload, user: office.editor, type: 'video', documentId: String(id), now: now() } as const;
  return (await submitDocument({ ...documents, freezeFile, checkArtworks: videoChecker({ store, freezeFile }) })).sha256;
}

async function publishedCampaign(): Promise<string> {
  const { id } = await payload.create({
    collection: 'campaigns',
    data: {
      ...{ key: 'chien-dich', title: 'Bình dân học vụ số' },
      ...{ issuerUnit: office.unitId('92-btgdv'), scopeUnits: [office.unitId('92')] },
      document: { type: 'Kế hoạch', date: '2026-01-30', system: 'dang' },
      period: { start: '2026-01-30', end: '2026-12-31', label: 'năm 2026' },
    },
    overrideAccess: false,
    user: office.editor,
  });
  const documents = { payload, user: office.editor, type: 'campaign', documentId: String(id), now: now() } as const;
  const edition = await submitDocument({ ...documents, freezeFile: async () => {}, checkArtworks: async () => [] });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256: edition.sha256, now: now() });
  await deliver(edition.sha256, [portalKey]);
  return String(id);
}

async function deliver(editionSha256: string, channelIds: string[]): Promise<void> {
  const wanted = channelIds.map((channelId) => ({ editionSha256, channelId }));
  await planAtOnce({ deliveries: ctx.deliveries, wanted, now: now() });
  await tick(ctx);
}

beforeAll(async () => {
  await ensureChannel({ payload, key: portalKey, data: { name: 'Cổng thông tin', kind: 'portal', settings: {} } });
  await ensureChannel({ payload, key: 'bang', data: { name: 'Bảng LED', kind: 'led', settings: { formatId: 'led-192x64' } } });
  await payload.create({
    collection: 'channels',
    data: { name: 'Zalo', key: 'zalo', kind: 'zalo', settings: { oaId: '1', appId: '2' } },
  });
  store = await openFolderStore({ folder: join(folder, 'store') });
  videoFolder = join(folder, 'films');
  videoCache = createVideoCache({ folder: videoFolder, patience: patience(60_000) });
  const settings = { ...readSettings(), siteUrl: 'https://bdhvs.example.vn', publisher: 'Ban', dataFolder: folder };
  const render = null as never;
  publisher = createPublisher({ payload, store, freezeFile: async () => {}, render, videoCache, settings, now });
  ctx = deliveryContext({ payload, render, store, videos: videoCache, generation: publisher, settings });
  scans = openScanLog({ folder: join(folder, 'measure'), now });
  const downloads = { offers: async () => [], progress: async () => null as never, file: async () => null };
  await publisher.publishNow();
  edge = await createEdge({ store, packs: async () => null as never, downloads, scans, proxy: null, now, pollMs: 20 });
  origin = `http://127.0.0.1:${await edge.listen({ port: 0, host: '127.0.0.1' })}`;
  sha256 = await submitted(await publishedCampaign());
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256, now: now() });
  await deliver(sha256, [portalKey]);
  await deliver(sha256, ['bang']);
}, patience(180_000));
afterAll(async () => {
  await edge?.close();
  await scans?.close();
});

type Manifest = { assets: Record<string, unknown>[]; playlists: { items: Record<string, unknown>[] }[] };

async function manifestWith(assets: number): Promise<Manifest> {
  await expect
    .poll(async () => ((await (await fetch(`${origin}/boards/bang/manifest.json`)).json()) as Manifest).assets.length)
    .toBe(assets);
  return (await (await fetch(`${origin}/boards/bang/manifest.json`)).json()) as Manifest;
}

it('stands on the board as an MP4 of its lamps, silent, by hash, size and length', async () => {
  const { assets, playlists } = await manifestWith(1);
  const [asset] = assets;
  expect(asset).toMatchObject({
    type: 'video/mp4',
    width: 192,
    height: 64,
    seconds: expect.closeTo(2, 0),
    alt: expect.stringContaining('Kích hoạt VNeID'),
  });
  expect(playlists[0]?.items).toMatchObject([{ seconds: Math.ceil(Number(asset?.seconds) * 10) / 10, asset: asset?.id }]);
  const answer = await fetch(origin + asset?.url);
  expect(answer.headers.get('content-type')).toBe('video/mp4');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(bytes.length).toBe(asset?.bytes);
  for (const algorithm of ['sha256', 'md5']) {
    expect(createHash(algorithm).update(bytes).digest('hex')).toBe(asset?.[algorithm]);
  }
  expect(await probeVideo(bytesSource(bytes))).toMatchObject({ videoCodec: 'avc', audioCodec: null, widthPx: 192, heightPx: 64 });
  const part = await fetch(origin + asset?.url, { headers: { range: 'bytes=100-199' } });
  expect(part.status).toBe(206);
  expect(Buffer.compare(Buffer.from(await part.arrayBuffer()), bytes.subarray(100, 200))).toBe(0);
});

it('is played on the page of its campaign by the browser itself, with a poster, captions and its words', async () => {
  const page = await (await fetch(`${origin}/chien-dich/chien-dich`)).text();
  const [player = ''] = /<figure class="film.*?<\/details>/s.exec(page) ?? [];
  expect(player).toMatch(/<video controls playsinline width="640" height="360" preload="none" poster="\/m\/sha256-\w{64}\.jpg"/);
  expect(player).toContain('<summary>Lời đọc của phim</summary><p>Mời bà con kích hoạt VNeID.</p>');
  const [, track = ''] = /<track kind="captions" src="([^"]+)" srclang="vi" label="Tiếng Việt" default>/.exec(player) ?? [];
  const captions = await fetch(origin + track);
  expect(captions.headers.get('content-type')).toBe('text/vtt; charset=utf-8');
  expect(captions.headers.get('cache-control')).toContain('immutable');
  expect(await captions.text()).toBe(vtt);
  for (const [, path = ''] of player.matchAll(/(?:src|poster)="(\/m\/[^"]+)"/g))
    expect((await fetch(origin + path)).status).toBe(200);
});

it('is played between the words of an article as well, which waits for it like the video’s own delivery', async () => {
  const { docs } = await payload.find({ collection: 'videos', where: { key: { equals: 'phim-vneid' } } });
  const body = lexical(paragraph('Xem trước khi đến.'), video(String(docs[0]?.id), 'Quay tại An Bình'));
  const named = { key: 'co-phim', title: 'Có phim', summary: '', issuerUnit: office.unitId('92-btgdv') };
  const asEditor = { overrideAccess: false, user: office.editor } as const;
  const { id } = await payload.create({ collection: 'articles', data: { ...named, body }, ...asEditor });
  const freezeFile = fileFreezer({ store, folder: readSettings().mediaFolder });
  const documents = { payload, user: office.editor, type: 'article', documentId: String(id), now: now() } as const;
  const edition = await submitDocument({ ...documents, freezeFile, checkArtworks: videoChecker({ store, freezeFile }) });
  await decideEdition({ decision: 'approve', payload, user: office.approver, sha256: edition.sha256, now: now() });
  await deliver(edition.sha256, [portalKey]);
  await expect.poll(async () => (await fetch(`${origin}/tin/co-phim`)).status).toBe(200);
  const page = await (await fetch(`${origin}/tin/co-phim`)).text();
  const [player = ''] = /<figure class="film.*?<\/details>/s.exec(page) ?? [];
  expect(player).toMatch(/<video controls playsinline width="640" height="360" preload="none" poster="\/m\/sha256-\w{64}\.jpg"/);
  expect(player).toContain('<figcaption><b>Kích hoạt VNeID</b><br>Quay tại An Bình</figcaption>');
  expect(player).toContain('<summary>Lời đọc của phim</summary><p>Mời bà con kích hoạt VNeID.</p>');
  for (const [, path = ''] of player.matchAll(/(?:src|poster)="(\/m\/[^"]+|[^"]+\.vtt)"/g))
    expect((await fetch(origin + path)).status).toBe(200);
});

it('has a cover that Zalo can fetch', async () => {
  const delivery = { editionSha256: sha256, artworkKey: null, effectKey: 'f'.repeat(64), channelId: 'zalo' } as never;
  const kind = ctx.kinds.zalo;
  if (kind === undefined) throw new Error('Expected Zalo.');
  const { images, video } = await ctx.contentOf(delivery, kind, { oaId: '1', appId: '2' });
  expect(images).toMatchObject([
    { widthPx: 1_280, heightPx: 720, url: expect.stringMatching(/^https:\/\/bdhvs\.example\.vn\/m\//) },
  ]);
  expect(video?.facts).toMatchObject({ widthPx: 640, heightPx: 360 });
  expect((await fetch(origin + new URL(images[0]?.url ?? '').pathname)).status).toBe(200);
});

it('is made a day ahead for what is planned, so that no post waits for it', async () => {
  const secrets = { newSecrets: { botToken: '1:a' } };
  const channel = { key: 'telegram', name: 'Telegram', kind: 'telegram' as const, settings: { chatId: '@bdhvs' }, ...secrets };
  await payload.create({ collection: 'channels', data: channel });
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  const planned = {
    editionSha256: sha256,
    artworkKey: null,
    channelId: 'telegram',
    scheduleId: 'at-once',
    effectKey: 'e'.repeat(64),
  };
  await ctx.deliveries.insertMissing([{ ...planned, occurrenceAt: inAnHour, dueAt: inAnHour }], now());
  await makeVideosAhead({ payload, delivery: ctx, store, videoCache });
  const { content } = await getEdition(payload, sha256);
  const limits = ctx.kinds.telegram?.limits.video;
  if (!limits) throw new Error('Expected Telegram to take films.');
  const found = await deliveryVideo({
    content,
    limits,
    store,
    videos: createVideoCache({ folder: videoFolder, patience: patience(1_000) }),
  });
  expect(found).toMatchObject({ hasBurntCaptions: true, facts: { widthPx: 640, heightPx: 360 } });
});

it('leaves board, page and files with its edition', async () => {
  const { assets } = await manifestWith(1);
  await decideEdition({ decision: 'withdraw', payload, user: office.approver, sha256, now: now(), reason: 'Sai số điện thoại' });
  await publisher.publishNow();
  expect((await manifestWith(0)).playlists[0]?.items).toEqual([]);
  expect((await fetch(origin + assets[0]?.url)).status).toBe(404);
  expect(await (await fetch(`${origin}/chien-dich/chien-dich`)).text()).not.toContain('<video');
  expect(await (await fetch(`${origin}/tin/co-phim`)).text()).toContain('không còn được phát hành');
});
