import { beforeEach, describe, expect, it } from 'vitest';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { insertCalls, payloadWebhooks } from '../../src/db/webhooks.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { outboundNetwork } from '../../src/net/guard.ts';
import { readSettings } from '../../src/settings.ts';
import { sendDue } from '../../src/webhooks/send-due.ts';
import { hostileUrls } from '../net/hostile-addresses.ts';
import { nameInEnvironment } from '../setup/local-network.ts';
import { office, payload } from '../setup/with-office.ts';

const gateway = 'http://127.0.0.1:9';
const keyring = () => readKeyring(readSettings().secretsKey);
const store = () => payloadChannels({ payload, keyring: keyring() });
const rights = (language: 'vi' | 'en' = 'vi') =>
  ({ overrideAccess: false, user: office.admin, req: { i18n: { language } } }) as never as { overrideAccess: false };

let serial = 0;
let key = '';
let id = '';
beforeEach(async () => {
  nameInEnvironment(`facebook=${gateway}`);
  key = `trang-${++serial}`;
  const newSecrets = { accessToken: 'access-1', appSecret: 'secret-1' };
  const data = { key, name: key, kind: 'facebook' as const, settings: { pageId: '4711' }, newSecrets };
  id = String((await payload.create({ collection: 'channels', data, ...rights() })).id);
});
const save = (data: Record<string, unknown>) => payload.update({ collection: 'channels', id, data, ...rights() });
const row = () => payload.findByID({ collection: 'channels', id, showHiddenFields: true });

describe('the keys of a channel', () => {
  it.each([
    ['another host', { settings: { pageId: '4711', graphUrl: gateway } }],
    ['another account', { settings: { pageId: '4712' } }],
    ['another application', { settings: { pageId: '4711', appId: '7' } }],
    ['another kind', { kind: 'telegram', settings: { chatId: '@bdhvs' } }],
  ])('are forgotten with %s, also those of before, and the channel says what to do', async (_, change) => {
    await save(change);
    expect(await row()).toMatchObject({ secrets: {}, previousSecrets: {}, needsLogin: true, tokenVersion: 2 });
    expect((await row()).lastTrouble).toContain('Quản trị viên hãy nhập lại khóa');
    expect((await store().get(key))?.secrets).toEqual({});
  });

  it('that were typed with the move are the only ones left', async () => {
    await save({ settings: { pageId: '4711', graphUrl: gateway }, newSecrets: { accessToken: 'access-2' } });
    expect((await store().get(key))?.secrets).toEqual({ accessToken: 'access-2' });
    expect(await row()).toMatchObject({ previousSecrets: {}, needsLogin: false, isUnchecked: true });
  });

  it.each([
    ['a name', { name: 'Tên khác' }],
    ['the same settings', { settings: { pageId: '4711' } }],
    ['a default filled in', { settings: { pageId: '4711', graphUrl: 'https://graph.facebook.com/' } }],
    ['how videos are posted', { settings: { pageId: '4711', videoAs: 'reel' } }],
    ['a pause', { isPaused: true }],
  ])('stay with %s', async (_, change) => {
    await save(change);
    expect((await store().get(key))?.secrets).toEqual({ accessToken: 'access-1', appSecret: 'secret-1' });
  });

  it('of before are not brought back by a worker that was fetching new ones meanwhile', async () => {
    await save({ settings: { pageId: '4711', graphUrl: gateway } });
    const pair = { secrets: { accessToken: 'access-3' }, accessUntil: null, refreshUntil: null };
    expect(await store().tokens.save({ channelId: key, version: 1, pair, now: new Date() })).toBe(false);
    expect((await store().get(key))?.secrets).toEqual({});
  });
});

describe('an address that may not be called', () => {
  it('is refused at its box, in Vietnamese and in English', async () => {
    const wrong = { settings: { pageId: '4711', graphUrl: 'https://graph.example.vn' } };
    const refused = (text: string) => ({ data: { errors: [{ path: 'settings', message: expect.stringContaining(text) }] } });
    await expect(save(wrong)).rejects.toMatchObject(refused('“Địa chỉ API”: Máy “graph.example.vn” không phải của nền tảng'));
    const english = payload.update({ collection: 'channels', id, data: wrong, ...rights('en') });
    await expect(english).rejects.toMatchObject(refused('“API address”: The machine “graph.example.vn” is not one of'));
    expect((await store().get(key))?.secrets).toMatchObject({ accessToken: 'access-1' });
  });

  it('that is stored already neither keeps a channel from being paused nor is called', async () => {
    await payload.db.updateOne({
      collection: 'channels',
      id,
      data: { settings: { pageId: '4711', graphUrl: 'http://127.0.0.1:1' } },
    });
    await save({ isPaused: true, switchReason: 'Nghi bị đổi địa chỉ' });
    expect(await row()).toMatchObject({ isPaused: true });
    expect((await store().get(key))?.secrets).toMatchObject({ accessToken: 'access-1' });
  });
});

describe('webhooks', () => {
  const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
  const url = 'https://cong.example.vn/tin';
  const create = (change: Record<string, unknown> = {}) =>
    payload.create({
      collection: 'webhooks',
      data: { key: `cong-${++serial}`, name: 'Cổng', url, newSecret: secret, isActive: true, ...change },
      ...rights(),
    });
  const sealed = async (webhook: string | number) =>
    (await payload.findByID({ collection: 'webhooks', id: webhook, showHiddenFields: true })).sealedSecret ?? null;

  it('take no hostile address, and say so at the box', async () => {
    // What nobody sees is taken out of typed text before; names that no resolver knows may be right.
    const isCleaned = (text: string) => /[\p{Cc}\p{Cf}]|^\s/u.test(text);
    const literal = hostileUrls.filter((text) => text !== '' && !isCleaned(text));
    expect(literal.length).toBeGreaterThan(120);
    for (const wrong of literal)
      await expect(create({ url: wrong }), wrong).rejects.toMatchObject({ data: { errors: [{ path: 'url' }] } });
  });

  it('forget their secret with another address, and take the one that is typed with it', async () => {
    const { id: webhook } = await create();
    const before = await sealed(webhook);
    expect(before).not.toBeNull();
    await payload.update({ collection: 'webhooks', id: webhook, data: { name: 'Tên khác' }, ...rights() });
    expect(await sealed(webhook)).toBe(before);
    await payload.update({ collection: 'webhooks', id: webhook, data: { url: 'https://khac.example.vn/tin' }, ...rights() });
    expect(await sealed(webhook)).toBeNull();
    await payload.update({ collection: 'webhooks', id: webhook, data: { url, newSecret: secret }, ...rights() });
    expect(await sealed(webhook)).not.toBeNull();
  });

  it('with an address of before are refused at each call as wrong set-up, and can be switched off', async () => {
    const { id: webhook, key: name } = await create();
    await payload.db.updateOne({ collection: 'webhooks', id: webhook, data: { url: 'https://127.0.0.1/tin' } });
    const message = { id: 'generation-1', type: 'generation', number: 1, at: new Date().toISOString(), changes: 'https://x.vn/' };
    await payload.db.deleteMany({ collection: 'webhook-calls', where: {} });
    await insertCalls({ payload, message, now: new Date() });
    const sender = {
      store: payloadWebhooks({ payload, keyring: keyring() }),
      network: outboundNetwork(),
      now: () => new Date(),
      random: () => 1,
    };
    await sendDue(sender);
    const { docs } = await payload.find({ collection: 'webhook-calls', where: { webhook: { equals: name } } });
    expect(docs).toMatchObject([{ lastErrorCode: 'outbound.not-public', lastStatus: null, state: 'dead' }]);
    await payload.update({ collection: 'webhooks', id: webhook, data: { isActive: false }, ...rights() });
    expect(await payload.findByID({ collection: 'webhooks', id: webhook })).toMatchObject({ isActive: false });
  });
});
