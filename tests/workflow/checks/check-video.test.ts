import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleVideos } from '../../../scripts/sample/videos.ts';
import type { Content, VideoContent } from '../../../src/domain/content.ts';
import { openFolderStore } from '../../../src/store/folder.ts';
import { videoChecker } from '../../../src/workflow/checks/check-video.ts';
import { sampleVideo, tempFolder } from '../../setup/sample-video.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let check: ReturnType<typeof videoChecker>;
let sha256: string;
let brokenSha256: string;

beforeAll(async () => {
  folder = await tempFolder();
  const store = await openFolderStore({ folder: folder.path });
  const video = await sampleVideo({ seconds: 2 });
  sha256 = await store.put(video);
  brokenSha256 = await store.put(video.subarray(0, video.byteLength - 20_000));
  check = videoChecker({ store, freezeFile: async () => {} });
});
afterAll(() => folder.remove());

function piece(change: Partial<VideoContent> = {}, hash = sha256): Content {
  const [sample] = sampleVideos();
  if (sample === undefined) throw new Error('Expected a sample video.');
  const file = { sha256: hash, filename: 'phim.mp4', mimeType: 'video/mp4', bytes: 1, alt: { vi: '' } };
  return { ...sample, durationSeconds: 2, files: [file], ...change };
}

const vtt = (times: string) => `WEBVTT\n\n${times}\nA`;

it('has nothing to say about a film of the length that was written, with captions within it', async () => {
  expect(await check(piece({ captions: { vi: vtt('00:00.000 --> 00:01.000') } }))).toEqual([]);
  expect(await check(piece({ durationSeconds: 3 }))).toEqual([]);
  expect(await check(piece({ files: [] }))).toEqual([]);
});

it('names a film of another length', async () => {
  const [report] = await check(piece({ durationSeconds: 30 }));
  expect(report).toMatchObject({ artworkKey: 'phim.mp4', findings: [{ severity: 'fatal', code: 'video.duration-differs' }] });
  expect(report?.sentences[0]?.vi).toMatch(/30 giây nhưng tệp phim\.mp4 dài 2 giây/);
});

it('names a film that breaks off', async () => {
  expect(await check(piece({}, brokenSha256))).toMatchObject([
    { artworkKey: 'phim.mp4', findings: [{ severity: 'fatal', code: 'video.unreadable' }] },
  ]);
});

it('measures captions of each language against the film itself, not against what was written', async () => {
  const captions = { vi: vtt('00:00.000 --> 00:01.000'), en: vtt('00:02.500 --> 00:03.000') };
  expect(await check(piece({ durationSeconds: 3, captions }))).toMatchObject([
    { artworkKey: 'Phụ đề English', findings: [{ code: 'video.captions-too-late', params: { line: 3, at: 2.5, seconds: 2 } }] },
  ]);
});
