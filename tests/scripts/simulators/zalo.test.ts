import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startZaloSimulator, type ZaloSimulator } from '../../../scripts/simulators/zalo.ts';
import { sampleVideo } from '../../setup/sample-video.ts';
import { account } from '../../setup/zalo-world.ts';

type Json = { error?: number; message?: string; data: Record<string, unknown> } & Record<string, unknown>;

let clock = new Date('2026-11-25T01:00:00Z');
let simulator: ZaloSimulator;
beforeEach(async () => {
  clock = new Date('2026-11-25T01:00:00Z');
  simulator = await startZaloSimulator({ accounts: [{ ...account }], now: () => clock });
});
afterEach(() => simulator.close());

async function call(path: string, body?: unknown, token = account.accessToken): Promise<Json> {
  const headers = { access_token: token, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const response = await fetch(`${simulator.url}/v2.0/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Json;
}

async function refresh(refreshToken: string, change: { secretKey?: string; inBody?: string } = {}): Promise<Json> {
  const body = new URLSearchParams({ refresh_token: refreshToken, app_id: account.appId, grant_type: 'refresh_token' });
  if (change.inBody !== undefined) body.set('secret_key', change.inBody);
  const response = await fetch(`${simulator.url}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: change.secretKey ?? account.appSecret },
    body,
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Json;
}

const article = (change: Record<string, unknown> = {}) => ({
  type: 'normal',
  title: 'Cài VNeID',
  cover: { cover_type: 'photo', photo_url: 'https://bdhvs.example.vn/cover.jpg', status: 'show' },
  description: 'Sáng thứ Bảy',
  body: [{ type: 'text', content: 'Mời bà con' }],
  tracking_link: 'https://bdhvs.example.vn/q/1#a',
  ...change,
});

async function made(change: Record<string, unknown> = {}): Promise<string> {
  const { data } = await call('article/create', article(change));
  clock = new Date(clock.getTime() + 5_000);
  return String((await call('article/verify', { token: data.token })).data.id);
}

describe('tokens', () => {
  it('are a new pair each time, whose life is told as a string', async () => {
    const fresh = await refresh(account.refreshToken);
    expect(fresh).toMatchObject({ access_token: expect.any(String), refresh_token: expect.any(String), expires_in: '90000' });
    expect((await call('oa/getoa', undefined, String(fresh.access_token))).error).toBe(0);
    expect((await call('oa/getoa')).error).toBe(-216);
  });

  it('burn: used twice, a refresh token takes the newer pair along, in an answer of status 200', async () => {
    const fresh = await refresh(account.refreshToken);
    expect(await refresh(account.refreshToken)).toMatchObject({ error: -14020, error_name: expect.any(String) });
    expect((await call('oa/getoa', undefined, String(fresh.access_token))).error).toBe(-216);
    expect((await refresh(String(fresh.refresh_token))).error).toBe(-14020);
    const again = { accountId: account.id, accessToken: 'a2', refreshToken: 'r2' };
    await fetch(`${simulator.url}/__sim/connections`, { method: 'POST', body: JSON.stringify(again) });
    expect((await call('oa/getoa', undefined, 'a2')).error).toBe(0);
  });

  it('burn also when the answer is lost', async () => {
    simulator.state.faults.push({
      fault: 'reset_after_commit',
      path: 'access_token',
      times: 1,
      latencyMs: 0,
      retryAfterSeconds: 0,
    });
    await expect(refresh(account.refreshToken)).rejects.toThrow();
    expect((await refresh(account.refreshToken)).error).toBe(-14020);
  });

  it('want the secret in its header, and a token that was issued', async () => {
    expect((await refresh(account.refreshToken, { secretKey: 'wrong', inBody: account.appSecret })).error).toBe(-14004);
    expect((await refresh('never-issued')).error).toBe(-14014);
    expect((await refresh(account.refreshToken)).error).toBeUndefined();
  });

  it('go in a header of their own name only', async () => {
    const headers = { authorization: `Bearer ${account.accessToken}` };
    const response = await fetch(`${simulator.url}/v2.0/oa/getoa?access_token=${account.accessToken}`, { headers });
    expect(await response.json()).toMatchObject({ error: -216 });
  });
});

describe('articles', () => {
  it('are checked for a while (−214), and hidden unless told otherwise', async () => {
    const { data } = await call('article/create', article());
    expect(await call('article/verify', { token: data.token })).toMatchObject({ error: -214 });
    const id = await made();
    expect((await call(`article/getdetail?id=${id}`)).data).toMatchObject({
      status: 'hide',
      tracking_link: 'https://bdhvs.example.vn/q/1#a',
    });
    expect(simulator.posts()).toHaveLength(0);
  });

  it('are seen once they are shown, stay one post when shown again, and go when hidden or removed', async () => {
    const id = await made();
    const update = async (status: string) => {
      await call('article/update', { id, ...article({ status }) });
      clock = new Date(clock.getTime() + 5_000);
      await call('oa/getoa');
    };
    for (const [status, posts] of [
      ['show', 1],
      ['show', 1],
      ['hide', 0],
      ['show', 1],
    ] as const) {
      await update(status);
      expect(simulator.posts()).toHaveLength(posts);
    }
    expect((await call('article/remove', { id })).error).toBe(0);
    expect(simulator.posts()).toHaveLength(0);
    expect((await call('article/remove', { id })).error).toBe(-201);
  });

  it.each([
    ['a title of 151 letters', { title: 'a'.repeat(151) }, 'title'],
    ['a summary of 301', { description: 'a'.repeat(301) }, 'description'],
    ['no cover', { cover: undefined }, 'cover'],
    [
      'a cover that was uploaded to Zalo',
      { cover: { cover_type: 'photo', photo_url: 'https://openapi.zalo.me/v2.0/oa/upload/1.jpg', status: 'show' } },
      'cover value',
    ],
    [
      'a cover in a house',
      { cover: { cover_type: 'photo', photo_url: 'http://192.168.1.4/a.jpg', status: 'show' } },
      'cover value',
    ],
    ['a video that nobody uploaded', { body: [{ type: 'video', video_id: 'v1' }] }, 'video_id'],
  ])('are refused with %s, by name and with status 200', async (_what, change, field) => {
    expect(await call('article/create', article(change))).toMatchObject({ error: -201, message: expect.stringContaining(field) });
  });

  it('are listed in tens, newest first', async () => {
    for (let index = 0; index < 12; index++) await made({ title: `Bài ${index}` });
    const { data } = await call('article/getslice?offset=10&limit=10&type=normal');
    expect(data).toMatchObject({ total: 12, medias: [{ title: 'Bài 1' }, { title: 'Bài 0', total_view: 128 }] });
    expect((await call('article/getslice?offset=0&limit=11')).error).toBe(-201);
  });
});

it('converts videos in its own time, and takes their token as header or in the query', async () => {
  const upload = async (bytes: Buffer) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)]), 'video.mp4');
    const url = `${simulator.url}/v2.0/article/upload_video/preparevideo`;
    const response = await fetch(url, { method: 'POST', headers: { access_token: account.accessToken }, body: form });
    return String(((await response.json()) as Json).data.token);
  };
  const video = Buffer.from(await sampleVideo({ seconds: 1 }));
  const good = await upload(video);
  const bad = await upload(video.subarray(0, video.length / 2));
  const verify = (token: string) => call(`article/upload_video/verify?token=${token}`);
  expect((await verify(good)).data).toMatchObject({ status: 3 });
  clock = new Date(clock.getTime() + 30_000);
  expect((await verify(good)).data).toMatchObject({ status: 1, video_id: expect.any(String) });
  expect((await verify(bad)).data).toMatchObject({ status: 4 });
  const headers = { access_token: account.accessToken, token: good };
  expect(await (await fetch(`${simulator.url}/v2.0/article/upload_video/verify`, { headers })).json()).toMatchObject({
    data: { status: 1 },
  });
});

describe('broadcasts', () => {
  const send = (id: string) =>
    call('oa/message', {
      recipient: { target: { cities: '45' } },
      message: {
        attachment: {
          type: 'template',
          payload: { template_type: 'media', elements: [{ media_type: 'article', attachment_id: id }] },
        },
      },
    });

  it('go out half an hour later, of articles that stand, not at night and not over the quota', async () => {
    expect((await send(await made())).error).toBe(-201);
    const id = await made({ status: 'show' });
    clock = new Date('2026-11-25T15:00:00Z');
    expect((await send(id)).error).toBe(-234);
    clock = new Date('2026-11-25T23:00:00Z');
    simulator.state.broadcastsPerDay = 1;
    expect((await send(id)).data).toMatchObject({ message_id: expect.any(String) });
    expect(simulator.posts().at(-1)?.createdAt).toEqual(new Date('2026-11-25T23:30:00Z'));
    expect((await send(id)).error).toBe(-211);
  });
});

it('says "too many" by its own number and shows its posts to people', async () => {
  simulator.state.faults.push({ fault: '429', path: 'getoa', times: 1, latencyMs: 0, retryAfterSeconds: 60 });
  expect((await call('oa/getoa')).error).toBe(-32);
  await made({ status: 'show' });
  expect(await (await fetch(`${simulator.url}/__sim/`)).text()).toContain('Cài VNeID');
});

it('runs as a process of its own and prints the port it took', async () => {
  const root = join(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/simulators/zalo.ts', '--port', '0'], { cwd: root });
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  expect((await fetch(`${url}/__sim/posts`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});
