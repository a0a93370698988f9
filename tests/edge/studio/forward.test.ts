import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { siteState } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';
import { behind, session } from './studio-behind.ts';

type Seen = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
let studio: Server;
let seen: Seen[];
let site: OpenEdge;

beforeEach(async () => {
  seen = [];
  studio = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    if (request.url === '/admin/half') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('half of it');
      setTimeout(() => response.destroy(), 20);
      return;
    }
    response.writeHead(
      201,
      [
        ['Set-Cookie', 'a=1; HttpOnly'],
        ['Set-Cookie', 'b=2'],
        ['Connection', 'x-secret'],
        ['X-Secret', 'hop'],
        ['X-Studio', 'yes'],
      ].flat(),
    );
    response.end(`echo ${body.length}`);
  });
  await new Promise<void>((resolve) => studio.listen(0, '127.0.0.1', resolve));
  const { port } = studio.address() as AddressInfo;
  site = await openEdge({ site: siteState(), proxy: behind(port) });
});
afterEach(async () => {
  await site.close();
  studio.closeAllConnections();
  await new Promise((resolve) => studio.close(resolve));
});

const stopStudio = async (): Promise<void> => {
  studio.closeAllConnections();
  await new Promise((resolve) => studio.close(resolve));
};

describe('the studio behind the edge', () => {
  it('gets method, address with query, and body; its answer comes back whole', async () => {
    const body = 'x'.repeat(300_000);
    const headers = { authorization: `JWT ${session('users/1')}` };
    const answer = await site.ask('/api/guides?draft=true&q=%C4%91', { method: 'POST', body, headers });
    expect([answer.status, answer.text]).toEqual([201, 'echo 300000']);
    expect(answer.headers['set-cookie']).toEqual(['a=1; HttpOnly; Secure', 'b=2; Secure']);
    expect(answer.headers['x-studio']).toBe('yes');
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/guides?draft=true&q=%C4%91' });
  });

  it('never gets what belongs to one connection, nor a forged address', async () => {
    const headers = {
      connection: 'keep-alive, x-hop',
      'x-hop': '1',
      'x-forwarded-for': '6.6.6.6',
      te: 'trailers',
      host: 'bdhvs.example.vn',
    };
    const answer = await site.ask('/admin', { headers });
    expect(seen[0]?.headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': 'bdhvs.example.vn',
      'x-forwarded-proto': 'https',
    });
    expect(seen[0]?.headers).not.toHaveProperty('x-hop');
    expect(seen[0]?.headers).not.toHaveProperty('te');
    expect(answer.headers).not.toHaveProperty('x-secret');
  });

  it.each(['/admin', '/admin/collections/guides', '/api', '/api/users/me', '/_next/static/a.js'])(
    'is reached at %s',
    async (path) => {
      expect((await site.ask(path)).status).toBe(201);
    },
  );

  it.each(['/adminx', '/apix/y', '/_nextt', '/graphql', '/admin/../graphql', '/admin/%2e%2e/graphql', '/api/..%2fgraphql'])(
    'is not reached at %s',
    async (path) => {
      expect([400, 404]).toContain((await site.ask(path)).status);
      expect(seen).toEqual([]);
    },
  );
});

describe('connections that wait between requests', () => {
  it('are not tried one dead one after another: what needs no body comes through on a new one', async () => {
    const used = new WeakSet<Socket>();
    let isOver = false;
    studio.prependListener('request', (request) => {
      if (used.has(request.socket) && isOver) request.socket.destroy();
      used.add(request.socket);
    });
    // All at once, so that each has a connection of its own.
    const all = await Promise.all(Array.from({ length: 5 }, () => site.ask('/admin')));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    isOver = true;
    expect((await site.ask('/api/payload-preferences/locale')).status).toBe(201);
  });
});

describe('when the studio is down', () => {
  it('says so in Vietnamese, as a page or as a problem, and everything public goes on', async () => {
    await stopStudio();
    const page = await site.ask('/admin', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['retry-after'], page.headers.refresh]).toEqual([503, '30', '5']);
    expect(page.text).toContain('Phòng biên tập đang tạm dừng');
    const problem = await site.ask('/api/guides', { headers: { accept: 'application/json' } });
    expect([problem.status, JSON.parse(problem.text).title]).toEqual([503, 'Phòng biên tập đang tạm dừng']);
    expect(problem.headers.refresh).toBeUndefined();
    for (const path of ['/', '/huong-dan/cai-vneid', '/content/v1/', '/feeds/portal.rss', '/healthz']) {
      expect((await site.ask(path)).status, path).toBe(200);
    }
  });

  it('breaks off what the studio broke off, rather than pretend it was whole', async () => {
    const silenced = vi.spyOn(console, 'error').mockReturnValue(undefined);
    await expect(site.ask('/admin/half')).rejects.toThrow();
    expect((await site.ask('/')).status).toBe(200);
    silenced.mockRestore();
  });
});

it('knows no studio when it was given none', async () => {
  const alone = await openEdge({ site: siteState() });
  expect((await alone.ask('/admin')).status).toBe(404);
  await alone.close();
});

it.each([
  ['a page', '/admin', 'text/html; charset=utf-8'],
  ['data', '/api/users/me', 'application/json'],
  ['a picture', '/api/media/file/a.png', 'image/png'],
])('%s of the studio says what a browser may do with it', async (_, path, contentType) => {
  let asked: IncomingHttpHeaders = {};
  const upstream = createServer(({ headers }, response) => {
    asked = headers;
    response.writeHead(200, { 'content-type': contentType, 'referrer-policy': 'origin' }).end('x');
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  const { port } = upstream.address() as AddressInfo;
  const [secure, plain] = await Promise.all(
    ['https://bdhvs.example.vn', 'http://localhost:3000'].map((siteUrl) => openEdge({ proxy: behind(port, { siteUrl }) })),
  );
  const claims = { 'content-security-policy': 'script-src *', 'x-nonce': 'mine', 'x-middleware-subrequest': '1' };
  const headers = (await secure?.ask(path, { headers: claims }))?.headers ?? {};
  const overHttp = await plain?.ask(path);
  await Promise.all([secure?.close(), plain?.close()]);
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  const names = policy.split('; ').map((directive) => directive.split(' ')[0]);
  expect(names).toEqual([...new Set(names)]);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'origin',
    'strict-transport-security': 'max-age=31536000',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(overHttp?.headers['strict-transport-security']).toBeUndefined();
  expect(headers['cache-control']).toBe(contentType.startsWith('image') ? undefined : 'no-store');
  expect(asked).not.toHaveProperty('x-nonce');
  expect(asked).not.toHaveProperty('x-middleware-subrequest');
  if (!contentType.startsWith('text/html')) return;
  const [, nonce] = /script-src 'self' 'nonce-([\w+/=]{24})'/.exec(policy) ?? [];
  expect(nonce).toBeDefined();
  expect(headers['permissions-policy']).toContain('camera=()');
});
