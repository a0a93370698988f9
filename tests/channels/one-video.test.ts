import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleVideos } from '../../scripts/sample/videos.ts';
import { startFacebookSimulator } from '../../scripts/simulators/facebook.ts';
import { readVideo } from '../../scripts/simulators/kit/read-video.ts';
import type { Simulator } from '../../scripts/simulators/kit/start.ts';
import type { SimulatorState } from '../../scripts/simulators/kit/state.ts';
import { startTelegramSimulator } from '../../scripts/simulators/telegram.ts';
import { demoCreator, startTiktokSimulator } from '../../scripts/simulators/tiktok.ts';
import { demoChannel, startYoutubeSimulator, type YoutubeSimulator } from '../../scripts/simulators/youtube.ts';
import { startZaloSimulator } from '../../scripts/simulators/zalo.ts';
import type { channels } from '../../src/channels/registry.gen.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Content } from '../../src/domain/content.ts';
import { AppError } from '../../src/domain/errors.ts';
import { createVideoCache, type VideoCache } from '../../src/media/video/video-cache.ts';
import { deliveryVideo, type Videos } from '../../src/posts/post-video.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { firstDue, jpeg, postFor } from '../setup/delivery-world.ts';
import { patience } from '../setup/patience.ts';
import { sampleVideo, tempFolder } from '../setup/sample-video.ts';
import { account } from '../setup/zalo-world.ts';
import { openEngine, settleEngine } from './engine.ts';

const vtt = (text: string) => `WEBVTT\n\n00:00.000 --> 00:03.000\n${text}`;
const captions = { vi: vtt('Mời bà con kích hoạt VNeID'), en: vtt('Activate VNeID') };
const clock = { at: firstDue };
const now = () => clock.at;
let folder: Awaited<ReturnType<typeof tempFolder>>;
let store: BlobStore;
let videoFile: Uint8Array;
let content: Content;
let videoCache: VideoCache;

beforeAll(async () => {
  folder = await tempFolder();
  store = await openFolderStore({ folder: join(folder.path, 'store') });
  videoFile = await sampleVideo({ seconds: 3, widthPx: 640, heightPx: 360 });
  const [piece] = sampleVideos();
  if (piece === undefined) throw new Error('Expected a sample video.');
  const file = { sha256: await store.put(videoFile), filename: 'phim.mp4', mimeType: 'video/mp4', bytes: videoFile.byteLength };
  content = { ...piece, captions, files: [{ ...file, alt: { vi: 'Phim' } }] };
  videoCache = createVideoCache({ folder: join(folder.path, 'films'), patience: patience(60_000) });
});
afterAll(() => folder.remove());
beforeEach(() => {
  clock.at = firstDue;
});

type Platform = {
  kind: keyof typeof channels;
  settings: Record<string, unknown>;
  secrets: Record<string, string>;
  simulator: Simulator<SimulatorState>;
};

const [pageToken, botToken] = ['page-token', '7100100:simulated-bot-token'];
const { openId, username, clientKey } = demoCreator;

async function facebook(videoAs: string): Promise<Platform> {
  const simulator = await startFacebookSimulator({ pages: [{ id: '4711', name: 'Gia Viên', token: pageToken }], now });
  const { url } = simulator;
  const settings = { pageId: '4711', graphUrl: url, videoUrl: url, reelUrl: url, videoAs };
  return { kind: 'facebook', settings, secrets: { accessToken: pageToken }, simulator };
}

async function telegram(settings: Record<string, unknown> = {}): Promise<Platform> {
  const simulator = await startTelegramSimulator({ now });
  return {
    kind: 'telegram',
    settings: { chatId: '@bdhvs', apiUrl: simulator.url, ...settings },
    secrets: { botToken },
    simulator,
  };
}

const platforms: Record<string, () => Promise<Platform>> = {
  'a Facebook page': () => facebook('auto'),
  'a Facebook page of reels': () => facebook('reel'),
  'a Telegram channel': () => telegram(),
  'a Telegram channel with a staging chat': () => telegram({ stagingChatId: '-1001000200301' }),
  TikTok: async () => {
    const simulator = await startTiktokSimulator({ now, creators: [{ ...demoCreator }] });
    const settings = { openId, username, clientKey, apiUrl: simulator.url, isAudited: true };
    const { accessToken, refreshToken, clientSecret } = demoCreator;
    return { kind: 'tiktok', settings, secrets: { accessToken, refreshToken, clientSecret }, simulator };
  },
  YouTube: async () => {
    const simulator = await startYoutubeSimulator({ now, channels: [{ ...demoChannel }] });
    const { id: channelId, clientId, accessToken, refreshToken, clientSecret } = demoChannel;
    const settings = { channelId, clientId, apiUrl: simulator.url, tokenUrl: simulator.url, isAudited: true };
    return { kind: 'youtube', settings, secrets: { accessToken, refreshToken, clientSecret }, simulator };
  },
  Zalo: async () => {
    const simulator = await startZaloSimulator({ accounts: [{ ...account }], now });
    const { id: oaId, appId, accessToken, refreshToken, appSecret } = account;
    const settings = { oaId, appId, openApiUrl: simulator.url, oauthUrl: simulator.url };
    return { kind: 'zalo', settings, secrets: { accessToken, refreshToken, appSecret }, simulator };
  },
};

/** The engine with the video of the piece, made for whichever channel asks. */
async function engineOn(platform: Platform, videoFiles: Videos = videoCache) {
  const engine = openEngine({ ...platform, clock, content: {} });
  const cover = await jpeg();
  engine.ctx.contentOf = async (delivery, { limitsFor }, settings) => {
    const { video: limits, images } = limitsFor(settings);
    const video = limits && (await deliveryVideo({ content, limits, store, videos: videoFiles }));
    return { ...postFor(delivery, images?.min ? [cover] : []), video };
  };
  return engine;
}

const upright = { widthPx: 1_080, heightPx: 1_920, fps: 30 };
const own = { widthPx: 640, heightPx: 360, fps: 25 };

describe.each([
  ['a Facebook page', own],
  ['a Facebook page of reels', upright],
  ['a Telegram channel', own],
  ['a Telegram channel with a staging chat', own],
  ['TikTok', upright],
  ['Zalo', own],
] as const)('on %s', (name, facts) => {
  it('is one post, with a film that the platform takes and the captions in its picture', async () => {
    const platform = await (platforms[name] as () => Promise<Platform>)();
    const { simulator } = platform;
    const delivery = await settleEngine(await engineOn(platform), clock);
    expect(delivery).toMatchObject({ state: 'published', attempts: 0, lastError: null });
    expect(simulator.posts()).toHaveLength(1);
    const [post] = simulator.posts();
    expect(post?.mediaIds).toHaveLength(1);
    const { bytes = Buffer.alloc(0) } = simulator.state.media.get(post?.mediaIds[0] ?? '') ?? {};
    const seen = await readVideo(bytes);
    expect(seen).toMatchObject({ ...facts, codec: 'avc', mimeType: 'video/mp4', fps: expect.closeTo(facts.fps, 0) });
    expect(seen?.seconds).toBeCloseTo(3, 0);
    expect(createHash('sha256').update(bytes).digest('hex')).not.toBe(createHash('sha256').update(videoFile).digest('hex'));
    await simulator.close();
  });
});

it('on YouTube is the upload itself, with a caption track for each language', async () => {
  const platform = await (platforms.YouTube as () => Promise<Platform>)();
  const simulator = platform.simulator as YoutubeSimulator;
  expect(await settleEngine(await engineOn(platform), clock)).toMatchObject({ state: 'published' });
  expect(simulator.posts()).toHaveLength(1);
  const [video] = simulator.state.videos.values();
  expect(video?.captions).toEqual([
    { language: 'vi', name: '', vtt: captions.vi },
    { language: 'en', name: '', vtt: captions.en },
  ]);
  const [media] = simulator.state.media.values();
  expect(Buffer.compare(media?.bytes ?? Buffer.alloc(0), videoFile)).toBe(0);
  await simulator.close();
});

it('waits without an attempt while it is being made, holds nothing up, and goes out once', async () => {
  const platform = await telegram();
  const videoFiles = join(folder.path, 'slow');
  const impatient = createVideoCache({ folder: videoFiles, patience: 0 });
  const engine = await engineOn(platform, impatient);
  clock.at = firstDue;
  await tick(engine.ctx);
  const waiting = engine.only();
  expect(waiting).toMatchObject({ state: 'retry-wait', attempts: 0, leaseUntil: null, lastError: { code: 'video.converting' } });
  expect(Date.parse(waiting.nextAt) - firstDue.getTime()).toBe(10_000);
  const isMade = async () =>
    (await readdir(join(videoFiles, 'films')).catch(() => [])).some((name) => !name.startsWith('draft-'));
  await vi.waitUntil(isMade, { timeout: patience(30_000), interval: 50 });
  expect(platform.simulator.posts()).toHaveLength(0);
  clock.at = new Date(waiting.nextAt);
  // Found on the disk at once, however impatient one is: by a worker that was started since, too.
  engine.ctx.contentOf = (await engineOn(platform, createVideoCache({ folder: videoFiles }))).ctx.contentOf;
  await tick(engine.ctx);
  expect(engine.only()).toMatchObject({ state: 'published' });
  expect(platform.simulator.posts()).toHaveLength(1);
  await platform.simulator.close();
});

describe('without ffmpeg', () => {
  const missing: Videos = {
    take: () => Promise.reject(new AppError('video.ffmpeg-missing', { params: { tried: 'ffmpeg' } })),
    poster: async () => null,
  };

  it('a film that fits as it is goes out', async () => {
    const platform = await (platforms.YouTube as () => Promise<Platform>)();
    expect(await settleEngine(await engineOn(platform, missing), clock)).toMatchObject({ state: 'published' });
    await platform.simulator.close();
  });

  it('one that has to be converted is held by name, and nothing is lost: released once it is there, it goes out', async () => {
    const platform = await telegram();
    const engine = await engineOn(platform, missing);
    const held = await settleEngine(engine, clock);
    expect(held).toMatchObject({ state: 'held', lastError: { code: 'video.ffmpeg-missing' } });
    expect(engine.connected.isPaused).toBe(false);
    engine.ctx.contentOf = (await engineOn(platform)).ctx.contentOf;
    const released = { state: 'planned', nextAt: clock.at.toISOString() } as const;
    await engine.ctx.deliveries.move({ id: held.id, from: ['held'], patch: released, now: clock.at });
    await tick(engine.ctx);
    expect(engine.only()).toMatchObject({ state: 'published' });
    await platform.simulator.close();
  });
});

it('is refused by name where the platform wants a longer one; it is never stretched or cut', async () => {
  const platform = await facebook('reel');
  const engine = await engineOn(platform);
  const short = await sampleVideo({ seconds: 2, widthPx: 320, heightPx: 180 });
  const file = { sha256: await store.put(short), filename: 'ngan.mp4', mimeType: 'video/mp4', bytes: short.byteLength };
  const before = content;
  content = { ...before, files: [{ ...file, alt: { vi: 'Phim' } }] };
  expect(await settleEngine(engine, clock)).toMatchObject({
    state: 'rejected',
    lastError: { code: 'channel.video-property', params: { what: { vi: 'thời lượng (giây)' }, got: 2, allowed: '3–90' } },
  });
  content = before;
  expect(platform.simulator.posts()).toHaveLength(0);
  await platform.simulator.close();
});
