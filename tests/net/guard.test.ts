import { createServer, type Server } from 'node:http';
import type { request } from 'node:https';
import { createServer as createTcp, type Server as TcpServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GuardedNetwork } from '../../src/net/guard.ts';
import { guardedFetch } from '../../src/net/guarded-fetch.ts';
import { namedIn, type OutboundRule, readOrigin, webPorts } from '../../src/net/outbound-rule.ts';
import { send } from '../../src/net/send.ts';
import { postGuarded } from '../../src/webhooks/post.ts';
import { hostileHosts, hostileUrls } from './hostile-addresses.ts';

/** What names of somebody else's zone may answer. */
const answers = ['127.0.0.1', '10.1.1.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00:ec2::254', '64:ff9b::1', 'không'];
const publicAddress = '93.184.215.14';
const refusal = { code: expect.stringMatching(/^outbound\./) };
const nobody = () => false;

let connects = 0;
const counting = ((...call: Parameters<typeof request>) => {
  connects++;
  throw new Error(`Expected no connection: ${JSON.stringify(call[0])}`);
}) as typeof request;
const network = (addresses: string[]): GuardedNetwork => ({
  resolve: async () => addresses,
  isNamed: nobody,
  requestHttp: counting,
  requestHttps: counting,
});
const open: OutboundRule = { kind: 'test', hosts: null, ports: webPorts };
const post = (url: string, addresses: string[]) => postGuarded({ network: network(addresses), url, headers: {}, body: '{}' });
const call = (url: string, addresses: string[]) => guardedFetch({ network: network(addresses), rule: open })(url);

it('has more than a hundred hostile addresses', () => expect(new Set(hostileUrls).size).toBeGreaterThan(130));

it.each(hostileUrls)('never connects to %j', async (url) => {
  // A name that the parser leaves as a name resolves to this machine.
  await expect(post(url, ['127.0.0.1'])).rejects.toMatchObject(refusal);
  await expect(call(url, ['127.0.0.1'])).rejects.toMatchObject(refusal);
  expect(connects).toBe(0);
});

it.each(answers)('never connects to a public name that resolves to %s, alone or beside a public address', async (address) => {
  for (const addresses of [[address], [publicAddress, address], [address, publicAddress]]) {
    await expect(post('https://cong.example.vn/', addresses)).rejects.toMatchObject({ code: 'outbound.not-public' });
    await expect(call('https://cong.example.vn/', addresses)).rejects.toMatchObject({ code: 'outbound.not-public' });
  }
  expect(connects).toBe(0);
});

it('says neither the address behind a name nor a password in an address', async () => {
  const hidden = await call('https://cong.example.vn/', ['10.1.2.3']).catch((error: Error) => error);
  expect(String(hidden)).not.toContain('10.1.2.3');
  const typed = await call('https://an:mat-khau@cong.example.vn/', []).catch((error: Error) => error);
  expect(JSON.stringify([String(typed), typed])).not.toContain('mat-khau');
});

it('asks for a name once and connects to what was checked, so that a second answer is never used', async () => {
  const asked: string[] = [];
  const looked: unknown[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return asked.length === 1 ? [publicAddress, '2606:2800::1'] : ['127.0.0.1'];
  };
  type Options = { servername: string; lookup: (host: string, options: object, done: (...found: unknown[]) => void) => void };
  const requestHttps = (({ servername, lookup }: Options) => {
    for (const options of [{ all: true }, {}, { family: 6 }])
      lookup('cong.example.vn', options, (...found) => looked.push(found));
    looked.push(servername);
    throw new Error('far enough');
  }) as unknown as typeof request;
  const rebinding = { resolve, isNamed: nobody, requestHttps };
  await expect(postGuarded({ network: rebinding, url: 'https://cong.example.vn/', headers: {}, body: '' })).rejects.toMatchObject(
    {
      code: 'webhook.not-taken',
      cause: new Error('far enough'),
    },
  );
  expect(asked).toEqual(['cong.example.vn']);
  expect(looked).toEqual([
    [
      null,
      [
        { address: publicAddress, family: 4 },
        { address: '2606:2800::1', family: 6 },
      ],
    ],
    [null, publicAddress, 4],
    [null, '2606:2800::1', 6],
    'cong.example.vn',
  ]);
});

describe('with a real listener on this machine', () => {
  let listener: TcpServer;
  let port = 0;
  let heardHere = 0;
  beforeAll(async () => {
    listener = createTcp((socket) => {
      heardHere++;
      socket.destroy();
    });
    await new Promise<void>((resolve) => listener.listen(0, resolve));
    const address = listener.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => listener.close());

  it('makes no connection to any form of its address, where the port and real sockets are allowed', async () => {
    const rule = { ...open, ports: [port] };
    // What a resolver of this machine would say of the names.
    const real = { resolve: async () => ['127.0.0.1'], isNamed: nobody };
    for (const host of hostileHosts) {
      const signal = AbortSignal.timeout(5_000);
      await expect(guardedFetch({ network: real, rule })(`https://${host}:${port}/`, { signal })).rejects.toMatchObject(refusal);
    }
    expect(heardHere).toBe(0);
  });

  it('reaches it when the environment names it, for the kind that it is named for and no other', async () => {
    const named = { resolve: async () => [], isNamed: namedIn([`test=http://127.0.0.1:${port}`]) };
    const reach = (rule: OutboundRule) => guardedFetch({ network: named, rule })(`http://127.0.0.1:${port}/`);
    await expect(reach({ ...open, kind: 'other' })).rejects.toMatchObject(refusal);
    expect(heardHere).toBe(0);
    await expect(reach(open)).rejects.not.toMatchObject(refusal);
    expect(heardHere).toBe(1);
  });
});

let server: Server;
let origin = '';
let heard: { url: string; headers: Record<string, unknown>; body: string }[] = [];
beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    const { url = '/' } = incoming;
    if (url === '/early') return void response.writeHead(413, { connection: 'close' }).end('{}');
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    heard.push({ url, headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8') });
    const to = new URL(url, origin).searchParams.get('to');
    if (url === '/silent') return;
    if (url === '/torn')
      return void response.writeHead(200, { 'content-length': 100 }).write('{"a":1}', () => response.destroy());
    if (url === '/endless') {
      // A turn of the loop between two writes: of a line that is gone the callback comes at once, for ever.
      const pump = () =>
        void setImmediate(() => response.socket && response.write(Buffer.alloc(65_536), (error) => error || pump()));
      pump();
    } else if (to === null) response.writeHead(204).end();
    else response.writeHead(307, { location: to }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const here = (): GuardedNetwork => ({ resolve: async () => ['127.0.0.1'], isNamed: namedIn([origin]), requestHttps: counting });
const postHere = (path: string, timeoutMs?: number) =>
  postGuarded({
    network: here(),
    url: origin + path,
    headers: {},
    body: '{}',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

it('checks each redirect like the first address', async () => {
  heard = [];
  for (const url of hostileUrls.filter((text) => /^(https:\/\/[\d[]|http:|ftp:|file:)[!-~]*$/.test(text))) {
    await expect(postHere(`/?to=${encodeURIComponent(url)}`)).rejects.toMatchObject({
      code: expect.stringMatching(/^(outbound|webhook)\./),
    });
  }
  expect(connects).toBe(0);
  expect(heard.length).toBeGreaterThan(60);
  expect(heard.every(({ url }) => url.startsWith('/?to='))).toBe(true);
});

it('follows three redirects and not a fourth', async () => {
  const chain = (length: number): string => (length === 0 ? '/end' : `/?to=${encodeURIComponent(chain(length - 1))}`);
  expect(await postHere(chain(3))).toBe(204);
  heard = [];
  await expect(postHere(chain(4))).rejects.toMatchObject({ code: 'webhook.redirects' });
  expect(heard).toHaveLength(4);
});

it('neither waits for a silent portal nor reads an endless answer', async () => {
  await expect(postHere('/silent', 200)).rejects.toMatchObject({ code: 'webhook.not-taken' });
  expect(await postHere('/endless')).toBe(200);
});

describe('a guarded fetch', () => {
  const fetchHere = guardedFetch({ network: { ...here(), isNamed: () => true }, rule: open });
  const sendHere = (path: string, change: Partial<Parameters<typeof send>[1]> = {}) =>
    send(fetchHere, { url: new URL(path, origin), method: 'POST', timeoutMs: 5_000, secrets: [], mayBeEmpty: true, ...change });
  const stream = () => new Blob(['từng ', 'phần']).stream() as ReadableStream<Uint8Array>;
  const form = new FormData();
  form.set('a', 'có dấu');

  it.each([
    ['a form', new URLSearchParams({ a: 'có dấu' }), 'a=c%C3%B3+d%E1%BA%A5u', /^application\/x-www-form-urlencoded/],
    ['text', 'có dấu', 'có dấu', /^text\/plain/],
    ['bytes', new TextEncoder().encode('có dấu'), 'có dấu', undefined],
    ['files', form, 'có dấu', /^multipart\/form-data; boundary=/],
  ] as const)('sends %s whole, with its length', async (_, body, said, type) => {
    heard = [];
    expect(await sendHere('/end', { body: body as FormData })).toMatchObject({ ok: true, status: 204 });
    const { headers = {}, body: received = '' } = heard[0] ?? {};
    expect(received).toContain(said);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(received)));
    expect(headers['transfer-encoding']).toBeUndefined();
    if (type !== undefined) expect(headers['content-type']).toMatch(type);
  });

  it('sends a stream as it comes, under the length that was given', async () => {
    heard = [];
    const headers = { 'content-length': String(Buffer.byteLength('từng phần')) };
    expect(await sendHere('/end', { body: stream(), headers })).toMatchObject({ ok: true });
    expect(heard[0]).toMatchObject({ body: 'từng phần', headers });
  });

  it('follows no redirect, and takes a torn or an endless answer for none', async () => {
    heard = [];
    expect(await sendHere('/?to=/end')).toMatchObject({ failure: { kind: 'answer', status: 307 } });
    expect(heard.map(({ url }) => url)).toEqual(['/?to=/end']);
    expect(await sendHere('/torn')).toMatchObject({ failure: { kind: 'no-answer' } });
    expect(await sendHere('/endless')).toMatchObject({ failure: { kind: 'no-answer' } });
    expect(await sendHere('/silent', { timeoutMs: 200 })).toMatchObject({ failure: { kind: 'no-answer' } });
  });

  it('hears an answer that comes before the body is through', async () => {
    const headers = { 'content-length': String(8 * 2 ** 20) };
    const body = new Blob([new Uint8Array(8 * 2 ** 20)]).stream() as ReadableStream<Uint8Array>;
    const sent = await sendHere('/early', { body, headers });
    // The other side may shut the line while it is written to: then nobody knows.
    expect(sent).toMatchObject({ ok: false, failure: { kind: expect.stringMatching(/^(answer|no-answer)$/) } });
  });

  it('knows that nothing was sent: a closed port, a machine without TLS, an unknown name, an address that is refused', async () => {
    const closed = createTcp();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    const port = typeof address === 'object' ? address?.port : 0;
    await new Promise((resolve) => closed.close(resolve));
    const real = guardedFetch({ network: { resolve: async () => [], isNamed: () => true }, rule: open });
    const sendTo = (url: string) => send(real, { url: new URL(url), method: 'POST', timeoutMs: 5_000, secrets: [] });
    expect(await sendTo(`http://127.0.0.1:${port}/`)).toMatchObject({ failure: { kind: 'not-sent' } });
    expect(await sendTo(origin.replace('http:', 'https:'))).toMatchObject({ failure: { kind: 'not-sent' } });
    expect(await sendTo('https://khong-co.example.vn/')).toMatchObject({ failure: { kind: 'not-sent' } });
    const guarded = guardedFetch({ network: network(['10.0.0.1']), rule: open });
    const refused = await send(guarded, { url: new URL('https://a.vn/'), method: 'GET', timeoutMs: 5_000, secrets: [] });
    expect(refused).toMatchObject({ failure: { kind: 'held-back', error: { remedy: 'fix-setup' } } });
  });
});

it.each([
  ['http://127.0.0.1:3001', 'http://127.0.0.1:3001'],
  ['HTTPS://Cong.Example.VN:443/', 'https://cong.example.vn'],
  ['zalo=http://2130706433:80', 'zalo=http://127.0.0.1'],
  ['email-list=smtp-plain://10.0.0.6:25', 'email-list=smtp-plain://10.0.0.6'],
  ['smtps://[fd00::1]:465', 'smtps://[fd00::1]'],
  ['https://cong.example.vn/duong-dan', null],
  ['https://an@cong.example.vn', null],
  ['cong.example.vn', null],
  ['ftp://cong.example.vn', null],
])('reads the origin %s of the environment as %s', (text, origin) => expect(readOrigin(text)).toBe(origin));
