import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { watchConnection } from '../../../src/app/studio/connection/watch-connection.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A server that answers as it is told to, and can go away. */
async function world() {
  let answer = { status: 200, type: 'application/json', body: '{"docs":[]}' };
  const server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type, connection: 'close' });
    response.end(answer.body);
  });
  open.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let isGone = false;
  const send = ((input: string, init?: RequestInit) => {
    const address = new URL(input, origin).href;
    return fetch(isGone ? 'http://127.0.0.1:1/' : address, init);
  }) as typeof fetch;
  const connection = watchConnection({ send, origin, refusal: () => 'Chưa lưu được.' });
  const told: boolean[] = [];
  connection.subscribe(() => told.push(connection.isAway()));
  const save = (method = 'PATCH', path = '/api/guides/7') => {
    const body = new FormData();
    body.set('_payload', '{}');
    return connection.fetch(path, { method, body });
  };
  const leave = (gone: boolean) => {
    isGone = gone;
  };
  const say = (next: typeof answer) => {
    answer = next;
  };
  return { ...connection, told, save, leave, answer: say };
}

it('is away when nothing arrives, and back with the first answer', async () => {
  const { fetch: ask, isAway, look, told, leave } = await world();
  expect((await ask('/api/guides')).status).toBe(200);
  expect([isAway(), told]).toEqual([false, []]);
  leave(true);
  await expect(ask('/api/guides')).rejects.toThrow();
  await expect(ask('/admin/collections/guides/7', { method: 'POST', headers: { 'next-action': 'x' } })).rejects.toThrow();
  await look();
  expect([isAway(), told]).toEqual([true, [true]]);
  leave(false);
  await look();
  expect([isAway(), told]).toEqual([false, [true, false]]);
});

it('refuses a form’s save in the reader’s words, and names it until something has arrived since', async () => {
  const { fetch: ask, save, lostSave, look, leave, told } = await world();
  leave(true);
  const refused = await save();
  expect([refused.status, await refused.json()]).toEqual([503, { errors: [{ message: 'Chưa lưu được.' }] }]);
  expect(lostSave()).toBe('PATCH /api/guides/7');
  await save('POST', '/api/guides');
  expect(lostSave()).toBe('POST /api/guides');
  leave(false);
  await look();
  // Who hears that it is back reads what was lost.
  expect([lostSave(), told.at(-1)]).toEqual(['POST /api/guides', false]);
  await ask('/api/guides');
  expect(lostSave()).toBeNull();
});

it('is away too where the edge answers in its place, not where the studio itself refuses', async () => {
  const { fetch: ask, save, isAway, answer } = await world();
  answer({ status: 503, type: 'application/json', body: '{"ok":false}' });
  expect([(await ask('/api/pano/drafts/page')).status, isAway()]).toEqual([503, false]);
  answer({ status: 503, type: 'text/html', body: '<h1>Phòng biên tập đang tạm dừng</h1>' });
  expect([(await ask('/api/guides')).status, isAway()]).toEqual([503, true]);
  expect(await (await save()).json()).toMatchObject({ errors: [{ message: 'Chưa lưu được.' }] });
});

it('answers the question for a preference, for which Payload would wait for ever', async () => {
  const { fetch: ask, isAway, leave } = await world();
  leave(true);
  expect((await ask('/api/payload-preferences/collection-guides-7')).status).toBe(503);
  expect(isAway()).toBe(true);
});

it('has no opinion about other sites, files and what the page gave up itself', async () => {
  const { fetch: ask, isAway, leave } = await world();
  leave(true);
  await expect(ask('/_next/static/x.js')).rejects.toThrow();
  await expect(ask('https://example.org/')).rejects.toThrow();
  const given = new AbortController();
  const asked = ask('/api/guides', { signal: given.signal });
  given.abort();
  await expect(asked).rejects.toThrow();
  expect(isAway()).toBe(false);
});
