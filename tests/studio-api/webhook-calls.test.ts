import { beforeAll, beforeEach, expect, it } from 'vitest';
import { dropDelivered, payloadWebhooks } from '../../src/db/webhooks.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Pointer } from '../../src/domain/generation.ts';
import { readKeyring } from '../../src/keys/secrets.ts';
import { messageIdOf, notifyPortals, portalWatch } from '../../src/publish/publisher/announce-generation.ts';
import { readSettings } from '../../src/settings.ts';
import { retryCall } from '../../src/studio-api/webhook-calls.ts';
import { webhookPolicy } from '../../src/webhooks/policy.ts';
import type { Office } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const collection = 'webhook-calls';
const siteUrl = 'https://bdhvs.example.vn';
const pointerOf = (number: number): Pointer => {
  return { number, manifest: String(number).repeat(64).slice(0, 64), at: '2026-11-20T01:00:00.000Z' } as Pointer;
};
const now = new Date('2026-11-25T01:00:00.000Z');

beforeAll(async () => {
  const newSecret = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
  const data = { key: 'cong', name: 'Cổng', url: 'https://cong.example.vn/tin', newSecret, isActive: true };
  await payload.create({ collection: 'webhooks', data });
});
beforeEach(() => payload.db.deleteMany({ collection, where: {} }));

const calls = async () => (await payload.find({ collection, depth: 0, sort: 'key' })).docs;
const tell = (number: number) => notifyPortals({ payload, pointer: pointerOf(number), siteUrl, now });
const mark = async (number: number, data: Record<string, unknown>) => {
  const where = { messageId: { equals: messageIdOf(pointerOf(number)) } };
  await payload.db.updateOne({ collection, where, data });
};

it('forgets what was delivered long ago, and neither a dead letter nor what the next start would tell again', async () => {
  const old = new Date(now.getTime() - webhookPolicy.keepDeliveredMs - 1).toISOString();
  for (const number of [1, 2, 3, 4, 5]) await tell(number);
  await mark(1, { state: 'delivered', nextAttemptAt: old });
  await mark(2, { state: 'dead', nextAttemptAt: old });
  await mark(3, { state: 'waiting', nextAttemptAt: old });
  await mark(4, { state: 'delivered', nextAttemptAt: now.toISOString() });
  await mark(5, { state: 'delivered', nextAttemptAt: old });
  const before = new Date(now.getTime() - webhookPolicy.keepDeliveredMs);
  await dropDelivered({ payload, before, keepMessageId: messageIdOf(pointerOf(5)) });
  expect((await calls()).map(({ messageId }) => Number(messageId.split('-')[1]))).toEqual([2, 3, 4, 5]);
});

it('tells of a pointer that another process moved, once', async () => {
  let pointer: Pointer | null = null;
  let reads = 0;
  const store = {
    readPointer: async () => {
      reads++;
      return pointer;
    },
  } as unknown as Parameters<typeof portalWatch>[0]['store'];
  const findNews = portalWatch({ payload, store, siteUrl, now: () => now });
  await findNews();
  expect(await calls()).toEqual([]);
  pointer = pointerOf(7);
  await findNews();
  await findNews();
  expect(await calls()).toMatchObject([{ state: 'waiting', messageId: messageIdOf(pointerOf(7)) }]);
  pointer = pointerOf(8);
  await findNews();
  expect(await calls()).toHaveLength(2);
  expect(reads).toBe(4);
});

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

it('revives a dead letter for an administrator alone, with the day before it again, and writes down who did it', async () => {
  await tell(1);
  await mark(1, { state: 'dead', attempts: 31, lastError: 'Cổng trả lời HTTP 500.' });
  const [dead] = await calls();
  const retry = (user: Office['admin']) =>
    retryCall({ payload, now: () => now }, { user, language: 'vi', params: { id: String(dead?.id) } });
  for (const user of [office.editor, office.approver, office.officer]) {
    expect(await codeOf(retry(user))).toBe('workflow.forbidden');
  }
  expect(await calls()).toEqual([dead]);
  const both = await Promise.all([codeOf(retry(office.admin)), codeOf(retry(office.admin))]);
  expect(both.sort()).toEqual([null, 'webhook.not-dead'].sort());
  expect(await calls()).toMatchObject([
    {
      ...{ state: 'waiting', attempts: 0, messageId: dead?.messageId, payload: dead?.payload },
      trail: [
        { at: now.toISOString(), by: 'admin', byId: String(office.admin.id), act: 'retried', note: '31: Cổng trả lời HTTP 500.' },
      ],
    },
  ]);
  const store = payloadWebhooks({ payload, keyring: readKeyring(readSettings().secretsKey) });
  expect(await store.claimDue({ now, leaseMs: 1000, limit: 8 })).toMatchObject([{ firstAt: now.toISOString(), attempts: 0 }]);
});

it('names a call that is not there', async () => {
  const wanted = retryCall({ payload, now: () => now }, { user: office.admin, language: 'vi', params: { id: '4711' } });
  expect(await codeOf(wanted)).toBe('webhook.call-unknown');
});
