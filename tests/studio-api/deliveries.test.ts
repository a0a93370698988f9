import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import type { DeliveryState } from '../../src/domain/delivery.ts';
import { AppError } from '../../src/domain/errors.ts';
import { openScanLog } from '../../src/measure/scans.ts';
import { answerRoutes } from '../../src/studio-api/answer-routes.ts';
import { channelRoutes } from '../../src/studio-api/channels.ts';
import { deliveryRoutes } from '../../src/studio-api/deliveries.ts';
import type { StudioPorts } from '../../src/studio-api/ports.ts';
import { postRoutes } from '../../src/studio-api/post-previews.ts';
import { jpeg, openWorld, postFor, type World } from '../setup/delivery-world.ts';
import { folder, office, payload } from '../setup/with-office.ts';

let world: World;
let server: Server;
let measureFolder: string;
let serial = 0;
const sha256 = '7'.repeat(64);

beforeAll(async () => {
  world = await openWorld({ schedules: [] });
  Object.assign(world.ctx, { deliveries: payloadDeliveries(payload) });
  await payload.create({
    collection: 'editions',
    data: {
      ...{ sha256, number: 1, version: 1, title: 'Áp phích VNeID', contentType: 'guide', contentId: 'c', documentId: 'd' },
      ...{ issuerPath: 'vn/92/92-btgdv/', submittedBy: 'An', submittedById: 'u', submittedAt: new Date().toISOString() },
      content: { title: { vi: 'Áp phích VNeID' } },
      state: 'approved',
    },
  });
  await payload.create({
    collection: 'channels',
    data: {
      name: 'Trang Gia Viên',
      key: 'facebook-gia-vien',
      kind: 'facebook',
      settings: { pageId: '4711' },
      unit: office.unitId('92'),
    },
  });
  measureFolder = join(folder, 'measure');
  const image = await jpeg();
  const draftPost: StudioPorts['draftPost'] = async (edition, { effectKey }) =>
    postFor({ editionSha256: edition.sha256, effectKey }, [image, image]);
  const ports = { payload, delivery: world.ctx, draftPost, measureFolder, siteUrl: 'http://localhost:3000' };
  const routes = [...deliveryRoutes, ...postRoutes, ...channelRoutes];
  server = createServer((request, response) => void answerRoutes({ routes, ports, request, response }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.close();
  await world.simulator.close();
});

type Answer = Record<string, unknown> & { message?: string; code?: string };

type Ask = (who: string, path: string, body?: unknown) => Promise<{ status: number; json: Answer }>;

const askIn =
  (spoken: Record<string, string>): Ask =>
  async (who, path, body) => {
    const login = { email: `${who}@example.vn`, password: 'mot-mat-khau-dai' };
    const { token } = who === 'nobody' ? { token: '' } : await payload.login({ collection: 'users', data: login });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/pano/${path}`;
    const method = body === undefined ? 'GET' : 'POST';
    const headers = { authorization: `JWT ${token}`, ...spoken };
    const response = await fetch(url, { method, headers, body: JSON.stringify(body) });
    return { status: response.status, json: (await response.json()) as Answer };
  };
const ask = askIn({});
const askInEnglish = askIn({ 'accept-language': 'en-GB,en;q=0.9' });

async function newDelivery(state: DeliveryState): Promise<string> {
  const at = new Date().toISOString();
  const effect = { effectKey: `key-${++serial}`, editionSha256: sha256, artworkKey: null, channelId: 'facebook-gia-vien' };
  const data = {
    ...effect,
    scheduleId: 'at-once',
    dueAt: at,
    nextAt: at,
    state,
    attempts: 0,
    fence: 0,
    trail: [],
    officePath: 'vn/92/92-btgdv/',
  };
  const checkpoint = { intent: { at, link: 'https://bdhvs.example.vn/q/1#a', mayResend: true }, channel: null };
  return String((await payload.db.create({ collection: 'deliveries', data: { ...data, checkpoint } })).id);
}

it('answers 401 to nobody, 403 to who may not, 404 for what is not there, 400 for a reason that says nothing', async () => {
  const id = await newDelivery('unconfirmed');
  const reason = 'Đã tìm trên trang, không thấy bài';
  expect((await ask('nobody', `deliveries/${id}/resend`, { reason })).status).toBe(401);
  expect((await ask('editor', `deliveries/${id}/resend`, { reason })).status).toBe(403);
  // As if there were none: whose it is is not theirs to know.
  expect((await ask('foreign-approver', `deliveries/${id}/resend`, { reason })).status).toBe(404);
  expect((await ask('foreign-approver', `deliveries/${id}/timeline`)).status).toBe(404);
  expect((await ask('approver', 'deliveries/nothing/resend', { reason })).status).toBe(404);
  expect(await ask('approver', `deliveries/${id}/resend`, { reason: 'x' })).toMatchObject({
    status: 400,
    json: { code: 'delivery.reason' },
  });
  for (const unknown of [`deliveries/${id}/explode`, `deliveries/${id}`, `deliveries/${id}/resend/again`, 'nothing', '']) {
    expect(await ask('approver', unknown, { reason })).toMatchObject({ status: 400, json: { code: 'request.invalid' } });
  }
  expect((await ask('approver', `deliveries/${id}/resend`)).status, 'read by GET').toBe(400);
  expect((await payloadDeliveries(payload).get(id))?.trail).toEqual([]);
});

it('lets an approver say that it was posted, and the second to say so hears that it is over', async () => {
  const id = await newDelivery('unconfirmed');
  const link = 'https://www.facebook.com/4711/posts/9';
  expect(await ask('approver', `deliveries/${id}/confirm`, { link })).toMatchObject({
    status: 200,
    json: { state: 'published' },
  });
  const second = await ask('admin', `deliveries/${id}/resend`, { reason: 'Không thấy bài trên trang' });
  expect(second).toMatchObject({ status: 409, json: { code: 'delivery.moved-on', message: expect.stringContaining('Đã đăng') } });
  const story = await ask('editor', `deliveries/${id}/timeline`);
  expect(story.json).toMatchObject({
    stateWord: 'Đã đăng',
    channel: { name: 'Trang Gia Viên', kind: 'facebook' },
    edition: { number: 1, title: 'Áp phích VNeID', isPublic: false },
    trail: [{ by: 'approver', act: 'confirm', note: link }],
    delivery: { receipt: { url: link } },
  });
});

it('answers in the language of the reader: states, buttons, sentences and errors', async () => {
  const id = await newDelivery('unconfirmed');
  const story = (await askInEnglish('approver', `deliveries/${id}/timeline`)).json;
  expect(story).toMatchObject({
    stateWord: 'Unconfirmed',
    acts: [{ label: 'Posted: enter the link' }, { name: 'resend' }, { name: 'look' }],
  });
  const refused = await askInEnglish('approver', `deliveries/${id}/resend`, { reason: 'x' });
  expect(refused.json.message).toBe(new AppError('delivery.reason').sentence('en'));
  const done = await askInEnglish('approver', `deliveries/${id}/resend`, { reason: 'It is not on the page' });
  expect(done.json.message).toMatch(/^The channel is searched once more; if the post is not there, it is sent again/);
});

it('offers each account what it may do in this state, and no more', async () => {
  const id = await newDelivery('unconfirmed');
  const names = async (who: string) =>
    ((await ask(who, `deliveries/${id}/timeline`)).json.acts as { name: string }[]).map(({ name }) => name);
  expect(await names('approver')).toEqual(['confirm', 'resend', 'look']);
  expect(await names('editor')).toEqual([]);
  const planned = await newDelivery('planned');
  const offered = (await ask('editor', `deliveries/${planned}/timeline`)).json.acts;
  expect(offered).toMatchObject([{ name: 'hold' }, { name: 'cancel', needsReason: true }]);
});

it('shows the platform’s own words to administrators only', async () => {
  const id = await newDelivery('planned');
  const store = payloadDeliveries(payload);
  const delivery = await store.get(id);
  if (delivery === null) throw new Error('Expected the delivery.');
  const attempt = await store.attempts.begin({ ...delivery, fence: 1, leaseOwner: 'w' }, new Date());
  const end = { endedAt: new Date().toISOString(), phase: 'committing', outcome: 'rejected' } as const;
  await store.attempts.end(attempt, {
    ...end,
    errorCode: 'channel.refused',
    forPeople: 'Không nhận',
    raw: 'HTTP 400 {"code":100}',
  });
  const raw = async (who: string) => ((await ask(who, `deliveries/${id}/timeline`)).json.attempts as { raw: unknown }[])[0]?.raw;
  expect(await raw('admin')).toContain('HTTP 400');
  expect(await raw('editor')).toBeNull();
});

it('shows a post for each channel outside, with its words, its pictures and what the channel finds', async () => {
  const { json } = await ask('approver', `editions/${sha256}/posts`);
  expect(json.posts).toMatchObject([
    {
      kind: 'facebook',
      account: 'Trang Gia Viên',
      text: expect.stringContaining('VNeID'),
      link: expect.stringContaining('/q/'),
      images: [{ widthPx: 640 }, { widthPx: 640 }],
      findings: [],
    },
  ]);
  expect((await ask('foreign-approver', `editions/${sha256}/posts`)).status).toBe(404);
});

it('checks a connection for administrators, and says what it found', async () => {
  expect((await ask('editor', 'channels/facebook-gia-vien/check', {})).status).toBe(403);
  const { json, status } = await ask('admin', 'channels/facebook-gia-vien/check', {});
  expect([status, json.message]).toEqual([200, expect.stringMatching(/Kết nối tốt|không có tài khoản/)]);
  expect((await ask('admin', 'channels/nobody/check', {})).json.code).toBe('channel.unknown');
});

it('says how often the link of a post was opened, and of one that is not out nothing', async () => {
  const effectKey = '3f2a9c0d1e5b'.padEnd(64, '0');
  const id = await newDelivery('published');
  const receipt = { id: '1', url: null, at: new Date().toISOString() };
  await payload.db.updateOne({ collection: 'deliveries', id, data: { effectKey, receipt } });
  const scans = openScanLog({ folder: measureFolder, now: () => new Date() });
  const scan = { edition: 1, artwork: 0, unitCode: null, medium: 'social', channel: 'facebook' } as const;
  for (const post of ['3f2a9c0d1e5b', '3f2a9c0d1e5b', '000000000000']) {
    scans.scan({ ...scan, post }, { address: '192.0.2.7', agent: 'Mozilla/5.0' });
  }
  await scans.close();
  expect((await ask('editor', `deliveries/${id}/timeline`)).json.opens).toBe(2);
  expect((await ask('editor', `deliveries/${await newDelivery('planned')}/timeline`)).json.opens).toBeNull();
});
