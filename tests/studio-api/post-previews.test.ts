import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleVideos } from '../../scripts/sample/videos.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import { createVideoCache } from '../../src/media/video/video-cache.ts';
import { draftPosts } from '../../src/posts/post-content.ts';
import { plannedVideos, type Videos } from '../../src/posts/post-video.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { postPreviews } from '../../src/studio-api/post-previews.ts';
import { drawVideo, sampleVideo, tempFolder } from '../setup/sample-video.ts';

const settings: Record<string, Record<string, unknown>> = {
  facebook: { pageId: '1', videoAs: 'reel' },
  mastodon: { instanceUrl: 'https://masto.example.vn' },
  telegram: { chatId: '@bdhvs' },
  tiktok: { openId: 'a', username: 'so', clientKey: 'b' },
  youtube: { channelId: 'a', clientId: 'b' },
};
let folder: Awaited<ReturnType<typeof tempFolder>>;
let previewsOf: (videoFile: Uint8Array) => ReturnType<typeof postPreviews>;

beforeAll(async () => {
  folder = await tempFolder();
  const store = await openFolderStore({ folder: join(folder.path, 'store') });
  const videoCache = createVideoCache({ folder: join(folder.path, 'films') });
  const making: Videos = {
    poster: videoCache.poster,
    take: () => Promise.reject(new Error('Expected nothing to be converted.')),
  };
  const draftPost = draftPosts({
    render: null as never,
    store,
    videos: plannedVideos(making),
    siteUrl: 'https://bdhvs.example.vn',
  });
  const connected = Object.keys(settings).map((kind) => ({ kind, key: kind, name: `Kênh ${kind}`, account: null }));
  const channelStore = { get: async (kind: string) => ({ kind, settings: settings[kind] }) };
  const delivery = { channelStore, kinds: channels };
  previewsOf = async (videoFile) => {
    const [piece] = sampleVideos();
    const file = {
      sha256: await store.put(videoFile),
      filename: 'f',
      mimeType: 'video/mp4',
      bytes: videoFile.byteLength,
      alt: { vi: 'Phim' },
    };
    const captions = { vi: 'WEBVTT\n\n00:00.000 --> 00:02.000\nMời bà con' };
    const edition = { sha256: 'e'.repeat(64), number: 7, content: { ...piece, captions, files: [file] } };
    return postPreviews({
      language: 'vi',
      channels: connected,
      edition: edition as never,
      addressOf: ({ channelId, name }) => `/${channelId}/${name}`,
      delivery,
      draftPost,
    });
  };
});
afterAll(() => folder.remove());

it('shows for each channel the film that it will get, by its poster, with nothing converted', async () => {
  const previews = await previewsOf(await sampleVideo({ seconds: 3, widthPx: 640, heightPx: 360 }));
  const videos = Object.fromEntries(previews.map(({ kind, video }) => [kind, video]));
  const upright = { widthPx: 1_080, heightPx: 1_920, seconds: 3, captions: 'phụ đề in trên hình' };
  expect(videos).toMatchObject({
    facebook: upright,
    tiktok: upright,
    telegram: { widthPx: 640, heightPx: 360, captions: 'phụ đề in trên hình' },
    youtube: { widthPx: 640, heightPx: 360, captions: 'phụ đề bật tắt được' },
    mastodon: null,
  });
  expect(videos.telegram?.poster).toBe('/telegram/poster');
  expect(previews.find(({ kind }) => kind === 'mastodon')?.images).toMatchObject([{ widthPx: 1_280, heightPx: 720 }]);
  expect(previews.flatMap(({ findings }) => findings)).toEqual([]);
});

it('says for one channel why it cannot have the film, and shows the others', async () => {
  const path = join(folder.path, 'long.mp4');
  const still = ['-preset', 'ultrafast', '-crf', '51'];
  await drawVideo(path, { seconds: 100, widthPx: 214, heightPx: 120, fps: 10, hasSound: false, extra: still });
  const previews = await previewsOf(await readFile(path));
  const findings = Object.fromEntries(previews.map((preview) => [preview.kind, preview.findings.map(({ message }) => message)]));
  expect(findings.facebook?.join()).toMatch(/thời lượng \(giây\) là 100, kênh chỉ nhận 3–90/);
  expect(findings.telegram).toEqual([]);
});
