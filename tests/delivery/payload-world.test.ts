import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import { payloadSchedules } from '../../src/db/schedules.ts';
import { tick } from '../../src/delivery/tick.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { openWorld, pageToken, type World } from '../setup/delivery-world.ts';
import { nameInEnvironment } from '../setup/local-network.ts';
import { patience } from '../setup/patience.ts';
import { folder, payload } from '../setup/with-payload.ts';

let world: World;
afterEach(() => world?.simulator.close());

const dayMs = 86_400_000;

async function newEdition(sha256: string, state: 'approved' | 'submitted' = 'approved'): Promise<string> {
  const { totalDocs } = await payload.count({ collection: 'editions' });
  const by = {
    issuerPath: 'vn/',
    documentId: sha256,
    submittedBy: 'An',
    submittedById: 'u',
    submittedAt: new Date().toISOString(),
  };
  const what = { title: 'Áp phích VNeID', contentType: 'campaign', contentId: 'c', content: {} } as const;
  const edition = await payload.create({
    collection: 'editions',
    data: { ...by, ...what, sha256, state, number: totalDocs + 1, version: 1 },
  });
  return String(edition.id);
}

async function newChannel(key: string): Promise<string> {
  nameInEnvironment(world.simulator.url);
  const channel = await payload.create({
    collection: 'channels',
    data: {
      name: key,
      key,
      kind: 'facebook',
      settings: { pageId: '4711', graphUrl: world.simulator.url },
      newSecrets: { accessToken: pageToken, appSecret: 'app-secret' },
    },
  });
  return String(channel.id);
}

/** A refusal that the form shows beside a field. */
const beside = (path: string, text: string) => ({
  data: { errors: [expect.objectContaining({ path, message: expect.stringContaining(text) })] },
});

/** Tomorrow 07:00 in Viet Nam, as the studio stores a picked day. */
async function newSchedule(edition: string, channels: string[]): Promise<{ id: string; due: Date }> {
  const day = new Date(Date.now() + 7 * 3_600_000 + dayMs).toISOString().slice(0, 10);
  const until = new Date(Date.now() + 30 * dayMs).toISOString();
  const schedule = await payload.create({
    collection: 'schedules',
    data: {
      title: 'Hằng tuần',
      editions: [edition],
      channels,
      startDate: `${day}T12:00:00.000Z`,
      time: '07:00',
      repeat: 'weekly',
      weekdays: ['1'],
      until,
    },
  });
  expect(schedule.summary).toMatch(/^07:00 ngày .*, sau đó thứ Hai hằng tuần đến hết /);
  return { id: String(schedule.id), due: new Date(`${day}T00:00:00.000Z`) };
}

async function openPayloadWorld(): Promise<World> {
  const opening = await openWorld({ schedules: [], imageCount: 0 });
  Object.assign(opening.ctx, {
    deliveries: payloadDeliveries(payload),
    schedules: payloadSchedules(payload),
    channelStore: payloadChannels({ payload, keyring: readKeyring(readSettings().secretsKey) }),
  });
  opening.clock.at = new Date();
  return opening;
}

it('goes from a schedule in the studio to one post, and shows the token to nobody', async () => {
  world = await openPayloadWorld();
  const channel = await newChannel('facebook-one');
  const { id, due } = await newSchedule(await newEdition('1'.repeat(64)), [channel]);
  await tick(world.ctx);
  const planned = await world.ctx.deliveries.list({ scheduleId: id });
  expect(planned[0]).toMatchObject({ state: 'planned', dueAt: due.toISOString(), channelId: 'facebook-one' });
  expect(await payload.findByID({ collection: 'schedules', id })).toMatchObject({ expandedUntil: expect.any(String) });
  world.clock.at = due;
  await tick(world.ctx);
  await tick(world.ctx);
  expect(await world.ctx.deliveries.list({ scheduleId: id, states: ['published'] })).toHaveLength(1);
  expect(world.simulator.posts()).toHaveLength(1);

  const read = await payload.findByID({ collection: 'channels', id: channel });
  const files = await readdir(folder);
  const bytes = await Promise.all(
    files.filter((file) => file.includes('.db')).map((file) => readFile(join(folder, file), 'latin1')),
  );
  expect(JSON.stringify(read)).not.toMatch(/secrets|newSecrets/i);
  expect([JSON.stringify(read), ...bytes].join('\n')).not.toContain(pageToken);
});

it('keeps the secrets when the channel is edited, and asks for a reconnect when the token dies', async () => {
  world = await openPayloadWorld();
  const channel = await newChannel('facebook-two');
  await payload.update({ collection: 'channels', id: channel, data: { name: 'Tên mới' } });
  const { id, due } = await newSchedule(await newEdition('2'.repeat(64)), [channel]);
  await world.fault({ fault: 'expire_token', path: 'feed' });
  world.clock.at = due;
  await tick(world.ctx);
  const [parked] = await world.ctx.deliveries.list({ scheduleId: id });
  expect(parked).toMatchObject({ state: 'auth-wait', lastError: { code: 'channel.login-needed' } });
  expect(await payload.findByID({ collection: 'channels', id: channel })).toMatchObject({
    needsLogin: true,
    lastTrouble: expect.stringContaining('kết nối lại'),
  });
  const order = { pageId: '4711', token: 'a-new-page-token' };
  await fetch(`${world.simulator.url}/__sim/tokens`, { method: 'POST', body: JSON.stringify(order) });
  await payload.update({ collection: 'channels', id: channel, data: { newSecrets: { accessToken: order.token } } });
  await tick(world.ctx);
  expect(await world.ctx.deliveries.list({ scheduleId: id, states: ['published'] })).toHaveLength(1);
  expect(world.simulator.posts()).toHaveLength(1);
});

it('refuses an edition that is not approved, a day that is not, and settings that cannot work', async () => {
  world = await openPayloadWorld();
  const channel = await newChannel('facebook-three');
  await expect(newSchedule(await newEdition('3'.repeat(64), 'submitted'), [channel])).rejects.toMatchObject(
    beside('editions', 'chưa được duyệt'),
  );
  const edition = await newEdition('4'.repeat(64));
  const data = { title: 'x', editions: [edition], channels: [channel], startDate: '2020-01-01T12:00:00.000Z', time: '07:00' };
  await expect(payload.create({ collection: 'schedules', data })).rejects.toMatchObject(beside('startDate', 'đã qua hết'));
  const noEnd = { ...data, startDate: '2090-01-01T12:00:00.000Z', repeat: 'daily' as const };
  await expect(payload.create({ collection: 'schedules', data: noEnd })).rejects.toMatchObject(beside('until', 'ngày kết thúc'));
  const wrong = { name: 'x', key: 'x', kind: 'facebook' as const, settings: { pageId: 'bdhvs' } };
  await expect(payload.create({ collection: 'channels', data: wrong })).rejects.toMatchObject(beside('settings', 'Mã trang'));
});

it('does not carry the mark of an old plan over to an edited one', async () => {
  world = await openPayloadWorld();
  const { id } = await newSchedule(await newEdition('5'.repeat(64)), [await newChannel('facebook-five')]);
  const before = await world.ctx.schedules.getActive(id);
  if (before === null) throw new Error('Expected the schedule.');
  // Plans are told apart by the millisecond of their last edit.
  while (Date.now() <= Date.parse(before.activeFrom));
  await payload.update({ collection: 'schedules', id, data: { time: '08:00' } });
  await world.ctx.schedules.saveExpandedUntil(before, new Date());
  expect(await world.ctx.schedules.getActive(id)).toMatchObject({ expandedUntil: null, recurrence: { time: '08:00' } });
  await payload.update({ collection: 'schedules', id, data: { isActive: false } });
  expect(await world.ctx.schedules.getActive(id)).toBeNull();
});

it('lets two workers share 200 deliveries so that each goes out exactly once', { timeout: patience(120_000) }, async () => {
  world = await openPayloadWorld();
  const { id, due } = await newSchedule(await newEdition('6'.repeat(64)), [await newChannel('facebook-six')]);
  const connected = { ...world.facebook };
  const channelIds = Array.from({ length: 200 }, (_, index) => `page-${index}`);
  const plan = await world.ctx.schedules.getActive(id);
  if (plan === null) throw new Error('Expected the schedule.');
  const schedules = {
    ...world.ctx.schedules,
    getActive: async () => ({ ...plan, channelIds }),
    listUnexpanded: async () => [{ ...plan, channelIds }],
  };
  const ctx = {
    ...world.ctx,
    schedules,
    channelStore: { ...world.ctx.channelStore, get: async (channelId: string) => ({ ...connected, id: channelId }) },
  };
  world.clock.at = due;
  await Promise.all([tick(ctx), tick({ ...ctx, owner: 'worker-2' })]);
  const published = await ctx.deliveries.list({ scheduleId: id, states: ['published'] });
  expect(published.filter(({ channelId }) => channelId.startsWith('page-')).length).toBeGreaterThanOrEqual(200);
  const messages = world.simulator.posts().map(({ message }) => message);
  expect(new Set(messages).size).toBe(messages.length);
  expect(messages.length).toBe(published.length);
});
