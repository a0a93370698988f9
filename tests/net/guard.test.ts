import { createServer, type Server } from 'node:http';
import type { request } from 'node:https';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { postGuarded } from '../../src/webhooks/post.ts';

/** Addresses as hosts of a URL, in the forms that have fooled other guards. */
const hosts = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1', '017700000001', '0177.0.0.1'],
  ...['0177.0.0.0x1', '127.0.0.1.', '0', '0.0.0.0', '0.1.2.3', '10.0.0.1', '0xa.0.0.1', '012.0.0.1', '167772161', '100.64.0.1'],
  ...['100.100.100.200', '169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.170.2', '172.16.0.1'],
  ...['172.31.255.255', '192.168.0.1', '3232235521', '192.168.257', '192.0.0.192', '192.0.2.1', '192.88.99.1', '198.18.0.1'],
  ...['198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255'],
  ...['168.63.129.16', '[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:169.254.169.254]'],
  ...['[::ffff:8.8.8.8]', '[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]', '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::1]'],
  ...['[100::1]', '[2001::1]', '[2001:2::1]', '[2001:10::1]', '[2001:db8::1]', '[2002:7f00:1::]', '[3fff::1]', '[5f00::1]'],
  ...['[fc00::1]', '[fd00:ec2::254]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '１２７.0.0.1', '①②⑦.0.0.1', '127。0。0。1'],
];
const hostile = [
  ...hosts.map((host) => `https://${host}/tin`),
  ...[
    'http://cong.example.vn/',
    'ftp://cong.example.vn/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/',
    'data:,x',
    'javascript:1',
  ],
  ...[
    'https://an:mat-khau@cong.example.vn/',
    'https://8.8.8.8@127.0.0.1/',
    'https://cong.example.vn@127.0.0.1/',
    'https://[fe80::1%25eth0]/',
  ],
  ...[
    'https://127.0.0.1\\@cong.example.vn/',
    'https://',
    '//127.0.0.1/',
    'khong-phai-dia-chi',
    'https://256.256.256.256/',
    'https://1.2.3.4.5/',
  ],
];
/** What names of somebody else's zone may answer. */
const answers = ['127.0.0.1', '10.1.1.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00:ec2::254', '64:ff9b::1', 'không'];

let connects = 0;
const counting = ((...call: Parameters<typeof request>) => {
  connects++;
  throw new Error(`Expected no connection: ${JSON.stringify(call[0])}`);
}) as typeof request;

const post = (url: string, addresses: string[]) =>
  postGuarded({
    network: { resolve: async () => addresses, testOrigins: [], requestHttp: counting, requestHttps: counting },
    url,
    headers: {},
    body: '{}',
  });

it('has more than sixty hostile addresses', () => expect(new Set(hostile).size).toBeGreaterThan(80));

it.each(hostile)('never connects to %s', async (url) => {
  // A name that the parser leaves as a name resolves to this machine.
  await expect(post(url, ['127.0.0.1'])).rejects.toMatchObject({
    code: expect.stringMatching(/^webhook\.(url-invalid|address-refused)$/),
  });
  expect(connects).toBe(0);
});

it.each(answers)('never connects to a public name that resolves to %s, alone or beside a public address', async (address) => {
  for (const addresses of [[address], ['93.184.215.14', address], [address, '93.184.215.14']]) {
    await expect(post('https://cong.example.vn/', addresses)).rejects.toMatchObject({ code: 'webhook.address-refused' });
  }
  expect(connects).toBe(0);
});

it('asks for a name once and connects to what was checked, so that a second answer is never used', async () => {
  const asked: string[] = [];
  const targets: unknown[] = [];
  const resolve = async (host: string) => {
    asked.push(host);
    return asked.length === 1 ? ['93.184.215.14'] : ['127.0.0.1'];
  };
  const requestHttps = ((options: { host: string; servername: string }) => {
    targets.push([options.host, options.servername]);
    throw new Error('far enough');
  }) as unknown as typeof request;
  const network = { resolve, testOrigins: [], requestHttps };
  await expect(postGuarded({ network, url: 'https://cong.example.vn/', headers: {}, body: '' })).rejects.toMatchObject({
    code: 'webhook.unreachable',
    cause: new Error('far enough'),
  });
  expect([asked, targets]).toEqual([['cong.example.vn'], [['93.184.215.14', 'cong.example.vn']]]);
});

let server: Server;
let origin = '';
let heard: string[] = [];
beforeAll(async () => {
  server = createServer((incoming, response) => {
    heard.push(incoming.url ?? '');
    const to = new URL(incoming.url ?? '/', origin).searchParams.get('to');
    if (incoming.url === '/silent') return;
    if (incoming.url === '/endless') {
      const pump = () => !response.destroyed && response.write(Buffer.alloc(65_536), pump);
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
const postHere = (path: string, timeoutMs?: number) =>
  postGuarded({
    network: { resolve: async () => ['127.0.0.1'], testOrigins: [origin], requestHttps: counting },
    url: origin + path,
    headers: {},
    body: '{}',
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });

it('checks each redirect like the first address', async () => {
  for (const url of hostile.filter((text) => /^(https:\/\/[\d[]|http:|ftp:|file:)[!-~]*$/.test(text))) {
    await expect(postHere(`/?to=${encodeURIComponent(url)}`)).rejects.toMatchObject({
      code: expect.stringMatching(/^webhook\./),
    });
  }
  expect(connects).toBe(0);
  expect(heard.every((path) => path.startsWith('/?to='))).toBe(true);
});

it('follows three redirects and not a fourth', async () => {
  const chain = (length: number): string => (length === 0 ? '/end' : `/?to=${encodeURIComponent(chain(length - 1))}`);
  expect(await postHere(chain(3))).toBe(204);
  heard = [];
  await expect(postHere(chain(4))).rejects.toMatchObject({ code: 'webhook.redirects' });
  expect(heard).toHaveLength(4);
});

it('neither waits for a silent portal nor reads an endless answer', async () => {
  await expect(postHere('/silent', 200)).rejects.toMatchObject({ code: 'webhook.unreachable' });
  expect(await postHere('/endless')).toBe(200);
});
