import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoChannel, startYoutubeSimulator, type YoutubeSimulator } from '../../../scripts/simulators/youtube.ts';
import { padded, sampleVideo } from '../../setup/sample-video.ts';

const granule = 262_144;
const clock = { at: new Date('2026-11-22T00:00:00Z') };
let simulator: YoutubeSimulator;
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  file = new Uint8Array(padded(await sampleVideo(), 3 * granule));
});
beforeEach(async () => {
  clock.at = new Date('2026-11-22T00:00:00Z');
  simulator = await startYoutubeSimulator({ now: () => clock.at, channels: [{ ...demoChannel }] });
});
afterEach(() => simulator.close());

const authorization = { authorization: `Bearer ${demoChannel.accessToken}` };

type Json = { id?: string; error?: { code: number; errors: { reason: string }[] }; status?: { uploadStatus: string } };

async function call(method: string, path: string, { body, headers = {} }: { body?: BodyInit; headers?: HeadersInit } = {}) {
  const response = await fetch(path.startsWith('http') ? path : `${simulator.url}/${path}`, {
    method,
    body,
    headers: { ...authorization, ...headers },
    redirect: 'manual',
  });
  const text = await response.text();
  const json = (text.startsWith('{') ? JSON.parse(text) : {}) as Json;
  return { status: response.status, headers: response.headers, json, text, reason: json.error?.errors[0]?.reason };
}

function begin({ snippet = { title: 'VNeID' }, status = { privacyStatus: 'private' }, length = file.byteLength } = {}) {
  return call('POST', 'upload/youtube/v3/videos?uploadType=resumable&part=snippet,status', {
    body: JSON.stringify({ snippet, status }),
    headers: {
      'content-type': 'application/json; charset=UTF-8',
      'x-upload-content-length': String(length),
      'x-upload-content-type': 'video/mp4',
    },
  });
}

const put = (session: string, from: number, to: number) =>
  call('PUT', session, {
    body: file.slice(from, to),
    headers: { 'content-range': `bytes ${from}-${to - 1}/${file.byteLength}` },
  });
const ask = (session: string) => call('PUT', session, { headers: { 'content-range': `bytes */${file.byteLength}` } });

async function newSession(): Promise<string> {
  const { status, headers, text } = await begin();
  expect([status, text]).toEqual([200, '']);
  return headers.get('location') ?? '';
}

it('answers 308 without Location, without Range while it has nothing, and with it afterwards', async () => {
  const session = await newSession();
  const empty = await ask(session);
  expect([empty.status, empty.headers.get('range'), empty.headers.get('location')]).toEqual([308, null, null]);
  const part = await put(session, 0, granule);
  expect([part.status, part.headers.get('range')]).toEqual([308, `bytes=0-${granule - 1}`]);
  const whole = await put(session, granule, file.byteLength);
  expect([whole.status, whole.json.status?.uploadStatus]).toEqual([201, 'processed']);
  const again = await ask(session);
  expect([again.status, again.json.id]).toEqual([200, whole.json.id]);
  expect(simulator.state.videos.size).toBe(1);
});

it('refuses chunks that are no multiple of 256 KiB, leave a gap, or are not as long as they say', async () => {
  const session = await newSession();
  expect((await put(session, 0, granule - 1)).status).toBe(400);
  expect((await put(session, granule, 2 * granule)).status).toBe(400);
  const short = { body: file.slice(0, 10), headers: { 'content-range': `bytes 0-${granule - 1}/${file.byteLength}` } };
  expect((await call('PUT', session, short)).status).toBe(400);
  expect((await ask(session)).headers.get('range')).toBeNull();
});

it('knows a session for a week, and no other', async () => {
  const session = await newSession();
  expect((await ask(`${session}x`)).status).toBe(404);
  clock.at = new Date('2026-11-30T00:00:00Z');
  expect((await ask(session)).status).toBe(410);
});

it.each([
  ['invalidTitle', { snippet: { title: '' } }],
  ['invalidTitle', { snippet: { title: 'a'.repeat(101) } }],
  ['invalidTitle', { snippet: { title: 'a<b' } }],
  ['invalidDescription', { snippet: { title: 'a', description: 'ế'.repeat(1_667) } }],
  ['invalidTags', { snippet: { title: 'a', tags: ['b'.repeat(501)] } }],
  ['invalidPublishAt', { status: { privacyStatus: 'public', publishAt: '2026-12-01T00:00:00Z' } }],
  ['mediaBodyRequired', { length: 0 }],
])('refuses %s', async (reason, change) => {
  expect(await begin(change)).toMatchObject({ status: 400, reason });
});

it('counts uploads and units by the Pacific day', async () => {
  simulator.state.quota.uploads = 1;
  await newSession();
  expect(await begin()).toMatchObject({ status: 403, reason: 'quotaExceeded' });
  clock.at = new Date('2026-11-22T07:59:59Z');
  expect((await begin()).reason).toBe('quotaExceeded');
  clock.at = new Date('2026-11-22T08:00:00Z');
  await newSession();
  simulator.state.quota.units = 0;
  expect((await call('GET', 'youtube/v3/videos?id=x')).reason).toBe('quotaExceeded');
});

it('takes any bytes, and says after processing that they were no video', async () => {
  const session = await newSession();
  file.fill(1);
  const { json } = await put(session, 0, file.byteLength);
  expect(json.status).toMatchObject({ uploadStatus: 'failed', failureReason: 'invalidFile' });
});

it('refuses unknown and expired tokens', async () => {
  simulator.state.expiredTokens.add(demoChannel.accessToken);
  expect(await call('GET', 'youtube/v3/videos?id=x')).toMatchObject({ status: 401, reason: 'authError' });
});
