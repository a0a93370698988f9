import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FacebookSimulator, startFacebookSimulator } from '../../../scripts/simulators/facebook.ts';
import { sampleVideo } from '../../setup/sample-video.ts';

const token = 'page-token';
const fitting = { seconds: 4, widthPx: 540, heightPx: 960, fps: 25 };
const video = Buffer.from(await sampleVideo(fitting));
let clock = new Date('2026-11-25T01:00:00Z');
let simulator: FacebookSimulator;

beforeEach(async () => {
  clock = new Date('2026-11-25T01:00:00Z');
  simulator = await startFacebookSimulator({ pages: [{ id: '4711', name: 'Gia Viên', token }], now: () => clock });
});
afterEach(() => simulator.close());

type Json = Record<string, unknown> & { error?: Record<string, unknown> };

async function post(edge: string, fields: Record<string, string>, chunk?: Buffer): Promise<Json> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (chunk !== undefined) form.set('video_file_chunk', new Blob([new Uint8Array(chunk)]), 'part');
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${simulator.url}/v26.0/4711/${edge}`, { method: 'POST', body: form, headers });
  return (await response.json()) as Json;
}

async function sendReel(url: string, bytes: Buffer, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const response = await fetch(url, { method: 'POST', body: new Uint8Array(bytes), headers });
  return { status: response.status, text: await response.text() };
}

const status = async (id: unknown) =>
  (await (
    await fetch(`${simulator.url}/v26.0/${id}?fields=status,post_id`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as {
    post_id?: string;
    status: Record<string, { status: string; bytes_transferred?: number; errors?: { message: string }[] }> & {
      video_status: string;
    };
  };

it('dictates the parts of a video by strings, and refuses one at another place with the place it wants', async () => {
  const half = Math.ceil(video.length / 2);
  simulator.state.partBytes = half;
  const bytes = video;
  const begun = await post('videos', { upload_phase: 'start', file_size: String(bytes.length) });
  expect(begun).toMatchObject({ start_offset: '0', end_offset: String(half) });
  const part = { upload_phase: 'transfer', upload_session_id: String(begun.upload_session_id) };
  const wrong = await post('videos', { ...part, start_offset: String(half) }, bytes.subarray(half));
  expect(wrong.error).toMatchObject({ code: 6000, error_subcode: 1363037, error_data: { start_offset: 0, end_offset: half } });
  expect((await post('videos', { ...part, start_offset: '0' }, bytes.subarray(0, 10))).error).toMatchObject({
    error_subcode: 1363037,
  });
  expect(await post('videos', { ...part, start_offset: '0' }, bytes.subarray(0, half))).toEqual({
    start_offset: String(half),
    end_offset: String(bytes.length),
  });
  const early = { upload_phase: 'finish', upload_session_id: String(begun.upload_session_id) };
  expect((await post('videos', early)).error).toMatchObject({ code: 100 });
  const end = await post('videos', { ...part, start_offset: String(half) }, bytes.subarray(half));
  expect(end.start_offset).toBe(end.end_offset);
  expect(await post('videos', { ...early, title: 'Cài VNeID' })).toEqual({ success: true });
  expect((await post('videos', early)).error).toMatchObject({ code: 100 });
});

it('refuses the bytes of a reel without both headers, as the real host did in production', async () => {
  const bytes = video;
  const { video_id: id, upload_url: url } = await post('video_reels', { upload_phase: 'start' });
  const authorization = `OAuth ${token}`;
  const size = { file_size: String(bytes.length) };
  const refused = await sendReel(String(url), bytes, { authorization, ...size });
  expect(refused).toMatchObject({ status: 400, text: expect.stringContaining('Header Offset not convertable to unsigned long') });
  expect((await sendReel(String(url), bytes, { authorization, offset: '0' })).status).toBe(400);
  expect((await sendReel(String(url), bytes, { authorization: `Bearer ${token}`, offset: '0', ...size })).status).toBe(400);
  expect((await sendReel(String(url), bytes.subarray(0, 99), { authorization, offset: '0', ...size })).status).toBe(200);
  expect((await status(id)).status.uploading_phase).toMatchObject({ status: 'in_progress', bytes_transferred: 99 });
  expect(
    (await post('video_reels', { upload_phase: 'finish', video_id: String(id), video_state: 'PUBLISHED' })).error,
  ).toBeDefined();
  expect((await sendReel(String(url), bytes, { authorization, offset: '0', ...size })).status).toBe(400);
  expect((await sendReel(String(url), bytes.subarray(99), { authorization, offset: '99', ...size })).status).toBe(200);
});

async function finishedReel(bytes: Buffer): Promise<unknown> {
  const { video_id: id, upload_url: url } = await post('video_reels', { upload_phase: 'start' });
  await sendReel(String(url), bytes, { authorization: `OAuth ${token}`, offset: '0', file_size: String(bytes.length) });
  await post('video_reels', { upload_phase: 'finish', video_id: String(id), video_state: 'PUBLISHED' });
  return id;
}

it('works on a video for half a minute of its own clock; before that the public sees nothing', async () => {
  const id = await finishedReel(video);
  expect((await status(id)).status).toMatchObject({ video_status: 'processing', processing_phase: { status: 'in_progress' } });
  expect(simulator.posts()).toHaveLength(0);
  clock = new Date(clock.getTime() + 30_000);
  const seen = await status(id);
  expect(seen).toMatchObject({ status: { video_status: 'ready', publishing_phase: { status: 'complete' } } });
  expect(simulator.posts()[0]?.id).toBe(`4711_${seen.post_id}`);
});

it.each([
  ['too long', { seconds: 91, fps: 2 }],
  ['too short', { seconds: 2 }],
  ['lying', { widthPx: 640, heightPx: 360 }],
  ['too small', { widthPx: 270, heightPx: 480 }],
])('looks into the bytes of a reel and does not publish one that is %s', async (_what, shape) => {
  const id = await finishedReel(Buffer.from(await sampleVideo({ ...fitting, ...shape })));
  clock = new Date(clock.getTime() + 30_000);
  const seen = await status(id);
  expect(seen.status.video_status).toBe('error');
  expect(seen.status.processing_phase?.errors?.[0]?.message).toContain('A reel must be');
  expect(simulator.posts()).toHaveLength(0);
});

it('does not publish what was cut off', async () => {
  const id = await finishedReel(video.subarray(0, video.length / 2));
  clock = new Date(clock.getTime() + 30_000);
  expect((await status(id)).status.video_status).toBe('error');
  expect(simulator.posts()).toHaveLength(0);
});
