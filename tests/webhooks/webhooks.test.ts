import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { verifyWebhook } from '../../src/client/verify-webhook.ts';
import { insertCalls, payloadWebhooks } from '../../src/db/webhooks.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { readSettings } from '../../src/settings.ts';
import { sendDue } from '../../src/webhooks/send-due.ts';
import { localNetwork } from '../setup/local-network.ts';
import { payload } from '../setup/with-payload.ts';

const secret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const hourMs = 3_600_000;
type Heard = { headers: Record<string, string | string[] | undefined>; body: string };

let portal: Server;
let origin = '';
let heard: Heard[] = [];
let status = 204;
let now = new Date();
beforeAll(async () => {
  portal = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  const address = portal.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const row = await payload.create({
    collection: 'webhooks',
    data: { key: 'cong', name: 'Cổng', url: 'https://cong.example.vn/tin', newSecret: secret, isActive: true },
  });
  // The form takes https only; the portal of this test is on this machine.
  await payload.db.updateOne({ collection: 'webhooks', id: row.id, data: { url: `${origin}/tin` } });
});
afterAll(async () => {
  portal.close();
});
beforeEach(async () => {
  heard = [];
  status = 204;
  await payload.db.deleteMany({ collection: 'webhook-calls', where: {} });
});

/** A sender that remembers nothing, like one in a process that has just started. */
const newSender = () => ({
  store: payloadWebhooks({ payload, keyring: readKeyring(readSettings().secretsKey) }),
  network: localNetwork,
  now: () => now,
  random: () => 1,
});
const tell = (number: number) => {
  const message = { id: `generation-${number}`, type: 'generation', number, at: now.toISOString(), changes: 'https://x/changes' };
  return insertCalls({ payload, message, now });
};
const calls = async () => (await payload.find({ collection: 'webhook-calls', depth: 0 })).docs;
const isGenuine = ({ headers, body }: Heard, changed: { secret?: string; now?: Date; body?: string } = {}) =>
  verifyWebhook({ headers, body, secret, now, ...changed });

it('tells a portal once of a generation, signed so that the portal’s own check believes it', async () => {
  await tell(1);
  await tell(1);
  expect(await sendDue(newSender())).toBe(1);
  expect(await sendDue(newSender())).toBe(0);
  const [call] = heard as [Heard];
  expect(JSON.parse(call.body)).toMatchObject({ id: 'generation-1', type: 'generation', number: 1 });
  expect(await isGenuine(call)).toBe(true);
  expect(await isGenuine(call, { body: call.body.replace('1', '2') })).toBe(false);
  expect(await isGenuine(call, { secret: `whsec_${Buffer.alloc(32, 6).toString('base64')}` })).toBe(false);
  expect(await isGenuine(call, { now: new Date(now.getTime() + 301_000) })).toBe(false);
  expect(await isGenuine({ ...call, headers: {} })).toBe(false);
  expect(await calls()).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204 }]);
});

it('comes again with the same id after a failure, also from a new process', async () => {
  status = 503;
  await tell(2);
  await sendDue(newSender());
  expect(await calls()).toMatchObject([{ state: 'waiting', lastStatus: 503, lastErrorCode: 'webhook.not-taken' }]);
  expect(await sendDue(newSender())).toBe(0);
  status = 200;
  now = new Date(now.getTime() + 30_000);
  expect(await sendDue(newSender())).toBe(1);
  expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual(['generation-2', 'generation-2']);
  expect(await isGenuine(heard[1] as Heard)).toBe(true);
  expect(await calls()).toMatchObject([{ state: 'delivered', attempts: 2, lastError: null }]);
});

it('takes up a call whose sender was killed, once its lease has run out', async () => {
  await tell(3);
  expect(await newSender().store.claimDue({ now, leaseMs: 60_000, limit: 8 })).toHaveLength(1);
  expect(await sendDue(newSender())).toBe(0);
  now = new Date(now.getTime() + 60_000);
  expect(await sendDue(newSender())).toBe(1);
  expect(heard).toHaveLength(1);
});

it('lets two workers share the calls so that each goes out once', async () => {
  for (let number = 100; number < 120; number++) await tell(number);
  const attempts = await Promise.all([sendDue(newSender()), sendDue(newSender())]);
  expect(attempts[0] + attempts[1]).toBe(20);
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(20);
  expect(heard).toHaveLength(20);
});

it('stops at once at 410 and says why', async () => {
  status = 410;
  await tell(4);
  await sendDue(newSender());
  now = new Date(now.getTime() + 2 * hourMs);
  expect(await sendDue(newSender())).toBe(0);
  expect(await calls()).toMatchObject([{ state: 'dead', lastStatus: 410, lastError: expect.stringContaining('HTTP 410') }]);
});

it('leaves a dead letter after a day of failures, and calls no more', async () => {
  status = 500;
  await tell(5);
  const begin = now.getTime();
  for (let minute = 0; minute <= 25 * 60; minute += 20) {
    now = new Date(begin + minute * 60_000);
    await sendDue(newSender());
  }
  const attempts = heard.length;
  const [call] = await calls();
  expect(call).toMatchObject({ state: 'dead', attempts, lastErrorCode: 'webhook.exhausted' });
  expect(attempts).toBeGreaterThan(10);
  now = new Date(begin + 60 * hourMs);
  expect(await sendDue(newSender())).toBe(0);
});

it('shows the secret to nobody and refuses what could not work', async () => {
  const { docs } = await payload.find({ collection: 'webhooks', depth: 0 });
  expect(JSON.stringify(docs)).not.toMatch(/sealedSecret|whsec_/);
  const data = { key: 'khac', name: 'Khác', url: 'https://khac.example.vn/', newSecret: 'whsec_ngan' };
  const refusedAt = (path: string, words: string) => ({ data: { errors: [{ path, message: expect.stringContaining(words) }] } });
  const create = (url: string) => payload.create({ collection: 'webhooks', data: { ...data, url } });
  await expect(create(data.url)).rejects.toMatchObject(refusedAt('newSecret', '24 đến 64 byte'));
  await expect(create('http://khac.example.vn/')).rejects.toMatchObject(refusedAt('url', 'https://'));
});
