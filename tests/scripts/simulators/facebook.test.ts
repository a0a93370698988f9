import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FacebookSimulator, startFacebookSimulator } from '../../../scripts/simulators/facebook.ts';

const token = 'page-token';
let simulator: FacebookSimulator;
let graph: string;

beforeEach(async () => {
  simulator = await startFacebookSimulator({ pages: [{ id: '4711', name: 'Phường Gia Viên', token }] });
  graph = `${simulator.url}/v26.0`;
});
afterEach(() => simulator.close());

const authorization = { authorization: `Bearer ${token}` };

async function feed(fields: Record<string, string>, headers: Record<string, string> = authorization) {
  const response = await fetch(`${graph}/4711/feed`, { method: 'POST', body: new URLSearchParams(fields), headers });
  return {
    status: response.status,
    json: (await response.json()) as { id?: string; error?: { code: number; error_subcode?: number } },
  };
}

async function photo(bytes: Uint8Array, published = 'false') {
  const form = new FormData();
  form.set('published', published);
  form.set('source', new Blob([Buffer.from(bytes)]), 'a.jpg');
  const response = await fetch(`${graph}/4711/photos`, { method: 'POST', body: form, headers: authorization });
  return (await response.json()) as { id?: string; post_id?: string; error?: { code: number; error_subcode?: number } };
}

const jpeg = () =>
  sharp({ create: { width: 64, height: 64, channels: 3, background: '#00f' } })
    .jpeg()
    .toBuffer();

it('takes the token as header, query or form field, and says what is wrong with another', async () => {
  expect((await feed({ message: 'a' })).status).toBe(200);
  expect((await feed({ message: 'b', access_token: token }, {})).status).toBe(200);
  expect((await fetch(`${graph}/4711/published_posts?access_token=${token}`)).status).toBe(200);
  expect((await feed({ message: 'c' }, {})).json.error).toMatchObject({ code: 104 });
  expect((await feed({ message: 'c' }, { authorization: 'Bearer wrong' })).json.error).toMatchObject({
    code: 190,
    error_subcode: 467,
  });
  simulator.state.expiredTokens.add(token);
  expect((await feed({ message: 'c' })).json.error).toMatchObject({ code: 190, error_subcode: 463 });
});

it('wants the proof of the app secret once it has one', async () => {
  simulator.state.appSecret = 'app-secret';
  expect((await feed({ message: 'a' })).json.error).toMatchObject({ code: 100 });
  const proof = createHmac('sha256', 'app-secret').update(token).digest('hex');
  expect((await feed({ message: 'a', appsecret_proof: proof })).status).toBe(200);
});

it('knows its own page only', async () => {
  const response = await fetch(`${graph}/999/feed`, {
    method: 'POST',
    body: new URLSearchParams({ message: 'a' }),
    headers: authorization,
  });
  expect(await response.json()).toMatchObject({ error: { code: 100, error_subcode: 33 } });
});

it('refuses an empty post, one too long, a photo it does not have, and the same post twice in a row', async () => {
  expect((await feed({})).json.error?.code).toBe(100);
  expect((await feed({ message: 'a'.repeat(63_207) })).json.error?.code).toBe(100);
  expect((await feed({ message: 'a', attached_media: '[{"media_fbid":"1"}]' })).json.error?.error_subcode).toBe(33);
  expect((await feed({ message: 'a' })).status).toBe(200);
  expect((await feed({ message: 'a' })).json.error?.code).toBe(506);
  expect((await feed({ message: 'b' })).status).toBe(200);
  expect((await feed({ message: 'a' })).status).toBe(200);
  expect(simulator.posts()).toHaveLength(3);
});

it('looks into pictures instead of believing their names, keeps them hidden, and lets each out once', async () => {
  const bytes = await jpeg();
  expect((await photo(Buffer.from('GIF89a not a jpeg'))).error).toMatchObject({ error_subcode: 2069019 });
  expect((await photo(bytes.subarray(0, 200))).error).toMatchObject({ error_subcode: 2069019 });
  expect((await photo(Buffer.concat([bytes, Buffer.alloc(4 * 1024 * 1024)]))).error).toMatchObject({ error_subcode: 1366046 });
  const { id } = await photo(bytes);
  expect(simulator.posts()).toHaveLength(0);
  const media = JSON.stringify([{ media_fbid: id }]);
  expect((await feed({ message: 'a', attached_media: media })).status).toBe(200);
  expect((await feed({ message: 'b', attached_media: media })).json.error?.error_subcode).toBe(1366051);
  expect(await photo(bytes, 'true')).toMatchObject({ id: expect.any(String), post_id: expect.stringMatching(/^4711_/) });
});

it('lists posts newest first, since an instant, page by page', async () => {
  for (const message of ['một', 'hai', 'ba']) await feed({ message });
  const list = async (query: string) =>
    (await (await fetch(`${graph}/4711/published_posts?${query}`, { headers: authorization })).json()) as {
      data: { message: string; created_time: string }[];
      paging?: { next?: string; cursors: { after: string } };
    };
  const first = await list('limit=2');
  expect(first.data.map(({ message }) => message)).toEqual(['ba', 'hai']);
  expect(first.data[0]?.created_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/);
  expect(first.paging?.next).toBeDefined();
  const second = await list(`limit=2&after=${first.paging?.cursors.after}`);
  expect(second.data.map(({ message }) => message)).toEqual(['một']);
  expect(second.paging?.next).toBeUndefined();
  expect((await list(`since=${Math.floor(Date.now() / 1000) + 60}`)).data).toEqual([]);
});

it('tells whether a token is valid', async () => {
  const debug = async () => await (await fetch(`${graph}/debug_token?input_token=${token}&access_token=1|s`)).json();
  expect(await debug()).toMatchObject({ data: { is_valid: true, profile_id: '4711' } });
  simulator.state.expiredTokens.add(token);
  expect(await debug()).toMatchObject({ data: { is_valid: false } });
});

it('shows its ledger to programs and its posts, with their pictures, to people', async () => {
  const { id } = await photo(await jpeg());
  await feed({
    message: 'Xin chào <b>bà con</b> https://bdhvs.example.vn/q/1',
    attached_media: JSON.stringify([{ media_fbid: id }]),
  });
  expect(await (await fetch(`${simulator.url}/__sim/posts`)).json()).toMatchObject([{ accountId: '4711', mediaIds: [id] }]);
  const html = await (await fetch(`${simulator.url}/__sim/`)).text();
  expect(html).toContain('Xin chào &lt;b&gt;bà con&lt;/b&gt; <a href="https://bdhvs.example.vn/q/1">');
  expect(html).toContain(`/__sim/media/${id}`);
  const picture = await fetch(`${simulator.url}/__sim/media/${id}`);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

it('refuses a fault it does not know', async () => {
  const response = await fetch(`${simulator.url}/__sim/faults`, { method: 'POST', body: '{"fault":"meteor"}' });
  expect(response.status).toBe(400);
});

it('runs as a process of its own and prints the port it took', async () => {
  const root = join(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/simulators/facebook.ts', '--port', '0'], { cwd: root });
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(String(chunk))));
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
  expect((await fetch(`${url}/__sim/posts`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
});
