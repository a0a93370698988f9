import { createServer, type Server, request as startRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { refuseForeign } from '../../src/studio-api/foreign-requests.ts';

const siteUrl = 'https://bdhvs.example.vn';
const config = { cookiePrefix: 'payload', i18n: { supportedLanguages: { vi: {}, en: {} }, fallbackLanguage: 'vi' } } as never;
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (refuseForeign({ request, response, payload: { config }, siteUrl })) return;
    response.end(`as ${request.headers.cookie ?? 'nobody'}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function ask(method: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = { cookie: 'payload-token=x', ...headers };
    const request = startRequest({ port, method, path: '/api/articles/1', headers: sent, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    request.on('error', reject).end();
  });
}

const own = { 'sec-fetch-site': 'same-origin', origin: siteUrl };

it.each([
  ['our own page', own, 200],
  ['our own page, by an older browser', { origin: siteUrl }, 200],
  ['an address that was typed', { 'sec-fetch-site': 'none' }, 200],
  ['a program', {}, 200],
  ['a sibling below the same domain', { ...own, 'sec-fetch-site': 'same-site', origin: 'https://khac.example.vn' }, 403],
  ['a sibling that names no origin', { 'sec-fetch-site': 'same-site' }, 403],
  ['a foreign site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['a foreign site that names no origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a foreign site, by an older browser', { origin: 'https://evil.example' }, 403],
  ['a frame without an origin', { origin: 'null' }, 403],
  ['our name over http', { origin: 'http://bdhvs.example.vn' }, 403],
  ['an origin that begins as ours', { origin: `${siteUrl}.evil.example` }, 403],
])('a write from %s', async (_, headers, status) => {
  for (const method of ['POST', 'PATCH', 'PUT', 'DELETE']) expect((await ask(method, headers)).status, method).toBe(status);
});

it('a reading from another page is that of nobody, unless somebody follows a link', async () => {
  const sibling = { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
  expect((await ask('GET', sibling)).text).toBe('as nobody');
  expect((await ask('GET', { ...sibling, 'sec-fetch-mode': 'navigate' })).text).toBe('as payload-token=x');
  expect((await ask('GET', own)).text).toBe('as payload-token=x');
});

it('says why, in the language of the reader', async () => {
  const foreign = { 'sec-fetch-site': 'cross-site' };
  expect(JSON.parse((await ask('POST', foreign)).text)).toMatchObject({ ok: false, code: 'request.foreign' });
  expect((await ask('POST', foreign)).text).toContain('địa chỉ khác');
  expect((await ask('POST', { ...foreign, cookie: 'payload-lng=en' })).text).toContain('another site');
});
