import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeShortCode } from '../../src/codes/short-code.ts';
import { patience } from '../setup/patience.ts';
import { siteState } from '../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from './open-edge.ts';

let site: OpenEdge;
const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
beforeAll(async () => {
  site = await openEdge({ site: siteState() });
});
afterAll(async () => {
  await site.close();
  errors.mockRestore();
});

/** Sends the very bytes, and reads until the server has nothing more to say. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', (cause: NodeJS.ErrnoException) => (cause.code === 'ECONNRESET' ? resolve(answer) : reject(cause)));
    socket.on('close', () => resolve(answer));
  });
}

const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const get = (target: string, ...headers: string[]): string =>
  [`GET ${target} HTTP/1.1`, 'Host: bdhvs.example.vn', 'Connection: close', ...headers, '', ''].join('\r\n');

/** Nothing of the machine may be told to a stranger: no path, no stack, no name of a program. */
const secrets = /node_modules|\.ts:\d|at \w+ \(|\/tmp\/|root:|Error:|current\.json/;

describe('a request that is none', () => {
  it.each([
    ['dot segments', get('/../../../../etc/passwd'), 400],
    ['dot segments below a folder', get('/m/../../store/current.json'), 400],
    ['encoded dot segments', get('/%2e%2e/%2e%2e/etc/passwd'), 400],
    ['encoded strokes', get('/..%2f..%2f..%2fetc%2fpasswd'), 400],
    ['twice encoded dot segments', get('/%252e%252e/etc/passwd'), 404],
    ['backslashes', get('/..\\..\\windows\\win.ini'), 400],
    ['encoded backslashes', get('/%5c..%5cwin.ini'), 400],
    ['a zero byte', get('/huong-dan%00.html'), 400],
    ['a line break in the address', get('/huong-dan%0d%0aSet-Cookie:%20a=b'), 400],
    ['half a letter', get('/%c3'), 400],
    ['an unfinished escape', get('/%'), 400],
    ['the name of an internal blob', get('internal:codes'), 400],
    ['the name of an internal blob below the root', get('/internal:codes'), 404],
    ['a whole address of no web page', get('ftp://evil.example/huong-dan'), 400],
    ['two hosts', get('/', 'Host: evil.example'), 400],
    ['the same host twice', get('/', 'Host: bdhvs.example.vn'), 400],
    ['a host with a space', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400],
    ['two hosts in one line', 'GET / HTTP/1.1\r\nHost: a,b\r\nConnection: close\r\n\r\n', 400],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n', 400],
    ['a host with a name before it', 'GET / HTTP/1.1\r\nHost: me@a\r\nConnection: close\r\n\r\n', 400],
    ['a star', get('*'), 400],
    ['an address of 3,000 letters', get(`/${'a'.repeat(3_000)}`), 414],
    ['headers of 20,000 letters', get('/', `X-Long: ${'a'.repeat(20_000)}`), 431],
    ['a thousand headers', get('/', ...Array.from({ length: 1_000 }, (_, index) => `X-${index}: ${'b'.repeat(20)}`)), 431],
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00', 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['a method that nobody knows', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
    ['a method that is not for reading', 'DELETE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
    ['TRACE', 'TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 405],
    ['a code with markup', get('/q/%3Cscript%3Ealert(1)%3C%2Fscript%3E'), 404],
    ['a code of one letter', get('/v/%3C'), 400],
    ['a pack of a commune that is none', get('/tai-ve/can-tho-2026/0.zip'), 404],
  ])('%s: is refused with the right status', async (_what, text, status) => {
    const answer = await raw(text);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(secrets);
    expect(answer).not.toMatch(/<script>alert|^Set-Cookie/im);
  });

  const file = async (range: string) => raw(get('/tai-ve/can-tho-2026/31135.zip', `Range: ${range}`));
  it.each([
    ['bytes=abc', 200],
    ['bytes=', 200],
    ['bytes=-', 200],
    ['bytes=5-1', 200],
    ['items=0-1', 200],
    ['bytes=1e3-', 200],
    ['bytes=0-1,2-3', 200],
    [`bytes=${Array.from({ length: 500 }, (_, index) => `${index}-`).join(',')}`, 200],
    ['bytes=99999999999999999999-', 416],
    ['bytes=-0', 416],
    ['bytes=-99999999999999999999', 206],
  ])('Range: %s is answered as RFC 9110 says', async (range, status) => {
    expect(statusOf(await file(range))).toBe(status);
  });
});

it('takes a whole address as a proxy sends it, and hosts with a port or of numbers', async () => {
  for (const target of ['http://bdhvs.example.vn/huong-dan', 'https://other.example:443/huong-dan', 'HTTP://[::1]/huong-dan'])
    expect(statusOf(await raw(get(target))), target).toBe(200);
  expect(statusOf(await raw(get('http://bdhvs.example.vn')))).toBe(200);
  expect(statusOf(await raw(get('http://bdhvs.example.vn?a=1')))).toBe(200);
  for (const host of ['bdhvs.example.vn:8443', '[2001:db8::1]:80', '192.0.2.1', ''])
    expect(statusOf(await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)), host).toBe(200);
});

it('ends slow clients, and serves everybody else meanwhile', async () => {
  const slow: Socket[] = [];
  const ended: Promise<string>[] = [];
  for (let index = 0; index < 60; index++) {
    const socket = connect(site.port, '127.0.0.1');
    socket.setEncoding('latin1');
    let said = '';
    socket.on('data', (chunk) => {
      said += chunk;
    });
    socket.on('error', () => undefined);
    ended.push(new Promise((resolve) => socket.on('close', () => resolve(said))));
    socket.write('GET /huong-dan HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    slow.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write('a');
  }, patience(500));
  const began = Date.now();
  expect(statusOf(await raw(get('/huong-dan')))).toBe(200);
  expect(Date.now() - began).toBeLessThan(5_000);
  const answers = await Promise.all(ended);
  clearInterval(drip);
  expect(Date.now() - began).toBeLessThan(30_000);
  for (const answer of answers) expect(statusOf(answer)).toBe(408);
});

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const known = [
  '/',
  '/huong-dan/cai-vneid',
  '/content/v1/guides',
  '/feeds/portal.rss',
  '/tai-ve/can-tho-2026/31135.zip',
  '/v',
  '/q/',
  '/v/',
];
const odd = [
  '%',
  '%00',
  '%2e%2e/',
  '..',
  '//',
  '\\',
  '?',
  '#',
  '&',
  '=',
  '%F0%9F%92%A9',
  '<b>',
  "'",
  '"',
  ';',
  '\u00e1',
  ' HTTP/9',
  '%c3%28',
  'q',
];
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Known addresses torn and glued, codes real, changed and invented. */
function wildTarget(next: (below: number) => number): string {
  const pick = (list: readonly string[] | string): string => list[next(list.length)] ?? '';
  if (next(2) === 0) {
    const code = [...encodeShortCode({ edition: 1 + next(9), artwork: next(4), unitCode: null, medium: 'poster' })];
    for (let change = next(4); change > 0; change--) code[next(code.length + 2)] = next(4) === 0 ? pick(odd) : pick(letters);
    return `/${pick('qvQV')}/${code.join('').slice(0, 1 + next(20))}`;
  }
  let target = pick(known);
  for (let change = next(5); change > 0; change--) {
    const at = next(target.length + 1);
    target = target.slice(0, at) + pick(odd) + target.slice(at + next(3));
  }
  return target;
}

it('answers 10,000 wild addresses and codes without falling over, and keeps nothing of them', {
  timeout: patience(240_000),
}, async () => {
  const next = randomNumbers(2_026);
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const statuses = new Map<number, number>();
  let before = 0;
  for (let round = 0; round < 100; round++) {
    // The first rounds fill caches that are meant to be kept.
    if (round === 20) {
      collect();
      before = process.memoryUsage().heapUsed;
    }
    const targets = Array.from({ length: 100 }, () => wildTarget(next).replace(/[\s#]/g, '-'));
    const answers = await Promise.all(Array.from({ length: 5 }, (_, lane) => askAll(targets.slice(lane * 20, lane * 20 + 20))));
    for (const status of answers.flat()) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  collect();
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000);
  for (const status of statuses.keys()) expect([200, 301, 302, 400, 404, 410]).toContain(status);
  for (const status of [200, 302, 400, 404]) expect(statuses.get(status)).toBeGreaterThan(50);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1024 * 1024);
  expect(errors).not.toHaveBeenCalled();
});

/** One after the other, so that five lanes are busy at a time. */
async function askAll(targets: string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const target of targets) {
    const answer = await raw(get(target));
    expect(answer).not.toMatch(secrets);
    statuses.push(statusOf(answer));
  }
  return statuses;
}
