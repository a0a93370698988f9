import { createInterface } from 'node:readline';
import { channels } from '../../src/channels/registry.gen.ts';
import { payloadChannels } from '../../src/db/channels/channels.ts';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import type { DeliveryContext } from '../../src/delivery/ports/context.ts';
import { deliveryPolicy } from '../../src/delivery/ports/policy.ts';
import { tick } from '../../src/delivery/tick.ts';
import type { Schedule } from '../../src/domain/schedule.ts';
import { readKeyring, sealSecret } from '../../src/keys/secrets.ts';
import { openPayload } from '../../src/server/payload.ts';
import { readSettings } from '../../src/settings.ts';
import { schedule } from '../setup/delivery-world.ts';
import { localNetwork, nameInEnvironment } from '../setup/local-network.ts';
import { postOf, type StoredPost } from './posts.ts';
import { type Checkpoint, watchFor } from './watch.ts';

/**
 * A worker of its own process over a real database. It takes one order a line on stdin and answers each with a line of JSON
 * on stdout, until it is killed or its stdin ends.
 */
export type WorkerOrder = {
  /** ISO instant at which the clock that worker and simulator share stands. */
  clock: string;
  /** What is planned: one post on one channel, due at `dueAt`. */
  plan: { id: string; channelId: string; dueAt: string };
  /** Where to die without warning, or to find the database locked, by the number of the event in this round. */
  strike?: Strike;
};
export type Strike = { at: Checkpoint; by: 'kill' | 'lock' };

/**
 * `events`: the checkpoints that this round went through, in order. `attempts`: how each of the delivery's attempts ended, "open"
 * while one has not. `state` is null while nothing is planned.
 */
export type WorkerAnswer = { state: string | null; nextAt: string | null; events: string[]; attempts: string[] };

export type WorkerSetup = {
  simulatorUrl: string;
  post: StoredPost;
  channel: { kind: string; settings: unknown; secrets: Record<string, string> };
};

const { simulatorUrl, post, channel } = JSON.parse(process.env.WORKER_SETUP ?? '{}') as WorkerSetup;
const payload = await openPayload();
const deliveries = payloadDeliveries(payload);
const watch = watchFor({ payload, simulatorUrl });
const content = await postOf(post);
await connect();

let now = new Date(0);
let plan: Schedule;
const ctx: DeliveryContext = {
  deliveries: { ...deliveries, save: watch.save(deliveries.save) },
  schedules: {
    listUnexpanded: async () => [plan],
    getActive: async () => plan,
    saveExpandedUntil: async () => {},
    newestOfTheme: async () => null,
    newestOfDocument: async () => null,
    successorOf: async () => null,
  },
  channelStore: payloadChannels({ payload, keyring: readKeyring(readSettings().secretsKey) }),
  kinds: channels,
  contentOf: async (delivery) => content(delivery),
  generation: { publish: async () => ({ url: null }), findPublished: async () => null },
  fetch: watch.fetch,
  network: localNetwork,
  now: () => now,
  random: () => 0,
  owner: 'kill-test/worker',
  policy: deliveryPolicy,
  report: (event) => {
    if (event.kind === 'bug') console.error(event.error);
  },
};

say({ state: null, nextAt: null, events: [], attempts: [] });
let isFresh = true;
for await (const line of createInterface({ input: process.stdin })) say(await carryOut(JSON.parse(line) as WorkerOrder));
process.exit(0);

/** The first worker connects the channel; those after it find it there. */
async function connect(): Promise<void> {
  const key = 'channel-under-test';
  const { totalDocs } = await payload.count({ collection: 'channels', where: { key: { equals: key } } });
  if (totalDocs > 0) return;
  const keyring = readKeyring(readSettings().secretsKey);
  const sealed = Object.entries(channel.secrets).map(([field, value]) => [
    field,
    sealSecret({ keyring, owner: key, field, value }),
  ]);
  const { kind, settings } = channel;
  // A form takes what the environment names.
  const { port } = settings as { port?: number };
  nameInEnvironment(simulatorUrl, ...(port === undefined ? [] : [`smtp-plain://127.0.0.1:${port}`]));
  const data = { name: 'Kênh thử', key, kind, settings, secrets: Object.fromEntries(sealed) };
  await payload.create({ collection: 'channels', data: data as never });
}

async function carryOut(order: WorkerOrder): Promise<WorkerAnswer> {
  now = new Date(order.clock);
  plan = planOf(order.plan);
  await fetch(`${simulatorUrl}/__sim/clock`, { method: 'POST', body: JSON.stringify({ at: order.clock }) });
  if (isFresh) {
    await deliveries.attempts.closeLeft(now);
    await deliveries.freeLeases(ctx.owner, now);
  }
  isFresh = false;
  watch.begin(order.strike);
  await tick(ctx);
  const [delivery] = await deliveries.list({ channelIds: [order.plan.channelId], scheduleId: order.plan.id });
  if (delivery === undefined) return { state: null, nextAt: null, events: watch.events(), attempts: [] };
  const attempts = (await deliveries.attempts.list(delivery.id)).map(({ outcome, raw }) =>
    [outcome ?? 'open', raw].filter(Boolean).join(': '),
  );
  return { state: delivery.state, nextAt: delivery.nextAt, events: watch.events(), attempts };
}

/** A post of its own for each case: the time of day is what tells their keys apart. */
function planOf({ id, channelId, dueAt }: WorkerOrder['plan']): Schedule {
  const local = new Date(Date.parse(dueAt) + 7 * 3_600_000).toISOString();
  const recurrence = {
    startDate: local.slice(0, 10),
    time: local.slice(11, 16),
    timeZone: 'Asia/Ho_Chi_Minh' as const,
    repeat: null,
  };
  return schedule({ id, channelIds: [channelId], recurrence, activeFrom: new Date(Date.parse(dueAt) - 1_000).toISOString() });
}

function say(answer: WorkerAnswer): void {
  process.stdout.write(`\u0000${JSON.stringify(answer)}\n`);
}
