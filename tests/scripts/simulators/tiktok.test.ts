import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { demoCreator, startTiktokSimulator, type TiktokSimulator } from '../../../scripts/simulators/tiktok.ts';
import { padded, sampleVideo } from '../../setup/sample-video.ts';

const mib = 1024 * 1024;
const clock = { at: new Date('2026-11-22T00:00:00Z') };
let simulator: TiktokSimulator;
let file: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  file = new Uint8Array(padded(await sampleVideo(), 11 * mib));
});
beforeEach(async () => {
  clock.at = new Date('2026-11-22T00:00:00Z');
  simulator = await startTiktokSimulator({ now: () => clock.at, creators: [{ ...demoCreator }] });
});
afterEach(() => simulator.close());

type Json = {
  data: { publish_id?: string; upload_url?: string; status?: string; uploaded_bytes?: number };
  error: { code: string } | string;
};

async function call(path: string, body: unknown, token = demoCreator.accessToken) {
  const response = await fetch(`${simulator.url}/v2/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const json = JSON.parse(text) as Json;
  return { status: response.status, text, ...json, code: typeof json.error === 'string' ? json.error : json.error.code };
}

const source = (size: number, chunkSize: number, count: number) => ({
  source: 'FILE_UPLOAD',
  video_size: size,
  chunk_size: chunkSize,
  total_chunk_count: count,
});
const init = (info = source(file.byteLength, 5 * mib, 2), privacy = 'PUBLIC_TO_EVERYONE') =>
  call('post/publish/video/init/', { post_info: { title: 'Xin chào', privacy_level: privacy }, source_info: info });
const fetchStatus = (publishId = '') => call('post/publish/status/fetch/', { publish_id: publishId });

async function put(address = '', from: number, to: number): Promise<number> {
  const headers = { 'content-type': 'video/mp4', 'content-range': `bytes ${from}-${to - 1}/${file.byteLength}` };
  return (await fetch(address, { method: 'PUT', headers, body: file.slice(from, to) })).status;
}

it('answers 206 to a chunk and 201 to the last, which posts; ids have more digits than a number holds', async () => {
  const { data } = await init();
  expect(await put(data.upload_url, 0, 5 * mib)).toBe(206);
  expect((await fetchStatus(data.publish_id)).data).toMatchObject({ status: 'PROCESSING_UPLOAD', uploaded_bytes: 5 * mib });
  expect(simulator.posts()).toHaveLength(0);
  expect(await put(data.upload_url, 5 * mib, file.byteLength)).toBe(201);
  expect(simulator.posts()).toHaveLength(1);
  const { text } = await fetchStatus(data.publish_id);
  expect(text).toMatch(new RegExp(`"publicaly_available_post_id":\\[${simulator.posts()[0]?.id}\\]`));
});

it('wants chunks in order, whole, and as announced', async () => {
  const { data } = await init();
  expect(await put(data.upload_url, 5 * mib, file.byteLength)).toBe(416);
  expect(await put(data.upload_url, 0, 4 * mib)).toBe(416);
  expect(await put(data.upload_url, 0, file.byteLength)).toBe(416);
  expect(await put(`${data.upload_url}x`, 0, 5 * mib)).toBe(404);
  clock.at = new Date('2026-11-22T01:00:01Z');
  expect(await put(data.upload_url, 0, 5 * mib)).toBe(403);
});

it.each([
  [source(4 * mib, mib, 4), 'a small file in several chunks'],
  [source(11 * mib, 4 * mib, 2), 'chunks under 5 MB'],
  [source(11 * mib, 5 * mib, 3), 'a count that is not the quotient'],
  [source(200 * mib, 100 * mib, 2), 'chunks over 64 MB'],
  [source(80 * mib, 80 * mib, 1), 'a large file in one chunk'],
])('refuses %o', async (info) => {
  expect(await init(info)).toMatchObject({ status: 400, code: 'invalid_params' });
});

it('keeps applications that were not audited to private posts', async () => {
  for (const creator of simulator.state.creators) creator.isAudited = false;
  expect(await init()).toMatchObject({ status: 403, code: 'unaudited_client_can_only_post_to_private_accounts' });
  const { data } = await init(undefined, 'SELF_ONLY');
  await put(data.upload_url, 0, 5 * mib);
  await put(data.upload_url, 5 * mib, file.byteLength);
  expect((await fetchStatus(data.publish_id)).text).toContain('"publicaly_available_post_id":[]');
  expect(simulator.posts()).toEqual([]);
});

it('shows a public id only after moderation, on the virtual clock', async () => {
  Object.assign(simulator.state, { processingMs: 60_000, moderationMs: 60_000 });
  const { data } = await init();
  await put(data.upload_url, 0, 5 * mib);
  await put(data.upload_url, 5 * mib, file.byteLength);
  const at = async (instant: string) => {
    clock.at = new Date(instant);
    return (await fetchStatus(data.publish_id)).text;
  };
  expect(await at('2026-11-22T00:00:59Z')).toContain('PROCESSING_UPLOAD');
  expect(await at('2026-11-22T00:01:00Z')).toMatch(/PUBLISH_COMPLETE.*"publicaly_available_post_id":\[\]/);
  expect(await at('2026-11-22T00:02:00Z')).toMatch(/"publicaly_available_post_id":\[\d{19}\]/);
});

it('refuses the sixteenth post of a day, and the seventh upload of a minute', async () => {
  for (let count = 0; count < 6; count++) await init();
  expect(await init()).toMatchObject({ status: 429, code: 'rate_limit_exceeded' });
  clock.at = new Date('2026-11-22T00:01:01Z');
  const post = [...simulator.state.publications.values()][0];
  for (let count = 0; post !== undefined && count < 15; count++) {
    simulator.state.publications.set(`old${count}`, { ...post, completeAt: clock.at, status: 'PUBLISH_COMPLETE' });
  }
  expect(await init()).toMatchObject({ status: 403, code: 'spam_risk_too_many_posts' });
});

it('gives out a refresh token that ends the one before, and says errors of tokens flatly', async () => {
  const { clientKey, clientSecret, refreshToken } = demoCreator;
  const refresh = async () => {
    const body = new URLSearchParams({
      client_key: clientKey,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: refreshToken,
    });
    const response = await fetch(`${simulator.url}/v2/oauth/token/`, { method: 'POST', body });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };
  expect((await refresh()).json).toMatchObject({ expires_in: 86_400, refresh_token: expect.not.stringMatching(refreshToken) });
  expect(await refresh()).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
  expect(await init()).toMatchObject({ status: 401, code: 'access_token_invalid' });
});
