import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPackedFiles, packFiles } from '../../src/server/packed-files.ts';

const script = 'console.log("Bình dân học vụ số");\n'.repeat(200);
let folder: string;
let server: Server;
let siteUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pano-packed-'));
  await mkdir(join(folder, 'static/chunks'), { recursive: true });
  await writeFile(join(folder, 'static/chunks/0ab.js'), script);
  await writeFile(join(folder, 'static/chunks/small.js'), 'let a;');
  await writeFile(join(folder, 'static/chunks/picture.png'), script);
  await writeFile(join(folder, 'secret.js'), script);
  await packFiles(folder);
  const sendPacked = await openPackedFiles(folder);
  server = createServer((request, response) => {
    if (!sendPacked(request, response)) response.writeHead(404).end('left to Next');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(siteUrl + path, { ...init, headers: { 'accept-encoding': 'gzip, deflate, br', ...init.headers } });

test('a script of the build goes packed, and is the same when unpacked', async () => {
  const answer = await ask('/_next/static/chunks/0ab.js');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=UTF-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'Accept-Encoding',
  });
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(script.length / 20);
  expect(await answer.text()).toBe(script);
});

test('whoever asks for the head alone gets no body', async () => {
  const answer = await ask('/_next/static/chunks/0ab.js', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test.each([
  ['a reader without Brotli', '/_next/static/chunks/0ab.js', { headers: { 'accept-encoding': 'gzip' } }],
  ['a small file', '/_next/static/chunks/small.js', {}],
  ['a picture', '/_next/static/chunks/picture.png', {}],
  ['a packed file by its own name', '/_next/static/chunks/0ab.js.br', {}],
  ['a file beside the public folder', '/_next/static/../secret.js', {}],
  ['something sent', '/_next/static/chunks/0ab.js', { method: 'POST' }],
])('%s is left to Next', async (_, path, init) => {
  expect(await (await ask(path, init)).text()).toBe('left to Next');
});
