import { type AddressInfo, createServer, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channels } from '../../src/channels/registry.gen.ts';
import type { AppError } from '../../src/domain/errors.ts';
import { checkBeforeSaving, type GuardedNetwork } from '../../src/net/guard.ts';
import { namedIn } from '../../src/net/outbound-rule.ts';
import { hostileHosts, hostileUrls, likenessesOf } from '../net/hostile-addresses.ts';
import { contextOf } from '../setup/channel-world.ts';
import { selfSigned } from '../setup/self-signed.ts';
import { contentWith, videoOf } from './engine.ts';

const secret = 'khoa-khong-ai-duoc-thay';
/** Settings with which each kind works, without addresses of its own. */
const settingsOf: Record<string, Record<string, unknown>> = {
  facebook: { pageId: '4711' },
  zalo: { oaId: '1', appId: '2' },
  youtube: { channelId: `UC${'a'.repeat(22)}`, clientId: 'c' },
  tiktok: { openId: 'o', username: 'bdhvs', clientKey: 'k' },
  telegram: { chatId: '@bdhvs' },
  mastodon: { instanceUrl: 'https://mastodon.example.vn' },
  'web-portal': { endpoint: 'https://cong.example.vn/tin' },
  'email-list': { host: 'smtp.example.vn', from: 'a@example.vn', fromName: 'Pano', list: 'ds@example.vn' },
};
const outside = Object.values(channels).filter(({ livesIn }) => livesIn === 'platform');
const addressBoxes = (kind: string) => channels[kind as keyof typeof channels].settingFields.filter(({ isAddress }) => isAddress);
const secretsOf = ({ secrets, optionalSecrets = [] }: (typeof outside)[number]) =>
  Object.fromEntries([...secrets, ...optionalSecrets].map((name) => [name, `whsec_${Buffer.alloc(32, 1).toString('base64')}`]));

let listener: Server;
let port = 0;
let heard = 0;
/** A network whose every name is this machine: only the guard stands between a call and the listener. */
const treacherous: GuardedNetwork = { resolve: async () => ['127.0.0.1'], isNamed: () => false };
beforeAll(async () => {
  listener = createServer((socket) => {
    heard++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, resolve));
  const address = listener.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => listener.close());
beforeEach(() => {
  heard = 0;
});

const refusal = { code: expect.stringMatching(/^outbound\./), remedy: 'fix-setup' };

it('knows settings of every kind that lives on a platform', () => {
  expect(Object.keys(settingsOf).sort()).toEqual(outside.map(({ id }) => id).sort());
});

describe.each(outside.map((channel) => ({ id: channel.id, channel })))('$id', ({ id, channel }) => {
  const given = settingsOf[id] ?? {};
  const save = async (settings: unknown, network = treacherous) => {
    for (const { url, rule } of channel.addressesOf(settings)) await checkBeforeSaving({ network, url, rule });
  };

  it('says which of its boxes hold addresses and whose its keys are', () => {
    expect(channel.addressesOf(given).length).toBeGreaterThan(0);
    expect(channel.settingFields.some(({ bindsKeys }) => bindsKeys)).toBe(true);
    for (const { name, isAdvanced, input } of channel.settingFields)
      if (/url|host|endpoint/i.test(name))
        expect({ name, input, binds: channel.settingFields.find((f) => f.name === name)?.bindsKeys, isAdvanced }).toMatchObject({
          binds: true,
        });
  });

  it('takes its own addresses at save, also where no resolver answers', async () => {
    const offline = { ...treacherous, resolve: () => Promise.reject(new Error('offline')) };
    await save(given, offline);
    expect(channel.addressesOf(given).every(({ url }) => /^(https|smtp):/.test(url))).toBe(true);
  });

  it('refuses every hostile address in every box at save', async () => {
    let tried = 0;
    for (const { name } of addressBoxes(id)) {
      const own = channel.addressesOf(given)[0]?.url ?? '';
      const likenesses = channel.addressesOf(given)[0]?.rule.hosts === null ? [] : likenessesOf(new URL(own).hostname);
      for (const url of [...hostileUrls, ...likenesses]) {
        tried++;
        const wrong = { ...given, [name]: url };
        const judged = (async () => {
          channel.checkSettings(wrong);
          await save(wrong);
        })();
        // What is no address at all is refused by the form's own check.
        await expect(judged, `${name}: ${url}`).rejects.toMatchObject({
          code: expect.stringMatching(/^(outbound\.|channel\.settings-invalid$)/),
        });
      }
    }
    expect(tried).toBe(addressBoxes(id).length === 0 ? 0 : tried);
  });

  it('refuses what was stored before at each call, without one connection, and says that the set-up is wrong', async () => {
    if (channel.identify === undefined) return expect(id).toBe('web-portal');
    const loopbacks = ['127.0.0.1', '2130706433', '[::1]', '[::ffff:127.0.0.1]', 'localhost', 'noi-bo.example.vn'];
    for (const host of loopbacks) {
      const boxes = Object.fromEntries(addressBoxes(id).map(({ name }) => [name, `https://${host}:${port}`]));
      const stored = id === 'email-list' ? { ...given, host, port } : { ...given, ...boxes };
      const context = contextOf({ settings: stored, secrets: secretsOf(channel), network: treacherous });
      expect(await channel.identify(context), host).toMatchObject({ kind: 'blocked', error: refusal });
    }
    expect(heard).toBe(0);
  });

  it('never calls its own host when that resolves to a machine of the own network', async () => {
    const context = contextOf({ settings: given, secrets: secretsOf(channel), network: treacherous });
    const content = contentWith({});
    const outcome =
      channel.identify === undefined
        ? await channel.commit(context, { content, checkpoint: {} })
        : await channel.identify(context);
    expect(outcome).toMatchObject({ kind: 'blocked', error: { code: 'outbound.not-public' } });
  });

  it('forgets whose the keys were with another address or account, and not with other settings', () => {
    const owner = channel.keysOwner(given);
    expect(channel.keysOwner({ ...given })).toBe(owner);
    for (const { name, bindsKeys, initial, input } of channel.settingFields) {
      if (input === 'group') continue;
      const other = input === 'number' ? 26 : `${String((given[name] ?? initial ?? '') as string)}x`;
      expect(channel.keysOwner({ ...given, [name]: other }) === owner, name).toBe(!bindsKeys);
      // What holds where nothing is filled in is the same filled in, with or without a slash.
      if (bindsKeys && initial !== null) expect(channel.keysOwner({ ...given, [name]: initial })).toBe(owner);
      if (bindsKeys && typeof initial === 'string') expect(channel.keysOwner({ ...given, [name]: `${initial}/` })).toBe(owner);
    }
  });
});

describe('mail servers', () => {
  const { addressesOf, identify } = channels['email-list'];
  const given = settingsOf['email-list'] ?? {};
  const judge = async (change: Record<string, unknown>) => {
    for (const { url, rule } of addressesOf({ ...given, ...change }))
      await checkBeforeSaving({ network: treacherous, url, rule });
  };
  const tricks = [
    'smtp.example.vn:25',
    'smtp.example.vn/x',
    'an@smtp.example.vn',
    'smtp.example.vn#',
    'smtp.example.vn\r\nRCPT TO:<x@y.vn>',
  ];

  it('are refused in every hostile form', async () => {
    for (const host of [...hostileHosts.filter((text) => text !== ''), ...tricks])
      await expect(judge({ host }), host).rejects.toMatchObject(refusal);
  });

  it.each([
    [{ port: 22 }, 'outbound.port-refused'],
    [{ port: 6379 }, 'outbound.port-refused'],
    [{ port: 80, security: 'tls' }, 'outbound.port-refused'],
    [{ security: 'none', port: 25 }, 'outbound.not-encrypted'],
  ])('are refused with %j: %s', async (change, code) => {
    await expect(judge(change)).rejects.toMatchObject({ code });
  });

  it.each([25, 465, 587, 2525])('are asked for at the usual port %i', async (usual) => {
    const offline = { ...treacherous, resolve: async () => ['93.184.215.14'] };
    for (const { url, rule } of addressesOf({ ...given, port: usual })) await checkBeforeSaving({ network: offline, url, rule });
  });

  it('are called at the address that was checked, under the name that was typed, and get no password before TLS', async () => {
    const asked: string[] = [];
    const names: string[] = [];
    const SNICallback = (name: string, done: (error: Error | null) => void) => {
      names.push(name);
      done(null);
    };
    const server = createTlsServer({ ...selfSigned({ host: 'smtp.example.vn' }), SNICallback });
    server.on('tlsClientError', () => {});
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: tlsPort } = server.address() as AddressInfo;
    // The second answer of the resolver would be another machine.
    const resolve = async (host: string) => (asked.push(host) === 1 ? ['127.0.0.1'] : ['192.0.2.1']);
    const settings = { ...given, host: 'smtp.example.vn', port: tlsPort, security: 'tls', user: 'bdhvs' };
    const network = { resolve, isNamed: namedIn([`email-list=smtps://smtp.example.vn:${tlsPort}`]) };
    const outcome = await identify?.(contextOf({ settings, secrets: { password: secret }, network }));
    server.close();
    // Nobody vouches for the certificate of a test: so the session ends there.
    expect(outcome).toMatchObject({ kind: 'retry', error: { code: 'channel.unreachable' } });
    expect({ asked, names }).toEqual({ asked: ['smtp.example.vn'], names: ['smtp.example.vn'] });
  });
});

it.each([
  'http://127.0.0.1:1/tai-len',
  'https://10.0.0.1/',
  'https://open-upload.tiktokapis.com.example.vn/',
  'https://example.vn/',
])('never sends a video to %s, whoever said so', async (address) => {
  const called: string[] = [];
  const fetch = (async (url: URL | string) => {
    called.push(new URL(url).host);
    return Response.json(
      { data: { publish_id: 'p1', upload_url: address }, error: { code: 'ok' } },
      { headers: { location: address } },
    );
  }) as typeof globalThis.fetch;
  const content = contentWith({ video: videoOf(new Uint8Array(10)) });
  for (const channel of [channels.tiktok, channels.youtube]) {
    const context = contextOf({ settings: settingsOf[channel.id], secrets: secretsOf(channel), network: treacherous, fetch });
    const prepared = await channel.prepare(context, { content, checkpoint: null, save: async () => {} });
    // A short video has one chunk, which is the last, and so the commit.
    const outcome = prepared.kind === 'ok' ? await channel.commit(context, { content, checkpoint: prepared.value }) : prepared;
    expect(outcome).toMatchObject({ kind: 'blocked', error: refusal });
  }
  expect([...new Set(called)].sort()).toEqual(['open.tiktokapis.com', 'www.googleapis.com']);
});

describe('an instance that is none', () => {
  const ways: Record<string, () => Promise<Response>> = {
    closed: () => Promise.reject(Object.assign(new Error('no'), { code: 'ECONNREFUSED' })),
    filtered: () => Promise.reject(new DOMException('late', 'TimeoutError')),
    'without TLS': () => Promise.reject(Object.assign(new Error('no'), { code: 'PANO_NOT_CONNECTED' })),
    'with a wrong certificate': () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' })),
    ...Object.fromEntries(
      [200, 204, 302, 401, 403, 404, 429, 500, 503].map((status) => [
        `answering ${status}`,
        async () =>
          new Response(status === 204 ? null : '<html>router</html>', { status, headers: { location: 'https://a.vn/' } }),
      ]),
    ),
    'answering other JSON': async () => Response.json({ version: '7.4 of a database' }),
  };

  it('reads alike however it fails, and keeps the cause', async () => {
    const errors: Record<string, AppError> = {};
    for (const [way, fetch] of Object.entries(ways)) {
      const context = contextOf({ settings: settingsOf.mastodon, secrets: { accessToken: secret }, network: treacherous, fetch });
      const outcome = await channels.mastodon.identify?.(context);
      if (outcome?.kind !== 'retry') throw new Error(`${way}: ${outcome?.kind}`);
      errors[way] = outcome.error;
    }
    const sentences = new Set(Object.values(errors).map(({ words }) => JSON.stringify(words)));
    expect([...sentences]).toHaveLength(1);
    expect(Object.values(errors).every(({ cause }) => cause instanceof Error)).toBe(true);
  });
});

it('asks Facebook about a token without writing it into an address', async () => {
  const calls: { url: string; body: string }[] = [];
  const fetch = (async (url: URL | string, init?: RequestInit) => {
    calls.push({ url: String(url), body: String(init?.body) });
    return Response.json({ data: { is_valid: true }, id: '4711', name: 'Trang' });
  }) as typeof globalThis.fetch;
  const secrets = { accessToken: secret, appSecret: `${secret}-app` };
  const context = contextOf({ settings: settingsOf.facebook, secrets, network: treacherous, fetch });
  expect(await channels.facebook.identify?.(context)).toMatchObject({ kind: 'ok' });
  expect(calls.map(({ url }) => url).join(' ')).not.toContain(secret);
  expect(calls[0]?.body).toContain(`input_token=${secret}`);
});

it.each(['https://x@api.telegram.org', 'https://api.telegram.org.', 'http://api.telegram.org', 'https://api.telegram.org:8443'])(
  'never writes the token of a bot into an error, a log or a trouble, called at %s',
  async (apiUrl) => {
    const settings = { ...settingsOf.telegram, apiUrl };
    const secrets = { botToken: '7100100:khoa-cua-bot' };
    const outcome = await channels.telegram.identify?.(contextOf({ settings, secrets, network: treacherous }));
    expect(outcome).toMatchObject({ kind: 'blocked', error: refusal });
    const error = outcome?.kind === 'blocked' ? outcome.error : null;
    expect(inspect([error, error?.words, error?.cause], { depth: 9 })).not.toContain('khoa-cua-bot');
  },
);
