import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import pLimit from 'p-limit';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { studioLimits } from '../../../src/edge/studio/limits.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';
import { behind, session, sessionCookieOf } from './studio-behind.ts';

const kB = 1024;
const MB = 1024 * kB;
const limits = { ...studioLimits, anonymousBytes: 64 * kB, smallBytes: 512 * kB };

/** Requests that have reached the studio, and what it does with them. */
const seen: string[] = [];
let studio: Server;
let site: OpenEdge;
const sockets = new Set<Socket>();

/** `/api/early` answers without reading; `/api/half` reads a piece and answers; `/api/hang` keeps its reader waiting. */
async function answerAsStudio(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  seen.push(`${request.method} ${path}`);
  if (path === '/api/hang') return;
  if (path === '/api/early') return void response.writeHead(401).end('early');
  if (path === '/api/half') {
    request.once('data', () => request.pause());
    await once(request, 'data');
    return void response.writeHead(413).end('half');
  }
  const hash = createHash('sha256');
  for await (const chunk of request) hash.update(chunk as Buffer);
  response.writeHead(200, { 'x-length': request.headers['content-length'] ?? 'chunked' }).end(hash.digest('hex'));
}

beforeAll(async () => {
  studio = createServer((request, response) => void answerAsStudio(request, response).catch(() => undefined));
  await new Promise<void>((resolve) => studio.listen(0, '127.0.0.1', resolve));
  const { port } = studio.address() as AddressInfo;
  site = await openEdge({ proxy: behind(port, { limits }), trustedProxies: ['127.0.0.1'] });
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  seen.length = 0;
});
afterAll(async () => {
  await site.close();
  studio.closeAllConnections();
  await new Promise((resolve) => studio.close(resolve));
});

type Raw = { socket: Socket; heard: () => string; ended: Promise<void> };

/** A connection of one's own, as a sender has who does as it likes. */
function open(head: string[], body = ''): Raw {
  const socket = connect({ port: site.port, host: '127.0.0.1' });
  sockets.add(socket);
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => undefined);
  socket.write(`${[...head, 'Host: studio.test', '', ''].join('\r\n')}${body}`);
  return { socket, heard: () => text, ended };
}

const post = (path: string, ...headers: string[]) => [`POST ${path} HTTP/1.1`, ...headers];
const login = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"email":"a@b.vn"}' };
const as = (account: string) => ({ headers: { authorization: `JWT ${session(account)}` } });

/** Somebody else at the same address still logs in, reads and writes. */
async function othersWork(): Promise<void> {
  const answers = await Promise.all([
    site.ask('/api/users/me'),
    site.ask('/api/users/login', login),
    site.ask('/admin', as('users/9')),
    site.ask('/api/articles/1', { ...login, ...as('users/9') }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
}

it('66 strangers who send a login byte by byte take nothing of the studio, and nobody waits for them', async () => {
  const slow = Array.from({ length: 66 }, () => open(post('/api/users/login', 'Content-Length: 60000'), '{'));
  await Promise.all(slow.map(({ socket }) => once(socket, 'connect')));
  await othersWork();
  for (const { socket } of slow) if (socket.writable) socket.write('"');
  await othersWork();
  expect(seen.filter((asked) => asked === 'POST /api/users/login')).toHaveLength(2);
  // Two more than are read at a time: the first two were told, the others hang on and harm nobody.
  expect(slow.filter(({ heard }) => heard().startsWith('HTTP/1.1 408')).length).toBeGreaterThanOrEqual(2);
});

it.each([
  ['20 MB to an endpoint of the studio', '/api/pano/schedules/import', 20 * MB, 401],
  ['20 MB to a page', '/admin/login', 20 * MB, 401],
  ['51 MB to a login', '/api/users/login', 52_000_000, 413],
  ['51 MB to the portal', '/huong-dan', 52_000_000, 405],
])(
  'a stranger who sends %s is answered at once, before the body, and the studio hears nothing',
  async (_, path, bytes, status) => {
    const { heard, socket } = open(post(path, `Content-Length: ${bytes}`), 'x'.repeat(1000));
    await once(socket, 'data');
    expect(heard()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(heard()).toMatch(/\r\nConnection: close\r\n/i);
    // The rest is thrown away, so that the sender reads the answer and no reset.
    const rest = Buffer.alloc(MB);
    for (let sent = 0; sent < 8; sent++) socket.write(rest);
    await othersWork();
    expect(seen.filter((asked) => asked.startsWith('POST /api/pano'))).toEqual([]);
    expect(socket.errored).toBeNull();
  },
);

it('what is thrown away of a refused body is read at a pace, so that it takes no time from others', async () => {
  const { socket } = open(post('/api/media', 'Content-Length: 50000000'), 'x'.repeat(1000));
  await once(socket, 'data');
  const startedAt = performance.now();
  const taken = new Promise<number>((resolve) =>
    socket.write(Buffer.alloc(40 * MB), () => resolve(performance.now() - startedAt)),
  );
  await othersWork();
  // 16 MB a second, less what lies in the system's buffers. At full speed it took 0.2 s.
  expect(await taken).toBeGreaterThan(1_000);
});

it('a stranger without Content-Length is read up to the length of a form, then told', async () => {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const { heard, socket } = open(post('/api/media', 'Transfer-Encoding: chunked'), chunk);
  socket.write(chunk);
  await once(socket, 'data');
  expect(heard()).toMatch(/^HTTP\/1.1 401 /);
  await othersWork();
  expect(seen).not.toContain('POST /api/media');
});

it('who asks before sending is told without sending, and asked for the body where it is welcome', async () => {
  const refused = open(post('/api/media', 'Content-Length: 20000000', 'Expect: 100-continue'));
  await refused.ended;
  expect(refused.heard()).toMatch(/^HTTP\/1.1 401 /);
  for (const bytes of [10, MB]) {
    const head = post('/api/x', `Content-Length: ${bytes}`, 'Expect: 100-continue', `Cookie: ${sessionCookieOf('users/1')}`);
    const welcome = open(head);
    await once(welcome.socket, 'data');
    expect(welcome.heard()).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    welcome.socket.write(Buffer.alloc(bytes));
    await once(welcome.socket, 'data');
    expect(welcome.heard()).toContain('HTTP/1.1 200 OK');
  }
});

it.each([
  ['a form', 'multipart/form-data; boundary=x', 51_000_001, 'Tệp lớn hơn 50 MB'],
  ['data', 'application/json', 17 * MB, 'vượt quá giới hạn'],
])('%s that is too large is refused with an account too, by its length or as it comes', async (_, type, bytes, said) => {
  const headers = [`Content-Type: ${type}`, `Cookie: ${sessionCookieOf('users/2')}`];
  const whole = open(post('/api/media', `Content-Length: ${bytes}`, ...headers));
  await once(whole.socket, 'data');
  expect(Buffer.from(whole.heard(), 'latin1').toString()).toMatch(new RegExp(`^HTTP/1.1 413 .*${said}`, 's'));
  const chunked = open(post('/api/media', 'Transfer-Encoding: chunked', ...headers));
  const piece = Buffer.alloc(MB);
  for (let sent = 0; sent <= bytes; sent += MB) {
    chunked.socket.write('100000\r\n');
    chunked.socket.write(piece);
    chunked.socket.write('\r\n');
  }
  await once(chunked.socket, 'data');
  expect(chunked.heard()).toMatch(/^HTTP\/1.1 413 /);
  await othersWork();
});

it.each([
  ['with its length', ['Content-Length: 30000000']],
  ['in chunks', ['Transfer-Encoding: chunked']],
])('an upload of an account arrives whole, %s', async (_, length) => {
  const bytes = Buffer.alloc(30_000_000, 'abc');
  const type = 'Content-Type: multipart/form-data; boundary=x';
  const { socket, heard } = open(post('/api/media', ...length, type, `Cookie: ${sessionCookieOf('users/3')}`));
  const isChunked = length[0]?.startsWith('T');
  socket.write(
    isChunked ? Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n0\r\n\r\n')]) : bytes,
  );
  await once(socket, 'data');
  expect(heard()).toContain('HTTP/1.1 200 OK');
  expect(heard()).toContain(createHash('sha256').update(bytes).digest('hex'));
});

it.each(['/api/early', '/api/half'])(
  'an early answer at %s reaches the sender, and the next person gets an own one',
  async (path) => {
    for (let round = 0; round < 6; round++) {
      const { socket, heard } = open(
        post(
          path,
          'Content-Length: 40000000',
          'Content-Type: multipart/form-data; boundary=x',
          `Cookie: ${sessionCookieOf('users/4')}`,
        ),
      );
      const piece = Buffer.alloc(MB);
      for (let sent = 0; sent < 5; sent++) socket.write(piece);
      await once(socket, 'data');
      expect(heard()).toMatch(path === '/api/early' ? /^HTTP\/1.1 401 .*early/s : /^HTTP\/1.1 413 .*half/s);
      await othersWork();
    }
  },
);

it('uploads that stop half-way hold the places of their own account alone', async () => {
  const type = 'Content-Type: multipart/form-data; boundary=x';
  const begin = (account: string) =>
    open(post('/api/media', 'Content-Length: 20000000', type, `Cookie: ${sessionCookieOf(account)}`), 'x'.repeat(kB));
  const halves = Array.from({ length: 66 }, () => begin('users/5'));
  await Promise.all(halves.map(({ socket }) => once(socket, 'connect')));
  await othersWork();
  expect((await site.ask('/api/users/me', as('users/5'))).status).toBe(200);
  const whole = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', cookie: sessionCookieOf('users/6') },
  };
  expect((await site.ask('/api/media', { ...whole, body: 'x'.repeat(2 * MB) })).status).toBe(200);
  const { each, waiting } = limits.uploads;
  expect(seen.filter((asked) => asked === 'POST /api/media')).toHaveLength(each + 1);
  expect(halves.filter(({ heard }) => heard().startsWith('HTTP/1.1 429')).length).toBe(66 - each - waiting);
});

it('requests that the studio never answers leave room for everybody else at the address', async () => {
  const hanging = Array.from({ length: 60 }, () => open(['GET /api/hang HTTP/1.1', `Cookie: ${sessionCookieOf('users/7')}`]));
  await Promise.all(hanging.map(({ socket }) => once(socket, 'connect')));
  await othersWork();
  expect(seen.filter((asked) => asked === 'GET /api/hang')).toHaveLength(limits.accounts.each);
  const strangers = Array.from({ length: 40 }, () => open(['GET /api/hang HTTP/1.1', 'X-Forwarded-For: 192.0.2.77']));
  await Promise.all(strangers.map(({ socket }) => once(socket, 'connect')));
  await othersWork();
  expect(seen.filter((asked) => asked === 'GET /api/hang')).toHaveLength(limits.accounts.each + limits.addresses.each);
});

it('an office of 50 people behind one address opens its pages all at once, before and after the login', async () => {
  // Browsers open six connections each.
  const connections = pLimit(50 * 6);
  const statusOf = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://127.0.0.1:${site.port}${path}`, {
      headers: { 'x-forwarded-for': '203.0.113.9', ...headers },
    });
    await answer.arrayBuffer();
    return answer.status;
  };
  const people = Array.from({ length: 50 }).map((_, index) => ({ cookie: sessionCookieOf(`users/${100 + index}`) }));
  const before = people.flatMap(() => Array.from({ length: 12 }, (_, file) => `/_next/static/${file}.js`));
  const after = people.flatMap((person) => Array.from({ length: 8 }, (_, page) => ({ person, path: `/api/a${page}` })));
  const statuses = [
    ...(await connections.map(before, (path) => statusOf(path))),
    ...(await connections.map(after, ({ person, path }) => statusOf(path, person))),
  ];
  expect(statuses).toEqual(Array(50 * 20).fill(200));
});

it.each([
  ['payload-lng=en', '*/*', 'Too slow'],
  ['', 'text/html', 'quá chậm'],
])('a body that does not come in time is answered in the language of the reader (%j, %s)', async (cookie, accept, said) => {
  const { port } = studio.address() as AddressInfo;
  const short = await openEdge({ proxy: behind(port, { limits: { ...limits, smallWithinMs: 20 } }) });
  const socket = connect({ port: short.port, host: '127.0.0.1' });
  socket.write(post('/api/users/login', 'Host: x', 'Content-Length: 99', `Cookie: ${cookie}`, `Accept: ${accept}`).join('\r\n'));
  socket.write('\r\n\r\n{');
  const [heard] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  await short.close();
  expect(heard.toString()).toMatch(/^HTTP\/1.1 408 .*\r\nRetry-After: 1\r\n/s);
  expect(heard.toString()).toContain(said);
});

it('an account that asks too often is told when to come again, alone, in words that the studio shows', async () => {
  const { port } = studio.address() as AddressInfo;
  const few = { name: 'few', most: 3, seconds: 60 };
  const rates = { account: few, address: few, files: few };
  const strict = await openEdge({ proxy: behind(port, { limits: { ...limits, rates } }) });
  const asked = (account?: string) => strict.ask('/api/users/me', account ? as(account) : {});
  for (let count = 0; count < 3; count++) expect([(await asked('users/1')).status, (await asked()).status]).toEqual([200, 200]);
  const [refused, stranger, other] = [await asked('users/1'), await asked(), await asked('users/2')];
  await strict.close();
  expect([refused.status, refused.headers['retry-after'], stranger.status, other.status]).toEqual([429, '60', 429, 200]);
  const { message, errors } = JSON.parse(refused.text);
  expect(message).toContain('Hãy thử lại sau 60 giây');
  expect(errors).toEqual([{ message }]);
});
