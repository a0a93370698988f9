import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes';
import { beforeEach, expect, it, vi } from 'vitest';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { resealSecrets } from '../../src/db/channels/reseal.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { openWorld, pageToken, schedule, type World } from '../setup/delivery-world.ts';
import { nameInEnvironment } from '../setup/local-network.ts';
import { folder, office, payload } from '../setup/with-office.ts';

let world: World;
const oldKey = randomBytes(32).toString('base64');
const newKey = randomBytes(32).toString('base64');
const keyring = readKeyring(oldKey);
const appSecret = 'app-secret';

process.env.PANO_SECRETS_KEY = oldKey;
beforeEach(() => {
  process.env.PANO_SECRETS_KEY = oldKey;
});

const channelStore = () => payloadChannels({ payload, keyring });
const rights = () => ({ overrideAccess: false, user: office.admin }) as const;

async function connect(key: string, newSecrets: Record<string, unknown>) {
  const settings = { pageId: '4711', ...(world ? { graphUrl: world.simulator.url } : {}) };
  const data = { key, name: key, kind: 'facebook' as const, settings, newSecrets };
  nameInEnvironment(...(world ? [world.simulator.url] : []));
  return payload.create({ collection: 'channels', data, ...rights() });
}

it('keeps what a worker stored while a form stood open, and what was typed while a worker refreshed', async () => {
  const { id } = await connect('hai-nguoi', { accessToken: 'access-1', appSecret });
  const pair = { secrets: { accessToken: 'access-2' }, accessUntil: '2026-12-01T00:00:00.000Z', refreshUntil: null };
  const formOpened = await payload.findByID({ collection: 'channels', id, ...rights() });
  expect(await channelStore().tokens.save({ channelId: 'hai-nguoi', version: 1, pair, now: new Date() })).toBe(true);
  await payload.update({ collection: 'channels', id, data: { ...formOpened, name: 'Tên mới' } as never, ...rights() });
  expect(await channelStore().get('hai-nguoi')).toMatchObject({
    secrets: { accessToken: 'access-2', appSecret },
    tokens: { version: 2, accessUntil: pair.accessUntil },
  });
  await payload.update({ collection: 'channels', id, data: { newSecrets: { accessToken: 'typed' } }, ...rights() });
  expect(await channelStore().tokens.save({ channelId: 'hai-nguoi', version: 2, pair, now: new Date() })).toBe(false);
  expect(await channelStore().get('hai-nguoi')).toMatchObject({
    secrets: { accessToken: 'typed', appSecret },
    tokens: { version: 3, from: null },
    isUnchecked: true,
  });
});

it('refuses secrets that the kind does not have, by name, and a key that would leave them unreadable', async () => {
  await expect(connect('la', { botToken: 'x' })).rejects.toMatchObject({
    data: { errors: [{ path: 'newSecrets', message: expect.stringContaining('facebook không có khóa “botToken”') }] },
  });
  const { id } = await connect('doi-khoa', { accessToken: 'access-1' });
  await payload.update({ collection: 'channels', id, data: { key: 'khac' }, ...rights() });
  expect((await channelStore().get('doi-khoa'))?.secrets.accessToken).toBe('access-1');
});

it('writes down who threw a switch and why, on one channel and on all, and lets nobody write the trail', async () => {
  const { id } = await connect('cau-dao', { accessToken: 'access-1' });
  const data = { isPaused: true, switchReason: 'Đang rà soát nội dung', switchTrail: [] };
  const paused = await payload.update({ collection: 'channels', id, data, ...rights() });
  expect(paused.switchTrail).toMatchObject([{ by: 'admin', act: 'bật cầu dao', note: 'Đang rà soát nội dung' }]);
  expect(JSON.stringify(await payload.update({ collection: 'channels', id, data: { switchTrail: [] }, ...rights() }))).toContain(
    'rà soát',
  );
  const all = { isPaused: true, isRehearsal: true, switchReason: 'Diễn tập Tết' };
  await payload.updateGlobal({ slug: 'delivery-switches', data: all, ...rights() });
  expect(await channelStore().get('cau-dao')).toMatchObject({ isPaused: true, isAllPaused: true, isRehearsal: true });
  const switches = await payload.updateGlobal({
    slug: 'delivery-switches',
    data: { isPaused: false, isRehearsal: false },
    ...rights(),
  });
  expect(switches.switchTrail).toHaveLength(4);
  const asEditor = { slug: 'delivery-switches', data: { isPaused: true }, overrideAccess: false, user: office.editor } as const;
  await expect(payload.updateGlobal(asEditor)).rejects.toMatchObject({ status: 403 });
});

it('seals everything anew under the newest key, after which the old one can go', async () => {
  await connect('xoay-khoa', { accessToken: 'access-1', appSecret });
  await payload.create({
    collection: 'webhooks',
    data: { name: 'Cổng', key: 'cong', url: 'https://cong.example.vn/tin', newSecret: `whsec_${oldKey}` },
  });
  const both = readKeyring(`${newKey},${oldKey}`);
  const { old } = await resealSecrets({ payload, keyring: both, isCheck: true });
  expect(old).toBeGreaterThanOrEqual(3);
  expect(await resealSecrets({ payload, keyring: both })).toEqual({ old, resealed: old });
  expect(await resealSecrets({ payload, keyring: both })).toEqual({ old: 0, resealed: 0 });
  const renewed = payloadChannels({ payload, keyring: readKeyring(newKey) });
  expect((await renewed.get('xoay-khoa'))?.secrets).toEqual({ accessToken: 'access-1', appSecret });
  await expect(payloadChannels({ payload, keyring }).get('xoay-khoa')).rejects.toMatchObject({ code: 'secrets.unreadable' });
});

/** Everything that a run leaves anywhere: files of the database, its log, what was printed, events. */
async function traces(printed: unknown[]): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.includes('.db'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
  return [...files, inspect([printed, world.events, world.troubles], { depth: 12, maxStringLength: null })].join('\n');
}

it('shows no secret and no token in the database, its log, the console, events, errors or an answer, also when all goes wrong', async () => {
  const schedules = [1, 2, 3, 4].map((number) =>
    schedule({ id: `s-${number}`, subject: { kind: 'editions', sha256s: [`${number}`.padEnd(64, 'e')] } }),
  );
  world = await openWorld({ schedules });
  const printed: unknown[] = [];
  for (const method of ['log', 'error', 'warn', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words));
  }
  const logged = vi.spyOn(payload.logger, 'error');
  const { id } = await connect('bi-mat', { accessToken: pageToken, appSecret });
  const connected = await channelStore().get('bi-mat');
  Object.assign(world.ctx, {
    deliveries: payloadDeliveries(payload),
    channelStore: {
      ...channelStore(),
      get: async () => ({ ...connected, isUnchecked: false, isPaused: false, needsLogin: false }),
    },
    report: (event: never) => {
      world.events.push(event);
      console.error(event);
    },
  });
  for (const fault of ['5xx_before', 'reset_after_commit', '429', 'expire_token'] as const)
    await world.fault({ fault, path: 'feed' });
  await world.tickAt(0);
  const { contentOf } = world.ctx;
  world.ctx.contentOf = () => Promise.reject(new Error('a bug in the middle'));
  await world.tickAt(60_000);
  world.ctx.contentOf = contentOf;
  await world.tickAt(600_000);

  const { token } = await payload.login({
    collection: 'users',
    data: { email: 'admin@example.vn', password: 'mot-mat-khau-dai' },
  });
  const { default: config } = await import('../../payload.config.ts');
  const ask = async (method: 'GET' | 'PATCH' | 'POST', path: string, body?: unknown) => {
    const handler = { GET: REST_GET, PATCH: REST_PATCH, POST: REST_POST }[method](config);
    const init = {
      method,
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const url = new URL(`http://localhost:3000/api/${path}`);
    const answer = await handler(new Request(url, init), { params: Promise.resolve({ slug: url.pathname.split('/').slice(2) }) });
    return `${answer.status} ${await answer.text()}`;
  };
  const answers = [
    await ask('GET', `channels/${id}?depth=2`),
    await ask('GET', 'channels?limit=0&select[secrets]=true&select[previousSecrets]=true&showHiddenFields=true'),
    await ask('PATCH', `channels/${id}`, { newSecrets: { accessToken: `${pageToken}-2` } }),
    await ask('PATCH', `channels/${id}`, { settings: { pageId: 'x' }, newSecrets: { accessToken: pageToken } }),
    await ask('GET', 'deliveries?limit=0'),
    await ask('GET', 'delivery-attempts?limit=0'),
    await ask('POST', 'graphql', { query: '{ Channels { docs { secrets } } }' }),
  ];
  printed.push(logged.mock.calls);
  vi.restoreAllMocks();
  expect(answers[0]).toMatch(/^200 .*bi-mat/);
  expect(answers[2]).toMatch(/^200 /);
  expect(answers[3]).toMatch(/^400 .*Mã trang/);
  expect(answers[5]).toContain('channel.login-needed');
  const everything = [await traces(printed), ...answers].join('\n');
  expect(everything).toContain('a bug in the middle');
  for (const secret of [pageToken, appSecret, oldKey, newKey, 'access-1', 'access-2']) expect(everything).not.toContain(secret);
  expect(answers.join('\n')).not.toMatch(/"(secrets|previousSecrets)":/);
  await world.simulator.close();
});
